import { type Area, areaFromA1, contains, fromA1 } from '../../domain/address';
import type { Snapshot } from '../../domain/snapshot';
import { coerce } from './coerce';
import type {
  CellChange,
  Content,
  Grid,
  GridCell,
  GridComment,
  GridEvent,
  GridName,
  GridSheet,
  GridTable,
  GridValidation,
  Looks,
  Origin,
  Scalar,
  Selection,
} from './grid';
import { MemorySheet } from './memory-sheet';
import { shiftedArea } from './shift';

/** A workbook in memory: the same every time, with hands of its own for the person and the co-author. */
export class MemoryGrid implements Grid {
  date1904 = false;
  protectedStructure = false;
  calculation: Snapshot['calculation'] = 'automatic';
  editing = false;
  /** For "1/2" typed without a year. */
  year = 2020;
  readonly settings = new Map<string, string>();
  private book: MemorySheet[] = [];
  private allTables: GridTable[] = [];
  private allNames: GridName[] = [];
  private allComments: GridComment[] = [];
  private selected: Selection | null = null;
  private ids = 0;
  private readonly listeners = new Set<(event: GridEvent) => void>();

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
    const facts: GridSheet = { id: `{sheet-${this.nextId()}}`, name, visibility: 'visible', protected: false };
    this.book.push(new MemorySheet(facts));
    this.emit({ kind: 'added', sheet: facts.id, origin });
    return facts;
  }

  deleteSheet(id: string, origin: Origin): void {
    this.book = this.book.filter(({ facts }) => facts.id !== id);
    this.allTables = this.allTables.filter(({ sheet }) => sheet !== id);
    this.allNames = this.allNames.filter(({ scope }) => scope !== id);
    this.allComments = this.allComments.filter(({ sheet }) => sheet !== id);
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

  looks(id: string, row: number, column: number): Looks {
    const all = this.sheet(id).looks.filter(({ area }) => contains(area, row, column));
    return Object.assign({}, ...all.map(({ looks }) => looks)) as Looks;
  }

  setLooks(id: string, area: Area, looks: Looks): void {
    this.sheet(id).looks.push({ area, looks });
  }

  freeze(id: string, rows: number, columns: number): void {
    this.sheet(id).frozen = { rows, columns };
  }

  frozen(id: string): { readonly rows: number; readonly columns: number } {
    return this.sheet(id).frozen;
  }

  // What hangs on cells

  tables(): readonly GridTable[] {
    return this.allTables;
  }

  putTable(table: GridTable): void {
    const put = table.id === '' ? { ...table, id: String(this.nextId()) } : table;
    this.allTables = [...this.allTables.filter(({ id }) => id !== put.id), put];
  }

  deleteTable(id: string): void {
    this.allTables = this.allTables.filter((table) => table.id !== id);
  }

  names(): readonly GridName[] {
    return this.allNames;
  }

  putName(name: GridName): void {
    this.deleteName(name);
    this.allNames = [...this.allNames, name];
  }

  deleteName({ name, scope }: GridName): void {
    const same = (other: GridName): boolean => other.name.toLowerCase() === name.toLowerCase() && other.scope === scope;
    this.allNames = this.allNames.filter((other) => !same(other));
  }

  validation(id: string, row: number, column: number): GridValidation | null {
    return this.sheet(id).validations.findLast(({ area }) => contains(area, row, column)) ?? null;
  }

  setValidation(id: string, area: Area, validation: Omit<GridValidation, 'area'> | null): void {
    const sheet = this.sheet(id);
    sheet.validations = sheet.validations.filter(({ area: { top, left } }) => !contains(area, top, left));
    if (validation) sheet.validations.push({ ...validation, area });
  }

  comments(): readonly GridComment[] {
    return this.allComments;
  }

  addComment(comment: Omit<GridComment, 'id'>): GridComment {
    const added = { ...comment, id: `{comment-${this.nextId()}}` };
    this.allComments = [...this.allComments, added];
    return added;
  }

  deleteComment(id: string): void {
    this.allComments = this.allComments.filter((comment) => comment.id !== id);
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

  listen(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private get typing(): { date1904: boolean; year: number; dayFirst: boolean } {
    return { date1904: this.date1904, year: this.year, dayFirst: true };
  }

  private emit(event: GridEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  private recalculate(): void {
    if (this.calculation === 'automatic') this.calculate();
  }

  private shiftRows(id: string, at: number, count: number): void {
    this.sheet(id).shift({ at, count });
    this.allTables = this.allTables.flatMap((table) => {
      const area = table.sheet === id ? shiftedArea(table.area, { at, count }) : table.area;
      return area ? [{ ...table, area }] : [];
    });
    this.allComments = this.allComments.flatMap((comment) => {
      if (comment.sheet !== id) return [comment];
      const area = { top: comment.row, bottom: comment.row, left: comment.column, right: comment.column };
      const moved = shiftedArea(area, { at, count });
      return moved ? [{ ...comment, row: moved.top }] : [];
    });
    this.recalculate();
  }

  private nextId(): number {
    this.ids += 1;
    return this.ids;
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

function areaAround(changes: readonly CellChange[]): Area | null {
  const [first] = changes;
  if (!first) return null;
  const area = { top: first.row, left: first.column, bottom: first.row, right: first.column };
  for (const { row, column } of changes) {
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, column);
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  return area;
}
