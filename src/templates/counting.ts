import { sectionOf, type Role, type SectionId } from '../domain/roles';
import type { Condition, PackField } from '../packs/schema';
import type { Draft } from './draft';
import { quote, reference, sameWords, trimmed } from './formula-text';
import type { CellContent } from './sheet-plan';

/**
 * Counting, twice over: as a formula that any Excel since 2013 and LibreOffice know, and as the number that the formula
 * comes to for the values of the plan. Ranges are tested inside SUMPRODUCT, which needs no array entry; a test that an
 * error value breaks is wrapped in ISNUMBER(1/…), which is false for an error and for a test that does not hold.
 */
export interface Count {
  readonly formula: string;
  readonly result: number;
}

/** One test for each row of a table. */
export interface RowTest {
  readonly formula: string;
  holds(row: number): boolean;
}

export function countRows(rows: number, ...tests: readonly RowTest[]): Count {
  let result = 0;
  for (let row = 0; row < rows; row += 1) if (tests.every((test) => test.holds(row))) result += 1;
  return { formula: `SUMPRODUCT(${tests.map(({ formula }) => formula).join('*')}*1)`, result };
}

const isFilled = (content: CellContent): boolean => content !== null && trimmed(String(content)) !== '';
const filledFormula = (at: string): string => `ISNUMBER(1/LEN(TRIM(${at})))`;

/** The columns of a section's table, by role; the tests that formulas make on them. */
export class TableCounter {
  readonly rows: number;

  constructor(
    private readonly draft: Draft,
    readonly section: SectionId,
  ) {
    this.rows = draft.records(section).length;
  }

  /** Null where the pack has no such column. */
  range(role: Role): string | null {
    const place = this.draft.columns.get(role);
    return place ? reference(place.sheet, place.row, place.column, place.lastRow) : null;
  }

  content(role: Role, row: number): CellContent {
    return this.draft.column(role, this.section)[row]?.content ?? null;
  }

  filled(role: Role): RowTest {
    const range = this.range(role);
    return {
      formula: range === null ? '0' : filledFormula(range),
      holds: (row) => this.isRefOf(role, row) || isFilled(this.content(role, row)),
    };
  }

  isNumber(role: Role): RowTest {
    return {
      formula: `ISNUMBER(${this.range(role) ?? '0'})`,
      holds: (row) => typeof this.content(role, row) === 'number',
    };
  }

  is(role: Role, value: string): RowTest {
    return {
      formula: `(${this.range(role) ?? '""'}=${quote(value)})`,
      holds: (row) => sameWords(String(this.content(role, row) ?? ''), value),
    };
  }

  /** A row is begun once anything but its Ref is filled. */
  begun(): RowTest {
    const roles = this.roles().filter((role) => !role.endsWith('.ref'));
    const tests = roles.map((role) => this.filled(role));
    return {
      formula: `((${tests.map(({ formula }) => formula).join('+')})>0)`,
      holds: (row) => tests.some((test) => test.holds(row)),
    };
  }

  private roles(): Role[] {
    return (this.draft.index.section(this.section)?.fields ?? []).map(({ role }) => role);
  }

  /** Refs of the rows, as typed or as numbered by the form. */
  ref(row: number): string {
    const typed = this.content(`${this.section}.ref` as Role, row);
    return isFilled(typed)
      ? String(typed)
      : `${this.draft.index.section(this.section)?.refPrefix ?? ''}${String(row + 1)}`;
  }

  private isRefOf(role: Role, row: number): boolean {
    return role === `${this.section}.ref` && row < this.rows;
  }
}

/** Rows of one table whose Ref no row of another table names. "N1" counts as named by "N10": better silent than wrong. */
export function notNamed(from: TableCounter, by: TableCounter, role: Role): RowTest {
  const refs = from.range(`${from.section}.ref` as Role) ?? '""';
  // A wildcard finds words only, never a number.
  const texts = Array.from({ length: by.rows }, (_, row) => by.content(role, row)).flatMap((one) =>
    typeof one === 'string' ? one.toLowerCase() : [],
  );
  return {
    formula: `(COUNTIF(${by.range(role) ?? '""'},"*"&${refs}&"*")=0)`,
    holds: (row) => !texts.some((text) => text.includes(from.ref(row).toLowerCase())),
  };
}

/** A test of single fields that decides whether something is required. */
interface Decision {
  readonly formula: string;
  readonly result: boolean;
}

/** Null where it always holds. */
export function conditionOf(draft: Draft, field: PackField): Decision | null {
  if (field.when.length === 0) return null;
  const tests = field.when.map((one) => single(draft, one));
  return {
    formula: `AND(${tests.map(({ formula }) => formula).join(',')})`,
    result: tests.every(({ result }) => result),
  };
}

function single(draft: Draft, condition: Condition): Decision {
  const place = draft.fields.get(condition.role);
  if (!place || draft.index.section(sectionOf(condition.role))?.kind !== 'fields')
    return { formula: 'FALSE', result: false };
  const at = reference(place.sheet, place.row, place.column);
  const { content } = draft.value(condition.role);
  if (condition.over !== undefined) {
    const over = String(condition.over);
    return {
      formula: `IF(ISNUMBER(${at}),${at}>${over},FALSE)`,
      result: typeof content === 'number' && content > condition.over,
    };
  }
  const values = condition.in ?? [
    typeof condition.is === 'string' ? condition.is : condition.is === false ? 'No' : 'Yes',
  ];
  const typed = trimmed(String(content ?? ''));
  return {
    formula: `OR(${values.map((value) => `TRIM(${at})=${quote(value)}`).join(',')})`,
    result: values.some((value) => sameWords(value, typed)),
  };
}

/** 1 while the cell of a field is empty, otherwise 0. */
export function missingField(draft: Draft, role: Role): Count {
  const place = draft.fields.get(role);
  const at = place ? reference(place.sheet, place.row, place.column) : '""';
  return { formula: `IF(${filledFormula(at)},0,1)`, result: isFilled(draft.value(role).content) ? 0 : 1 };
}
