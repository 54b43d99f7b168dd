import { contains } from '../../domain/address';
import type { SectionId } from '../../domain/roles';
import { sectionsOf } from './claims';
import type { Search } from './search';
import { titleSense } from './title-sense';

/** Rows above a table in which its title is looked for; a title this near speaks for it. */
const REACH = 4;
const NEAR = 2;

/** What the surroundings of a table say. */
export interface Context {
  /** The sections they speak of. */
  readonly sections: ReadonlySet<SectionId>;
  /** A title right above names the one section, and weighs more than single words in the headings. */
  readonly titled: boolean;
  /** The title is that of something that is no table of records: who agrees, who visited, what letters mean. */
  readonly other: boolean;
  /** It is the title of something that no form asks for, such as a key: nothing below it is to be read. */
  readonly nothing?: boolean;
}

const NONE: Context = { sections: new Set(), titled: false, other: false };
const of = (sections: readonly SectionId[], titled = false): Context => ({
  sections: new Set(sections),
  titled: titled && new Set(sections).size === 1,
  other: false,
});

/** The section that the surroundings speak of: the Excel table's name, a title just above, the sheet's name. */
export function contextOf(search: Search, index: number, left: number, right: number): Context {
  const { grid, vocabulary, first, isRecords } = search;
  const row = grid.rows[index];
  if (!row) return NONE;
  const table = grid.sheet.tables.find(({ area }) => contains(area, row.row, left));
  const named = table && vocabulary.table(table.name);
  if (named) return of([named]);
  for (let above = index - 1; above >= 0 && above >= index - REACH; above -= 1) {
    const line = grid.rows[above];
    const cells = (line?.cells ?? []).filter(({ column }) => column >= left - 1 && column <= right);
    const texts = cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
    const near = cells.length === 1 && line !== undefined && row.row - line.row <= NEAR;
    const titles = texts.flatMap((text) => vocabulary.sections(text));
    if (titles.length > 0) return { ...of(titles.filter(isRecords), near), other: near && !titles.some(isRecords) };
    if (cells.length > 2) break;
    const [text] = texts;
    // What goes on in small letters is no title: it says more of the one above.
    if (cells.length > 1 || text === undefined || /^\W*[a-z]/.test(text)) continue;
    const meant = [...vocabulary.about(text), ...sectionsOf(text, vocabulary)];
    const sense = near ? titleSense(text) : [];
    if (sense === 'nothing') return { ...NONE, other: true, nothing: true };
    // A section that the programme has not, or of single fields, is no table to be read.
    if (sense.length > 0) return { ...of(sense.filter(isRecords), true), other: !sense.some(isRecords) };
    if (meant.some(isRecords)) return of(meant.filter(isRecords), false);
  }
  return of(first ? vocabulary.sections(grid.sheet.name) : []);
}
