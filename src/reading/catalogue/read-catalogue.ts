import type { Sheet, Snapshot } from '../../domain/snapshot';
import { ANY_WORDS, type CatalogueLists } from '../../packs/catalogue/lists';
import { CATALOGUE_SHEET, COLUMNS } from '../../packs/catalogue/sheet';
import { BrokenPack, readCatalogue, type Catalogue } from '../../packs/schema';
import { normalise } from '../words';
import { gridOf, type Grid, type GridRow } from '../grid';
import { aboutIn, sheetCalled } from './about';
import type { FactContext } from './facts';
import { headingRowOf, headingsIn, repeatsHeadings } from './heading-row';
import { NamesTaken } from './names-taken';
import { Problems } from './problems';
import { programmeIn, type Written } from './programme-row';

/**
 * A workbook that people keep → the catalogue in it, whatever program saved it: columns in any order, others between
 * them, blank rows, days typed as text. `listsFor` gives the lists of the pack that the workbook names.
 * @throws BrokenPack with a line for each mistake, at its cell
 */
export function readCatalogueWorkbook(
  snapshot: Snapshot,
  listsFor: (pack: string) => CatalogueLists | null,
): Catalogue {
  const { about, problems } = aboutIn(snapshot.sheets, snapshot.date1904);
  const found = sheetWithProgrammes(snapshot.sheets);
  if (!found) throw new BrokenPack([noSheet()]);
  const lists = listsFor(about.pack) ?? ANY_WORDS;
  const read = programmesIn(found.grid, found.headings, { lists, date1904: snapshot.date1904 });
  const all = [...problems, ...read.problems];
  if (all.length > 0) throw new BrokenPack(all);
  return readCatalogue({ ...about, programmes: read.programmes });
}

/** The sheet of that name, otherwise the first that has headings of a catalogue: somebody may have renamed it. */
function sheetWithProgrammes(sheets: readonly Sheet[]): { grid: Grid; headings: GridRow } | null {
  const named = sheetCalled(CATALOGUE_SHEET, sheets);
  for (const sheet of named ? [named, ...sheets] : sheets) {
    const grid = gridOf(sheet);
    const headings = headingRowOf(grid);
    if (headings) return { grid, headings };
  }
  return null;
}

function noSheet(): string {
  const headings = COLUMNS.filter(({ required }) => required).map(({ heading }) => heading);
  return `There is no sheet with the headings of a catalogue in this workbook: looked for ${headings.join(', ')}`;
}

interface Read {
  readonly programmes: readonly object[];
  readonly problems: readonly string[];
}

function programmesIn(grid: Grid, headingRow: GridRow, context: FactContext): Read {
  const problems = new Problems(grid.sheet.name);
  const headings = headingsIn(headingRow, problems);
  // Without a column that every row needs, each row would say the same again.
  if (problems.lines.length > 0) return { programmes: [], problems: problems.lines };
  const used = new Set(headings.columns.values());
  const rows = grid.rows.filter(
    (row) => row.row > headings.row && row.cells.some(({ column }) => used.has(column)) && !repeatsHeadings(row),
  );
  const taken = new NamesTaken();
  const programmes = rows.flatMap(({ row }): Written[] => {
    const programme = programmeIn(grid, { row, headings, problems }, context, taken);
    return programme ? [programme] : [];
  });
  if (rows.length === 0)
    problems.at(headings.row + 1, headings.columns.get('name') ?? 0, 'Enter the first programme of the catalogue');
  return { programmes: withIds(programmes, taken.ids), problems: problems.lines };
}

/** A new row has no id yet: it gets one from its name, the same on every reading. */
function withIds(programmes: readonly Written[], taken: ReadonlyMap<string, number>): Written[] {
  const ids = new Set(taken.keys());
  return programmes.map((programme) => {
    if (programme.id !== undefined) return programme;
    const name = normalise(programme.name ?? '').replaceAll(' ', '-') || 'programme';
    let id = name;
    for (let number = 2; ids.has(id); number += 1) id = `${name}-${String(number)}`;
    ids.add(id);
    return { ...programme, id };
  });
}
