import { fromA1 } from '../../domain/address';
import type { Role, SectionId } from '../../domain/roles';
import { shipped } from '../../packs';
import { indexOf, type PackIndex } from '../../packs/lookup';
import type { Pack } from '../../packs/schema';
import { plain, shorten } from '../plain';
import { blocks, type FileResult, type ReportedFinding } from '../result';

/** The same words in every format that a person reads. */

export interface Group {
  readonly title: string;
  readonly findings: readonly ReportedFinding[];
}

/** An error that a person has to decide is challenged, not returned. */
export function groupsOf({ findings }: FileResult): { first: Group; challenged: Group; advice: Group } {
  return {
    first: { title: 'Put right first', findings: findings.filter(blocks) },
    challenged: {
      title: 'Likely to be challenged',
      findings: findings.filter((finding) => finding.severity !== 'advice' && !blocks(finding)),
    },
    advice: { title: 'Advice', findings: findings.filter(({ severity }) => severity === 'advice') },
  };
}

export const STATUS_WORDS = { ready: 'ready', 'not-ready': 'not ready', unreadable: 'unreadable' } as const;

/** "7 to put right, 3 likely to be challenged, 41 of 52 filled" */
export function summaryOf(result: FileResult): string {
  const { first, challenged } = groupsOf(result);
  const { filled, required } = result.completeness;
  return [
    first.findings.length > 0 ? `${String(first.findings.length)} to put right` : 'Nothing left to put right',
    ...(challenged.findings.length > 0 ? [`${String(challenged.findings.length)} likely to be challenged`] : []),
    `${String(filled)} of ${String(required)} filled`,
  ].join(', ');
}

export const READY_IS_NOT_APPROVED = 'Ready means that nothing is left to put right. It is not approval.';
export const A_PERSON_DECIDES = 'a person decides';

/** How many files became what. */
export class Tally {
  private readonly numbers = { ready: 0, 'not-ready': 0, unreadable: 0 };

  add({ status }: FileResult): void {
    this.numbers[status] += 1;
  }

  get files(): number {
    return this.numbers.ready + this.numbers['not-ready'] + this.numbers.unreadable;
  }

  get anyReady(): boolean {
    return this.numbers.ready > 0;
  }

  /** "12 files: 3 ready, 8 not ready, 1 unreadable" */
  inWords(): string {
    const parts = (['ready', 'not-ready', 'unreadable'] as const)
      .filter((status) => this.numbers[status] > 0)
      .map((status) => `${String(this.numbers[status])} ${STATUS_WORDS[status]}`);
    return `${String(this.files)} files: ${parts.join(', ')}`;
  }
}

/** "Costs!F7", with the sheet's name in quotes where Excel wants them, so that it can be pasted into Go To. */
export function placeInWords({ sheet, cell }: Pick<ReportedFinding, 'sheet' | 'cell'>): string {
  if (sheet === null || cell === null) return '';
  const name = plain(sheet);
  const bare = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && fromA1(name) === null;
  return `${bare ? name : `'${name.replace(/'/g, "''")}'`}!${cell}`;
}

const LONGEST_RECORD = 30;

/** "C2 · Total cost": the row and the field, in the pack's words. */
export function subjectInWords(finding: ReportedFinding, pack: PackIndex | null): string {
  const field = finding.field === null ? undefined : (pack?.field(finding.field)?.label ?? finding.field);
  const section = finding.section === null ? undefined : sectionTitle(finding.section, pack);
  const record = finding.record === null ? undefined : shorten(plain(finding.record), LONGEST_RECORD);
  // The sheet shows the section; without a cell it has to be said.
  const parts = finding.cell === null ? [section, record, field] : [record, field ?? section];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ') || 'Whole form';
}

const sectionTitle = (id: SectionId, pack: PackIndex | null): string => pack?.section(id)?.title ?? id;

/** The pack in whose words a result is told: the one that was read from a file, otherwise the shipped one it names. */
export function packOf({ pack: id }: FileResult, read: Pack | null = null): PackIndex | null {
  if (id === null) return null;
  const pack = read?.id === id ? read : shipped(id)?.pack;
  return pack ? indexOf(pack) : null;
}

const MOST_HEADINGS = 3;

/** "2 headings could be read two ways: 'Impact' (Plan!D4) as Measure or Source; …", or null where all were clear. */
export function undecidedIn({ mapping }: FileResult, pack: PackIndex | null): string | null {
  const undecided = mapping.filter(({ how }) => how === 'undecided');
  if (undecided.length === 0) return null;
  const label = (role: Role): string => pack?.field(role)?.label ?? role;
  const told = undecided.slice(0, MOST_HEADINGS).map(({ heading, role, rivals, ...place }) => {
    const labels = [...new Set([...(role === null ? [] : [role]), ...rivals].map(label))];
    const ways = labels.length > 1 ? ` as ${labels.slice(0, -1).join(', ')} or ${labels.at(-1) ?? ''}` : '';
    return `‘${shorten(plain(heading), LONGEST_RECORD)}’ (${placeInWords(place)})${ways}`;
  });
  const left = undecided.length - told.length;
  const many = undecided.length === 1 ? '1 heading' : `${String(undecided.length)} headings`;
  return `${many} could be read two ways: ${told.join('; ')}${left > 0 ? `; and ${String(left)} more` : ''}`;
}
