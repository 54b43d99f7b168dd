/// <reference types="office-js" />
import type { SheetsPlan } from '../../templates/sheet-plan';
import type { InsertOutcome } from '../port';
import { codeOf, type Patience, runWhenFree } from './run';
import { leftOf, takeBack } from './take-back';
import type { Step } from './template-step';
import { stepsOf } from './template-steps';
import { type Found, lookAround, refusalOf } from './what-is-taken';

/** Characters a message by rough estimate; Excel on the web takes 5 MB. */
const MAX_WEIGHT = 1_000_000;

/**
 * Puts a form into the open workbook, in three messages: one to look what is there, one to add blank sheets, one to
 * fill them (more for a form with very much in it). Whatever stops it, what was added is taken away again.
 */
export async function insertTemplate(plan: SheetsPlan, patience: Patience): Promise<Insert> {
  const insertion = new Insertion(plan);
  try {
    const outcome = await runWhenFree((context) => insertion.goOn(context), patience);
    return { outcome, ids: insertion.ids ?? [] };
  } catch (error) {
    if (!insertion.hasBegun) throw error;
    return { outcome: await insertion.giveUp(error, patience), ids: [] };
  }
}

export interface Insert {
  readonly outcome: InsertOutcome;
  /** Of the new sheets, in the order of the plan. */
  readonly ids: readonly string[];
}

/** Excel refuses a message while somebody is typing, before it does anything: then it goes on where it stopped. */
class Insertion {
  hasBegun = false;
  ids: readonly string[] | null = null;
  /** New sheets have names that nobody else would give until they are known by their ids. */
  private readonly mark = `raf-${Math.random().toString(36).slice(2, 10)}-`;
  private found: Found | null = null;
  private steps: readonly Step[] = [];
  private next = 0;

  constructor(private readonly plan: SheetsPlan) {}

  async goOn(context: Excel.RequestContext): Promise<InsertOutcome> {
    if (!this.found) {
      const found = await lookAround(context);
      const refusal = refusalOf(this.plan, found);
      if (refusal) return refusal;
      this.found = found;
    }
    if (!this.ids) {
      this.hasBegun = true;
      this.ids = await this.addSheets(context);
      this.steps = stepsOf(this.plan, this.ids, this.found);
    }
    while (this.next < this.steps.length) {
      const end = this.endOfMessage();
      for (const { queue } of this.steps.slice(this.next, end)) queue(context);
      // Each is a message of its own: together they are what Excel does not take.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      this.next = end;
    }
    return { refused: null, sheets: this.plan.sheets.map(({ name }) => name) };
  }

  /** After an error that ends it. */
  async giveUp(error: unknown, patience: Patience): Promise<InsertOutcome> {
    const ids = new Set(this.ids);
    const isOurs = ({ id, name }: { id: string; name: string }): boolean => ids.has(id) || name.startsWith(this.mark);
    let left: readonly string[];
    try {
      left = await runWhenFree((context) => takeBack(context, isOurs), patience);
    } catch {
      left = await runWhenFree((context) => leftOf(context, isOurs), patience).catch(() => this.names());
    }
    if (left.length > 0) return { refused: 'failed', left };
    const code = codeOf(error);
    if (code === null) throw error;
    const refusal = refusalOf(this.plan, await runWhenFree(lookAround, patience));
    if (refusal) return refusal;
    // Nothing may be written at all: more than this insertion is concerned.
    if (code === 'AccessDenied') throw error;
    return { refused: 'failed', left: [] };
  }

  private async addSheets(context: Excel.RequestContext): Promise<string[]> {
    const added = this.plan.sheets.map((_, tab) => {
      const sheet = context.workbook.worksheets.add(`${this.mark}${tab + 1}`);
      sheet.load('id');
      return sheet;
    });
    await context.sync();
    return added.map(({ id }) => id);
  }

  private endOfMessage(): number {
    let weight = 0;
    let end = this.next;
    for (const step of this.steps.slice(this.next)) {
      weight += step.weight;
      if (weight > MAX_WEIGHT && end > this.next) break;
      end += 1;
    }
    return end;
  }

  /** Of the sheets as they are called by now. */
  private names(): string[] {
    return this.plan.sheets.map(({ name }, tab) => (this.next > 0 ? name : `${this.mark}${tab + 1}`));
  }
}
