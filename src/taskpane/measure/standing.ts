import { inWords, type IsoDate } from '../../domain/calendar';
import { isFilled, type FormRecord } from '../../domain/form';
import type { Role } from '../../domain/roles';
import type { Anatomy, Kind, PartName } from '../../measures';
import type { MeasureRow } from './row';
import { dueOf } from './due-date';
import { PART_NAMES } from './parts';

/** The cell beside the statement that says a part, where the form has one. */
export const CELL_OF = {
  from: 'measure.baseline',
  to: 'measure.target',
  'by-when': 'measure.due',
  'known-how': 'measure.source',
} as const satisfies Partial<Record<PartName, Role>>;

export type Standing =
  | { readonly part: PartName; readonly how: 'said'; readonly words: string }
  /** Not in the words, but in the cell beside them. */
  | { readonly part: PartName; readonly how: 'own-cell'; readonly label: string; readonly words: string }
  /** Whose change it is nobody could mistake: attendance is that of pupils. */
  | { readonly part: PartName; readonly how: 'understood' }
  | { readonly part: PartName; readonly how: 'missing' };

const isCellPart = (part: PartName): part is keyof typeof CELL_OF => Object.hasOwn(CELL_OF, part);

/** How each part of a measure stands, in the order of the parts. */
export function standings(anatomy: Anatomy, { record }: MeasureRow): readonly Standing[] {
  return PART_NAMES.map((part): Standing => {
    const said = anatomy.parts.find((one) => one.part === part);
    if (said) return { part, how: 'said', words: said.text };
    if (isCellPart(part)) {
      const entry = record?.get(CELL_OF[part]);
      if (record && entry && isFilled(entry))
        return { part, how: 'own-cell', label: entry.label, words: wordsOf(record, CELL_OF[part]) };
    }
    if (part === 'who' && anatomy.specific) return { part, how: 'understood' };
    return { part, how: 'missing' };
  });
}

/** As a sentence would say it: a day in words, whatever the cell's format. */
function wordsOf(record: FormRecord, role: (typeof CELL_OF)[keyof typeof CELL_OF]): string {
  const day = role === 'measure.due' ? record.get(role).value : null;
  return day === null ? record.get(role).raw.trim() : inWords(day);
}

export const missingIn = (all: readonly Standing[]): readonly PartName[] =>
  all.filter(({ how }) => how === 'missing').map(({ part }) => part);

const GENERAL =
  /\b(?:outcomes?|standards?|attainment|progress|performance|quality|provision|teaching|learning|potential)\b/i;

/** The words that two people would look for in different places; null where they are narrow enough. */
export function tooGeneral({ specific, parts }: Anatomy): string | null {
  const what = parts.find(({ part }) => part === 'what');
  return !specific && what && GENERAL.test(what.text) ? what.text : null;
}

/** What lies ahead of the day that counts has not happened yet, however it is worded. */
export function kindOn({ kind, parts }: Anatomy, countsFrom: IsoDate): Kind {
  if (kind !== 'result') return kind;
  const { date } = dueOf(parts.find(({ part }) => part === 'by-when')?.text ?? '');
  return date !== null && date > countsFrom ? 'outcome' : kind;
}
