export interface BudgetRow {
  readonly what: string;
  readonly figure: number;
  readonly unit: string;
  /** The figure may be at most this; without one the row is for comparison only. */
  readonly budget?: number;
  /** The figure must be at least the budget instead. */
  readonly atLeast?: boolean;
}

const shown = (figure: number): string => (figure >= 100 ? figure.toFixed(0) : figure.toFixed(2));

/** One line a budget, the last column says within or over. */
export function report(rows: readonly BudgetRow[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  for (const { what, figure, unit, budget, atLeast } of rows) {
    const within = budget === undefined ? '' : (atLeast ? figure >= budget : figure <= budget) ? 'within' : 'over';
    const limit = budget === undefined ? '' : `${atLeast ? 'at least' : 'at most'} ${String(budget)} ${unit}`;
    process.stdout.write(
      `${what.padEnd(width)}  ${`${shown(figure)} ${unit}`.padStart(14)}  ${limit.padEnd(20)}  ${within}\n`,
    );
  }
}
