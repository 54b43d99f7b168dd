import { type Area, contains } from '../../domain/address';
import type { Snapshot } from '../../domain/snapshot';
import { Beside } from './beside';
import type { GridComment, GridEvent, GridName, GridTable, GridValidation, Looks } from './grid';

/** What both grids keep in the same way: what hangs on cells, small settings, and who listens. */
export abstract class GridBase {
  date1904 = false;
  protectedStructure = false;
  calculation: Snapshot['calculation'] = 'automatic';
  editing = false;
  readonly settings = new Map<string, string>();
  protected readonly beside = new Beside();
  protected readonly listeners = new Set<(event: GridEvent) => void>();

  tables(): readonly GridTable[] {
    return this.beside.tables;
  }

  putTable(table: GridTable): void {
    this.beside.putTable(table);
  }

  deleteTable(id: string): void {
    this.beside.tables = this.beside.tables.filter((table) => table.id !== id);
  }

  names(): readonly GridName[] {
    return this.beside.names;
  }

  putName(name: GridName): void {
    this.beside.putName(name);
  }

  deleteName(name: GridName): void {
    this.beside.deleteName(name);
  }

  validation(sheet: string, row: number, column: number): GridValidation | null {
    return this.beside.validation(sheet, row, column);
  }

  setValidation(sheet: string, area: Area, validation: Omit<GridValidation, 'area'> | null): void {
    this.beside.setValidation(sheet, area, validation);
  }

  comments(): readonly GridComment[] {
    return this.beside.comments;
  }

  addComment(comment: Omit<GridComment, 'id'>): GridComment {
    return this.beside.addComment(comment);
  }

  deleteComment(id: string): void {
    this.beside.comments = this.beside.comments.filter((comment) => comment.id !== id);
  }

  looks(sheet: string, row: number, column: number): Looks {
    const all = this.beside.sheet(sheet).looks.filter(({ area }) => contains(area, row, column));
    return Object.assign({}, ...all.map(({ looks }) => looks)) as Looks;
  }

  setLooks(sheet: string, area: Area, looks: Looks): void {
    this.beside.sheet(sheet).looks.push({ area, looks });
  }

  listen(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  protected emit(event: GridEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}
