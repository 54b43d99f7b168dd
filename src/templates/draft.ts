import type { Position } from '../domain/address';
import { ROLES, type Role, type SectionId } from '../domain/roles';
import { indexOf, type PackIndex } from '../packs/lookup';
import type { Pack, PackSection } from '../packs/schema';
import { cellData, type CellData, type FormData, type RecordData } from './form-data';
import { COLOURS, type LookName } from './looks';
import type { CellContent, CellPlan, NamePlan, SheetPlan } from './sheet-plan';

export const CHECKLIST = 'Checklist';
export const LISTS = 'Lists';

/** Formulas look this far down, so that a table may grow; the last row in A1 notation. */
const REACH = 200;

/** A sheet while it is being laid out. */
export type SheetDraft = {
  -readonly [K in keyof SheetPlan]: SheetPlan[K] extends readonly (infer T)[] ? T[] : SheetPlan[K];
};

/** The cells of one column of a table, and as far below as formulas look. */
export interface ColumnPlace extends Position {
  readonly sheet: string;
  /** Last row that formulas count, from 0. */
  readonly lastRow: number;
}

export interface FieldPlace extends Position {
  readonly sheet: string;
}

/** A form while it is being laid out: what goes into it, and where everything has been put so far. */
export class Draft {
  readonly index: PackIndex;
  readonly sheets: SheetDraft[] = [];
  readonly names: NamePlan[] = [];
  readonly fields = new Map<Role, FieldPlace>();
  /** The first cell below the heading of each role. */
  readonly columns = new Map<Role, ColumnPlace>();
  /** The cell of the tier's limit, where the form has one. */
  limit: FieldPlace | null = null;
  /** "Lists!$A$2:$A$4" by the list's name. */
  readonly lists = new Map<string, string>();

  private readonly columnData = new Map<Role, readonly CellData[]>();

  constructor(
    readonly pack: Pack,
    readonly data: FormData,
  ) {
    this.index = indexOf(pack);
  }

  sheet(name: string): SheetDraft {
    const sheet: SheetDraft = {
      name,
      hidden: false,
      tabColour: COLOURS.accent,
      widths: [],
      cells: [],
      tables: [],
      validations: [],
      colouring: [],
      heights: [],
      frozen: null,
      activeCell: { row: 0, column: 0 },
      print: {
        landscape: false,
        lastColumn: 0,
        pagesWide: 1,
        repeatRow: null,
        footer: `${this.pack.formTitle}: ${this.pack.title}`,
      },
    };
    this.sheets.push(sheet);
    return sheet;
  }

  name(name: string, sheet: SheetDraft, row: number, column: number): void {
    this.names.push({ name, sheet: sheet.name, row, column });
  }

  /** The records to write, as many as there are. */
  records(section: SectionId): readonly RecordData[] {
    return this.data.records?.[section] ?? [];
  }

  /** The value of a field as its cell holds it. */
  value(role: Role): CellData {
    return cellData(role, this.data.fields?.[role]);
  }

  /** A column of a table as its cells hold it, without the blank rows below. */
  column(role: Role, section: SectionId): readonly CellData[] {
    const known = this.columnData.get(role);
    if (known) return known;
    const column = this.records(section).map((record) => cellData(role, record[role], record));
    this.columnData.set(role, column);
    return column;
  }

  listOf(role: Role): { readonly plan: NonNullable<ReturnType<PackIndex['list']>>; readonly source: string } | null {
    if (ROLES[role] === 'yesno') return { plan: YES_NO, source: this.lists.get(YES_NO_LIST) ?? '' };
    const plan = this.index.list(role);
    const source = this.lists.get(this.index.field(role)?.choices ?? '');
    return plan && source !== undefined ? { plan, source } : null;
  }
}

export const YES_NO_LIST = 'Yes or no';
export const YES_NO = {
  open: false,
  choices: [
    { value: 'Yes', aliases: [] as string[] },
    { value: 'No', aliases: [] as string[] },
  ],
};

export function put(
  sheet: SheetDraft,
  row: number,
  column: number,
  content: CellContent,
  look: LookName,
  format?: string,
): void {
  const cell: CellPlan = { row, column, content, look, ...(format === undefined ? {} : { format }) };
  sheet.cells.push(cell);
}

export const lastRowCounted = (lastRow: number): number => Math.max(REACH - 1, lastRow + 100);

/** "one, two and three". */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

export const isTotals = (section: PackSection): boolean => section.id === 'totals';
