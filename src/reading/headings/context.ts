import { contains } from '../../domain/address';
import type { SectionId } from '../../domain/roles';
import { sectionsOf } from './claims';
import type { Search } from './search';

/** Rows above a table in which its title is looked for. */
const REACH = 4;

/** The section that the surroundings speak of: the Excel table's name, a title just above, the sheet's name. */
export function contextOf(search: Search, index: number, left: number, right: number): ReadonlySet<SectionId> {
  const { grid, vocabulary, first, isRecords } = search;
  const row = grid.rows[index];
  const table = row && grid.sheet.tables.find(({ area }) => contains(area, row.row, left));
  const named = table && vocabulary.table(table.name);
  if (named) return new Set([named]);
  for (let above = index - 1; above >= 0 && above >= index - REACH; above -= 1) {
    const cells = (grid.rows[above]?.cells ?? []).filter(({ column }) => column >= left - 1 && column <= right);
    const texts = cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
    const titles = texts.flatMap((text) => vocabulary.sections(text));
    if (titles.length > 0) return new Set(titles);
    if (cells.length > 2) break;
    const meaning = (text: string): readonly SectionId[] => [
      ...vocabulary.about(text),
      ...sectionsOf(text, vocabulary),
    ];
    const meant = cells.length === 1 ? texts.flatMap(meaning).filter(isRecords) : [];
    if (meant.length > 0) return new Set(meant);
  }
  return new Set(first ? vocabulary.sections(grid.sheet.name) : []);
}
