import { type Area, areaAround, areaFromA1, contains, fromA1 } from '../../domain/address';
import { coerce } from './coerce';
import type { CellChange, Content, Grid, GridCell, GridSheet, Origin, Scalar, Selection } from './grid';
import { GridBase } from './grid-base';
import { MemorySheet } from './memory-sheet';

/** A workbook in memory: the same every time, with hands of its own for the person and the co-author. */
export class MemoryGrid extends GridBase implements Grid {
  /** For "1/2" typed without a year. */
  year = 2020;
  private book: MemorySheet[] = [];
  private selected: Selection | null = null;
  private ids = 0;

  // The person's and the co-author's hands

  /** Types into a cell and presses Enter. */
  type(sheet: string, cell: string, input: Scalar, origin: Origin = 'person'): void {
    const place = fromA1(cell);
    const found = this.named(sheet);
    if (!place) throw new RangeError(`no cell ${cell}`);
    const before = found.cell(place.row, place.column);
    const { content, format } = coerce(input, { ...this.typing, format: before.format });
    const formatted = format !== undefined && before.format === 'General' ? { format } : {};
    this.write(found.facts.id, [{ ...place, content, ...formatted }], origin);
  }

  /** Pastes a block: one event for all of it, without details. */
  paste(sheet: string, at: string, rows: readonly (readonly Scalar[])[], origin: Origin = 'person'): void {
    const place = fromA1(at);
    if (!place) throw new RangeError(`no cell ${at}`);
    const context = { ...this.typing, format: 'General' };
    const changes = rows.flatMap((row, down) =>
      row.map((input, across): CellChange => ({
        row: place.row + down,
        column: place.column + across,
        content: coerce(input, context).content,
      })),
    );
    this.write(this.named(sheet).facts.id, changes, origin);
  }

  /** Some Excels raise no event for a choice from a validation list (office-js #420, #3888, #4066). */
  chooseFromList(sheet: string, cell: string, choice: string): void {
    const place = fromA1(cell);
    if (!place) throw new RangeError(`no cell ${cell}`);
    this.named(sheet).write({ ...place, content: { value: choice } });
    this.recalculate();
  }

  /** The cell as it stands, by the names a person uses. */
  at(sheet: string, cell: string): GridCell {
    const place = fromA1(cell);
    if (!place) throw new RangeError(`no cell ${cell}`);
    return this.named(sheet).cell(place.row, place.column);
  }

  selectByHand(sheet: string, address: string): void {
    const area = areaFromA1(address);
    if (area) this.select({ sheet: this.named(sheet).facts.id, area });
  }

  // Sheets

  sheets(): readonly GridSheet[] {
    return this.book.map(({ facts }) => facts);
  }

  addSheet(name: string, origin: Origin): GridSheet {
    this.ids += 1;
    const facts: GridSheet = { id: `{sheet-${this.ids}}`, name, visibility: 'visible', protected: false };
    this.book.push(new MemorySheet(facts));
    this.emit({ kind: 'added', sheet: facts.id, origin });
    return facts;
  }

  deleteSheet(id: string, origin: Origin): void {
    this.book = this.book.filter(({ facts }) => facts.id !== id);
    this.beside.forget(id);
    if (this.selected?.sheet === id) this.selected = null;
    this.emit({ kind: 'deleted', sheet: id, origin });
  }

  changeSheet(id: string, change: Partial<Omit<GridSheet, 'id'>>): void {
    const sheet = this.sheet(id);
    sheet.facts = { ...sheet.facts, ...change };
  }

  moveSheet(id: string, position: number): void {
    const sheet = this.sheet(id);
    this.book = this.book.filter((each) => each !== sheet);
    this.book.splice(position, 0, sheet);
  }

  // Cells

  extent(id: string, valuesOnly: boolean): Area | null {
    return this.sheet(id).extent(valuesOnly);
  }

  cells(id: string, area: Area): readonly GridCell[] {
    return this.sheet(id).cells(area);
  }

  write(id: string, changes: readonly CellChange[], origin: Origin): void {
    const sheet = this.sheet(id);
    const before = changes.length === 1 && changes[0] ? sheet.cell(changes[0].row, changes[0].column) : null;
    for (const change of changes) sheet.write(change);
    this.recalculate();
    const area = areaAround(changes.filter(({ content }) => content !== undefined));
    if (!area) return;
    const after = before && sheet.cell(before.row, before.column);
    const details = before && after ? { before: contentOf(before), after: contentOf(after) } : {};
    this.emit({ kind: 'cells', sheet: id, area, origin, change: 'RangeEdited', ...details });
  }

  insertRows(id: string, at: number, count: number, origin: Origin): void {
    this.shiftRows(id, at, count);
    this.emit({ kind: 'cells', sheet: id, area: rowsArea(at, count), origin, change: 'RowInserted' });
  }

  deleteRows(id: string, at: number, count: number, origin: Origin): void {
    this.shiftRows(id, at, -count);
    this.emit({ kind: 'cells', sheet: id, area: rowsArea(at, count), origin, change: 'RowDeleted' });
  }

  calculate(): void {
    for (const sheet of this.book) sheet.calculate();
  }

  // Shape and looks

  merges(id: string): readonly Area[] {
    return this.sheet(id).merges;
  }

  /** Excel keeps the first cell's content and drops the rest. */
  merge(id: string, area: Area): void {
    const sheet = this.sheet(id);
    for (const { row, column } of sheet.cells(area)) {
      if (row !== area.top || column !== area.left) sheet.write({ row, column, content: { value: null } });
    }
    sheet.merges.push(area);
  }

  unmerge(id: string, area: Area): void {
    const sheet = this.sheet(id);
    sheet.merges = sheet.merges.filter(({ top, left }) => !contains(area, top, left));
  }

  hiddenRows(id: string): readonly number[] {
    return [...this.sheet(id).hiddenRows].sort((a, b) => a - b);
  }

  hiddenColumns(id: string): readonly number[] {
    return [...this.sheet(id).hiddenColumns].sort((a, b) => a - b);
  }

  hideRows(id: string, rows: readonly number[], hidden: boolean): void {
    const set = this.sheet(id).hiddenRows;
    for (const row of rows) hidden ? set.add(row) : set.delete(row);
  }

  hideColumns(id: string, columns: readonly number[], hidden: boolean): void {
    const set = this.sheet(id).hiddenColumns;
    for (const column of columns) hidden ? set.add(column) : set.delete(column);
  }

  freeze(id: string, rows: number, columns: number): void {
    this.sheet(id).frozen = { rows, columns };
  }

  frozen(id: string): { readonly rows: number; readonly columns: number } {
    return this.sheet(id).frozen;
  }

  // Selection and events

  selection(): Selection {
    const first = this.book.find(({ facts }) => facts.visibility === 'visible');
    if (!this.selected && !first) throw new RangeError('a workbook shows at least one sheet');
    return this.selected ?? { sheet: first?.facts.id ?? '', area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  select(selection: Selection): void {
    const before = this.selection();
    this.selected = selection;
    if (before.sheet !== selection.sheet) {
      this.emit({ kind: 'deactivated', sheet: before.sheet });
      this.emit({ kind: 'activated', sheet: selection.sheet });
    }
    this.emit({ kind: 'selected', selection });
  }

  private get typing(): { date1904: boolean; year: number; dayFirst: boolean } {
    return { date1904: this.date1904, year: this.year, dayFirst: true };
  }

  private recalculate(): void {
    if (this.calculation === 'automatic') this.calculate();
  }

  private shiftRows(id: string, at: number, count: number): void {
    const sheet = this.sheet(id);
    sheet.shift({ at, count });
    this.beside.shiftRows(id, sheet.facts.name, { at, count });
    this.recalculate();
  }

  private sheet(id: string): MemorySheet {
    const found = this.book.find(({ facts }) => facts.id === id);
    if (!found) throw new RangeError(`no sheet ${id}`);
    return found;
  }

  private named(name: string): MemorySheet {
    const found = this.book.find(({ facts }) => facts.name === name);
    if (!found) throw new RangeError(`no sheet ${name}`);
    return found;
  }
}

function contentOf({ value, formula, error }: GridCell): Content {
  return { value, ...(formula === undefined ? {} : { formula }), ...(error === undefined ? {} : { error }) };
}

function rowsArea(at: number, count: number): Area {
  return { top: at, bottom: at + count - 1, left: 0, right: 16_383 };
}
