import type { Role } from '../domain/roles';
import { countRows, notNamed, TableCounter, type Count, type RowTest } from './counting';
import type { Draft, FieldPlace } from './draft';
import { reference } from './formula-text';
import { limitOf, totalFunded } from './totals';

/** Something that a formula can see and a person should look at. */
export interface LookedAt {
  readonly what: string;
  readonly count: Count;
  readonly place: FieldPlace | undefined;
}

/** Pennies that rounding may leave. */
const PENNY = 0.005;

/** The checks for which the pack has the fields. */
export function lookedAt(draft: Draft): LookedAt[] {
  return [
    overLimit,
    daysTimesRate,
    endBeforeStart,
    needsWithoutAction,
    actionsWithoutMeasure,
    alternativesWithoutRow,
  ].flatMap((check) => check(draft) ?? []);
}

const has = (draft: Draft, ...roles: readonly Role[]): boolean =>
  roles.every((role) => draft.index.field(role) !== undefined);

function overLimit(draft: Draft): LookedAt | null {
  const [total, limit] = [draft.fields.get('totals.funded'), draft.limit];
  const found = limitOf(draft)?.result;
  if (!total || !limit) return null;
  const [totalAt, limitAt] = [total, limit].map((place) => reference(place.sheet, place.row, place.column));
  return {
    what: draft.fields.has('school.tier')
      ? 'Funded support is within the limit of the tier'
      : 'The costs are within the limit',
    count: {
      formula: `IF(ISNUMBER(${limitAt ?? ''}),IF(${totalAt ?? ''}>${limitAt ?? ''}+${String(PENNY)},1,0),0)`,
      result: typeof found === 'number' && totalFunded(draft) > found + PENNY ? 1 : 0,
    },
    place: total,
  };
}

function daysTimesRate(draft: Draft): LookedAt | null {
  if (!has(draft, 'cost.days', 'cost.rate', 'cost.total')) return null;
  const costs = new TableCounter(draft, 'cost');
  const [days, rate, total] = [costs.range('cost.days'), costs.range('cost.rate'), costs.range('cost.total')].map(
    String,
  );
  const number = (role: Role, row: number): number => Number(costs.content(role, row));
  const differs: RowTest = {
    formula: `ISNUMBER(1/(ABS(${days ?? ''}*${rate ?? ''}-${total ?? ''})>${String(PENNY)}))`,
    holds: (row) => Math.abs(number('cost.days', row) * number('cost.rate', row) - number('cost.total', row)) > PENNY,
  };
  const numbers = (['cost.days', 'cost.rate', 'cost.total'] as const).map((role) => costs.isNumber(role));
  return {
    what: 'Days times day rate make the total of each line',
    count: countRows(costs.rows, ...numbers, differs),
    place: draft.columns.get('cost.total'),
  };
}

function endBeforeStart(draft: Draft): LookedAt | null {
  if (!has(draft, 'action.start', 'action.end')) return null;
  const actions = new TableCounter(draft, 'action');
  const [start, end] = [actions.range('action.start'), actions.range('action.end')].map(String);
  const earlier: RowTest = {
    formula: `ISNUMBER(1/(${end ?? ''}<${start ?? ''}))`,
    holds: (row) => Number(actions.content('action.end', row)) < Number(actions.content('action.start', row)),
  };
  return {
    what: 'No action ends before it starts',
    count: countRows(actions.rows, actions.isNumber('action.start'), actions.isNumber('action.end'), earlier),
    place: draft.columns.get('action.end'),
  };
}

function needsWithoutAction(draft: Draft): LookedAt | null {
  if (!has(draft, 'need.ref', 'action.need')) return null;
  const [needs, actions] = [new TableCounter(draft, 'need'), new TableCounter(draft, 'action')];
  return {
    what: 'Every need has an action',
    count: countRows(needs.rows, needs.begun(), needs.filled('need.ref'), notNamed(needs, actions, 'action.need')),
    place: draft.columns.get('action.need'),
  };
}

function actionsWithoutMeasure(draft: Draft): LookedAt | null {
  if (!has(draft, 'action.ref', 'measure.action')) return null;
  const [actions, measures] = [new TableCounter(draft, 'action'), new TableCounter(draft, 'measure')];
  return {
    what: 'Every action has a measure',
    count: countRows(
      actions.rows,
      actions.begun(),
      actions.filled('action.ref'),
      notNamed(actions, measures, 'measure.action'),
    ),
    place: draft.columns.get('measure.action'),
  };
}

/** Only a row on the sheet counts here: what stands in the cell "Justification" is for a person to read. */
function alternativesWithoutRow(draft: Draft): LookedAt | null {
  if (!has(draft, 'action.ref', 'action.listed', 'action.justification', 'alternative.action')) return null;
  const [actions, rows] = [new TableCounter(draft, 'action'), new TableCounter(draft, 'alternative')];
  const justified = actions.filled('action.justification');
  const bare: RowTest = { formula: `(1-${justified.formula})`, holds: (row) => !justified.holds(row) };
  const outside = draft.index.list('action.listed')?.choices.find(({ value }) => value === OUTSIDE)?.value;
  if (outside === undefined) return null;
  return {
    what: 'Every alternative has its justification',
    count: countRows(
      actions.rows,
      actions.is('action.listed', outside),
      actions.filled('action.ref'),
      notNamed(actions, rows, 'alternative.action'),
      bare,
    ),
    place: draft.columns.get('alternative.action'),
  };
}

const OUTSIDE = 'Alternative';
