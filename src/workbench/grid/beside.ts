import { type Area, contains } from '../../domain/address';
import type { GridComment, GridName, GridSheet, GridTable, GridValidation, Looks } from './grid';
import { type RowShift, shiftedArea, shiftedFormula } from './shift';

interface SheetFacts {
  visibility: GridSheet['visibility'];
  protected: boolean;
  looks: { readonly area: Area; readonly looks: Looks }[];
  validations: GridValidation[];
}

/** What a workbook has and Univer does not keep, or not as Excel does: it moves along when rows and columns do. */
export class Beside {
  tables: readonly GridTable[] = [];
  names: readonly GridName[] = [];
  comments: readonly GridComment[] = [];
  private readonly sheets = new Map<string, SheetFacts>();
  private ids = 0;

  sheet(id: string): SheetFacts {
    const known = this.sheets.get(id);
    if (known) return known;
    const facts: SheetFacts = { visibility: 'visible', protected: false, looks: [], validations: [] };
    this.sheets.set(id, facts);
    return facts;
  }

  forget(id: string): void {
    this.sheets.delete(id);
    this.tables = this.tables.filter(({ sheet }) => sheet !== id);
    this.names = this.names.filter(({ scope }) => scope !== id);
    this.comments = this.comments.filter(({ sheet }) => sheet !== id);
  }

  putTable(table: GridTable): void {
    const put = table.id === '' ? { ...table, id: this.nextId() } : table;
    this.tables = [...this.tables.filter(({ id }) => id !== put.id), put];
  }

  putName(name: GridName): void {
    this.deleteName(name);
    this.names = [...this.names, name];
  }

  deleteName({ name, scope }: GridName): void {
    const same = (other: GridName): boolean => other.name.toLowerCase() === name.toLowerCase() && other.scope === scope;
    this.names = this.names.filter((other) => !same(other));
  }

  addComment(comment: Omit<GridComment, 'id'>): GridComment {
    const added = { ...comment, id: `{comment-${this.nextId()}}` };
    this.comments = [...this.comments, added];
    return added;
  }

  validation(id: string, row: number, column: number): GridValidation | null {
    return this.sheet(id).validations.findLast(({ area }) => contains(area, row, column)) ?? null;
  }

  setValidation(id: string, area: Area, validation: Omit<GridValidation, 'area'> | null): void {
    const facts = this.sheet(id);
    facts.validations = facts.validations.filter(({ area: { top, left } }) => !contains(area, top, left));
    if (validation) facts.validations.push({ ...validation, area });
  }

  shiftRows(id: string, sheetName: string, shift: RowShift): void {
    this.move(id, (area) => shiftedArea(area, shift));
    this.names = this.names.map((name) => {
      const bang = name.formula.lastIndexOf('!');
      if (bang < 0 || unquoted(name.formula.slice(0, bang)) !== sheetName.toLowerCase()) return name;
      const place = shiftedFormula(name.formula.slice(bang + 1), shift);
      return { ...name, formula: place === '#REF!' ? place : name.formula.slice(0, bang + 1) + place };
    });
  }

  shiftColumns(id: string, shift: RowShift): void {
    this.move(id, (area) => {
      const moved = shiftedArea(turned(area), shift);
      return moved && turned(moved);
    });
  }

  private move(id: string, moved: (area: Area) => Area | null): void {
    const facts = this.sheet(id);
    const keep = <T extends { readonly area: Area }>(items: readonly T[]): T[] =>
      items.flatMap((item) => {
        const area = moved(item.area);
        return area ? [{ ...item, area }] : [];
      });
    facts.validations = keep(facts.validations);
    facts.looks = keep(facts.looks);
    this.tables = this.tables.flatMap((table) => (table.sheet === id ? keep([table]) : [table]));
    this.comments = this.comments.flatMap((comment) => {
      if (comment.sheet !== id) return [comment];
      const { row, column } = comment;
      const area = moved({ top: row, bottom: row, left: column, right: column });
      return area ? [{ ...comment, row: area.top, column: area.left }] : [];
    });
  }

  private nextId(): string {
    this.ids += 1;
    return String(this.ids);
  }
}

const turned = ({ top, left, bottom, right }: Area): Area => ({ top: left, left: top, bottom: right, right: bottom });
const unquoted = (name: string): string => name.replace(/^'|'$/g, '').replace(/''/g, "'").toLowerCase();
