import { type Area, areaToA1 } from '../../domain/address';
import type { DefinedName, Snapshot } from '../../domain/snapshot';
import type { CellChange } from './grid';
import { MemoryGrid } from './memory-grid';

/** A snapshot, wherever it was read, as a workbook that is open in the embedded Excel. */
export function memoryGridFrom(snapshot: Snapshot): MemoryGrid {
  const grid = new MemoryGrid();
  grid.date1904 = snapshot.date1904;
  grid.calculation = 'manual';
  const ids = new Map<string, string>();
  for (const { name, cells, merges, hiddenRows, hiddenColumns, visibility, tables, ...sheet } of snapshot.sheets) {
    const { id } = grid.addSheet(name, 'person');
    ids.set(name.toLowerCase(), id);
    grid.write(
      id,
      cells.map(({ row, column, value, format, formula, error }): CellChange => ({
        row,
        column,
        format,
        content: {
          value,
          ...(formula === undefined ? {} : { formula }),
          ...(error === undefined ? {} : { error }),
        },
      })),
      'person',
    );
    for (const area of merges) grid.merge(id, area);
    grid.hideRows(id, hiddenRows, true);
    grid.hideColumns(id, hiddenColumns, true);
    for (const table of tables) grid.putTable({ id: '', sheet: id, ...table });
    grid.changeSheet(id, { visibility, protected: sheet.protected });
  }
  for (const name of snapshot.names) {
    const scope = name.scope === undefined ? null : (ids.get(name.scope.toLowerCase()) ?? null);
    grid.putName({ name: name.name, scope, formula: formulaOf(name) });
  }
  grid.protectedStructure = snapshot.protectedStructure;
  grid.calculation = snapshot.calculation;
  // Excel computes what it opens; a result that nobody stored is known from then on.
  if (snapshot.calculation === 'automatic') grid.calculate();
  return grid;
}

function formulaOf({ target }: DefinedName): string {
  return target === null ? '#REF!' : `${quoted(target.sheet)}!${absolute(target.area)}`;
}

const quoted = (sheet: string): string => (/^[A-Za-z_][\w.]*$/.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`);
const absolute = (area: Area): string => areaToA1(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
