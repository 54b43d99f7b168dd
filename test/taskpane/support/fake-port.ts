import { fromA1, toA1 } from '../../../src/domain/address';
import type { Edit, EditOutcome, EditRefusal, EditValue } from '../../../src/domain/edit';
import type { Place } from '../../../src/domain/form';
import type { Cell, Snapshot } from '../../../src/domain/snapshot';
import type { InsertOutcome, LivePort, TakeOutOutcome, Unwatch } from '../../../src/hosts/port';
import { sheetText, typedCell } from '../../support/sheet-text';

/** A workbook in memory with a person at it, and faults on demand. */
export class FakePort implements LivePort {
  readonly live = true;
  readonly canInsert = false;
  /** Every call over the port, in order: what would be a round trip. */
  readonly calls: string[] = [];
  /** Errors for the next calls, each used once; null lets a call through. */
  readonly faults: (Error | null)[] = [];
  /** Events lost, late or doubled are up to the test. */
  silent = false;
  selection: Place | null = null;
  private held: (() => void)[] = [];
  private holding = false;
  private readonly changed = new Set<() => void>();
  private readonly selected = new Set<(sheet: string, cell: string) => void>();

  constructor(public snapshot: Snapshot) {}

  static of(text: string): FakePort {
    return new FakePort(sheetText(text).snapshot);
  }

  async read(): Promise<Snapshot> {
    await this.call('read');
    return this.snapshot;
  }

  async select(sheet: string, cell: string): Promise<boolean> {
    await this.call(`select ${sheet}!${cell}`);
    const there = this.snapshot.sheets.some(({ name }) => name === sheet);
    if (there) this.choose(sheet, cell);
    return there;
  }

  async apply(edits: readonly Edit[]): Promise<readonly EditOutcome[]> {
    await this.call(`apply ${edits.map(({ cell }) => cell).join(' ')}`);
    return edits.map((edit) => {
      const refused = this.refusalOf(edit);
      if (!refused) this.put(edit.sheet, edit.cell, edit.value, edit.format);
      return { edit, refused };
    });
  }

  async insert(): Promise<InsertOutcome> {
    await this.call('insert');
    return { refused: 'not-here' };
  }

  async takeOut(): Promise<TakeOutOutcome> {
    await this.call('take out');
    return { refused: 'not-here' };
  }

  async watch(changed: () => void): Promise<Unwatch> {
    await this.call('watch');
    this.changed.add(changed);
    return () => this.changed.delete(changed);
  }

  async watchSelection(changed: () => void, selected: (sheet: string, cell: string) => void): Promise<Unwatch> {
    await this.call('watch');
    this.changed.add(changed);
    this.selected.add(selected);
    return () => {
      this.changed.delete(changed);
      this.selected.delete(selected);
    };
  }

  /** What a person does in the sheet: types into a cell … */
  type(sheet: string, cell: string, typed: string): void {
    const at = fromA1(cell);
    const made = at ? typedCell(typed, at.row, at.column) : null;
    this.put(sheet, cell, made?.value ?? null, made?.format);
    if (!this.silent) for (const tell of this.changed) tell();
  }

  /** … and selects one. */
  choose(sheet: string, cell: string): void {
    this.selection = { sheet, cell };
    for (const tell of this.selected) tell(sheet, cell);
  }

  valueAt(sheet: string, cell: string): EditValue {
    return this.cell(sheet, cell)?.value ?? null;
  }

  watchers(): number {
    return this.changed.size + this.selected.size;
  }

  /** From now on calls wait until they are let go. */
  hold(): void {
    this.holding = true;
  }

  letGo(): void {
    this.holding = false;
    for (const go of this.held.splice(0)) go();
  }

  reads(): number {
    return this.calls.filter((call) => call === 'read').length;
  }

  protect(name: string): void {
    this.change(name, (sheet) => ({ ...sheet, protected: true }));
  }

  rename(name: string, to: string): void {
    this.change(name, (sheet) => ({ ...sheet, name: to }));
  }

  private async call(name: string): Promise<void> {
    this.calls.push(name);
    if (this.holding) await new Promise<void>((go) => this.held.push(go));
    const fault = this.faults.shift();
    if (fault) throw fault;
  }

  private refusalOf(edit: Edit): EditRefusal | null {
    const sheet = this.snapshot.sheets.find(({ name }) => name === edit.sheet);
    if (!sheet) return { why: 'no-sheet' };
    if (sheet.protected) return { why: 'protected' };
    const cell = this.cell(edit.sheet, edit.cell);
    if (cell?.formula !== undefined) return { why: 'formula' };
    const found = cell?.value ?? null;
    return (found ?? '') === (edit.expect ?? '') ? null : { why: 'changed', found };
  }

  private cell(sheet: string, cell: string): Cell | undefined {
    const found = this.snapshot.sheets.find(({ name }) => name === sheet);
    return found?.cells.find(({ row, column }) => toA1(row, column) === cell);
  }

  private put(name: string, cell: string, value: EditValue, format?: string): void {
    const at = fromA1(cell);
    if (!at) return;
    const before = this.cell(name, cell);
    this.change(name, (sheet) => {
      const others = sheet.cells.filter(({ row, column }) => row !== at.row || column !== at.column);
      const written = { ...at, value, format: format ?? before?.format ?? 'General' };
      const cells = value === null || value === '' ? others : [...others, written];
      return { ...sheet, cells: cells.sort((one, other) => one.row - other.row || one.column - other.column) };
    });
  }

  private change(name: string, how: (sheet: Snapshot['sheets'][number]) => Snapshot['sheets'][number]): void {
    this.snapshot = {
      ...this.snapshot,
      sheets: this.snapshot.sheets.map((sheet) => (sheet.name === name ? how(sheet) : sheet)),
    };
  }
}
