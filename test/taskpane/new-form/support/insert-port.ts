import { toA1 } from '../../../../src/domain/address';
import type { Cell, Sheet, Snapshot } from '../../../../src/domain/snapshot';
import { enteredIn } from '../../../../src/hosts/entered-since';
import type { InsertOutcome, TakeOutOutcome } from '../../../../src/hosts/port';
import type { TemplatePlan } from '../../../../src/templates/plan';
import { sheetText } from '../../../support/sheet-text';
import { FakePort } from '../../support/fake-port';

/** A workbook in memory into which a form can be put, with refusals on demand. */
export class InsertPort extends FakePort {
  readonly inserted: TemplatePlan[] = [];
  readonly refusals: Exclude<InsertOutcome, { refused: null }>[] = [];
  /** What the next calls say that are to take the form out again. */
  readonly stays: Exclude<TakeOutOutcome, { refused: null }>[] = [];

  static on(text: string): InsertPort {
    return new InsertPort(sheetText(text).snapshot);
  }

  override async insert(plan?: TemplatePlan): Promise<InsertOutcome> {
    await super.insert();
    const refusal = this.refusals.shift();
    if (refusal || !plan) return refusal ?? { refused: 'not-here' };
    this.inserted.push(plan);
    this.snapshot = withForm(this.snapshot, plan);
    return { refused: null, sheets: plan.sheets.map(({ name }) => name) };
  }

  override async takeOut(plan?: TemplatePlan, evenIfEntered = false): Promise<TakeOutOutcome> {
    await super.takeOut();
    const refusal = this.stays.shift();
    if (refusal || !plan) return refusal ?? { refused: 'not-here' };
    const { sheets, names } = this.snapshot;
    const ours = sheets.filter(({ name }) => plan.sheets.some((one) => one.name === name));
    const entered = ours.flatMap((sheet) => {
      const of = plan.sheets.find(({ name }) => name === sheet.name);
      const places = of ? enteredIn(of, sheet, null) : [];
      return places.map(({ row, column }) => ({ sheet: sheet.name, cell: toA1(row, column) }));
    });
    if (entered.length > 0 && !evenIfEntered) return { refused: 'entered', entered, counting: [] };
    this.snapshot = {
      ...this.snapshot,
      sheets: sheets.filter((sheet) => !ours.includes(sheet)),
      names: names.filter(({ target }) => !ours.some(({ name }) => name === target?.sheet)),
    };
    return { refused: null, sheets: ours.map(({ name }) => name) };
  }
}

function withForm(snapshot: Snapshot, plan: TemplatePlan): Snapshot {
  const sheets = plan.sheets.map(({ name, hidden, cells, tables }): Sheet => {
    return {
      name,
      visibility: hidden ? 'hidden' : 'visible',
      protected: false,
      cells: cells.flatMap(({ row, column, content, format = 'General' }): Cell[] => {
        if (content === null) return [];
        if (typeof content === 'object')
          return [{ row, column, value: content.result, formula: content.formula, format }];
        return [{ row, column, value: content, format }];
      }),
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      tables: tables.map((table) => ({ name: table.name, area: table.area, hasHeadings: true, hasTotals: false })),
    };
  });
  const names = plan.names.map(({ name, sheet, row, column }) => ({
    name,
    target: { sheet, area: { top: row, bottom: row, left: column, right: column } },
  }));
  return { ...snapshot, sheets: [...snapshot.sheets, ...sheets], names: [...snapshot.names, ...names] };
}
