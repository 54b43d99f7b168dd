import type { Role, SectionId } from '../../domain/roles';
import type { PackIndex } from '../../packs/lookup';
import type { Reason } from './purpose';

/** Something that stays behind, in a person's words. */
export interface LeftOut {
  /** "Costs: Days, Total cost", or a whole section by its name. */
  readonly what: string;
  readonly why: string;
  readonly reason: Reason;
  /** How many filled cells it is. */
  readonly values: number;
}

interface Left {
  readonly roles: Map<Role, number>;
  /** As typed, where the words matter. */
  readonly shown: Set<string>;
}

const MOST_SHOWN = 3;
const LONGEST = 60;

/** Gathers what stays behind, by section and reason. */
export class LeftBehind {
  private readonly found = new Map<SectionId, Map<Reason, Left>>();
  private readonly crossed = new Set<SectionId>();

  constructor(
    private readonly from: PackIndex,
    private readonly formTitle: string,
    private readonly school: string,
  ) {}

  /** Something of the section comes across: what is left of it is named field by field. */
  crosses(section: SectionId): void {
    this.crossed.add(section);
  }

  add(section: SectionId, role: Role, reason: Reason, raw: string): void {
    // Nothing is lost where the new form counts the same.
    if (reason === 'counted') return;
    const reasons = this.found.get(section) ?? new Map<Reason, Left>();
    const left = reasons.get(reason) ?? { roles: new Map<Role, number>(), shown: new Set<string>() };
    left.roles.set(role, (left.roles.get(role) ?? 0) + 1);
    if (left.shown.size <= MOST_SHOWN) left.shown.add(shortened(raw));
    this.found.set(section, reasons.set(reason, left));
  }

  list(): LeftOut[] {
    return [...this.found].flatMap(([section, reasons]) =>
      [...reasons].map(([reason, { roles, shown }]): LeftOut => {
        const title = this.from.section(section)?.title ?? section;
        const fields = this.from.section(section)?.fields ?? [];
        const labels = fields.flatMap(({ role, label }) => (roles.has(role) ? [label] : []));
        const whole = !this.crossed.has(section) && reasons.size === 1;
        return {
          what: whole ? title : `${title}: ${labels.join(', ')}`,
          why: this.why(reason, [...shown]),
          reason,
          values: [...roles.values()].reduce((sum, count) => sum + count, 0),
        };
      }),
    );
  }

  private why(reason: Reason, shown: readonly string[]): string {
    const named = shown.slice(0, MOST_SHOWN).map((one) => `‘${one}’`);
    const quoted = `${named.join(', ')}${shown.length > MOST_SHOWN ? ' and others' : ''}`;
    switch (reason) {
      case 'counted':
        return 'The new form counts it by itself';
      case 'anew':
        return 'It is entered anew in each form';
      case 'theirs':
        return `It is true of ${this.school} only`;
      case 'identifying':
        return 'Pupils or staff can be recognised by it';
      case 'no-place':
        return 'It does not say for which action and which term it is meant';
      case 'no-field':
        return `The ${this.formTitle.toLowerCase()} does not ask for it`;
      case 'not-in-list':
        return `The new form has no such choice: ${quoted}`;
      case 'no-answer':
        return `It holds no answer yet: ${quoted}`;
      case 'no-result':
        return 'The cell shows an error, or its formula has not been calculated';
      case 'too-long':
        return 'It would be longer than a cell can hold';
    }
  }
}

const shortened = (raw: string): string => {
  const line = raw.slice(0, 200).replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
};
