import type { Snapshot } from '../../src/domain/snapshot';
import { shipped } from '../../src/packs';
import { readForm } from '../../src/reading/read-form';
import { check } from '../../src/rules/run';
import { formOfSize } from './bench/form-of-size';
import { measuresRows } from './bench/measures';
import { growth, median } from './bench/median';
import { pane } from './bench/pane';
import { report, type BudgetRow } from './bench/report';

/** The budgets of the product; every time is a median, ratios come from one run. */
export async function run(): Promise<void> {
  report([...ordinaryForm(), ...longPlan(), ...measuresRows(), ...(await pane())]);
}

const programme = shipped('si-offer-2019-20');
if (!programme) throw new Error('the pack does not ship');
const options = { ...programme, today: '2020-01-20' };
const readOf = (snapshot: Snapshot) => readForm(snapshot, programme.pack);

function ordinaryForm(): BudgetRow[] {
  const snapshot = formOfSize({ actions: 8, costs: 10, measures: 12 });
  const form = readOf(snapshot);
  const took = median(400, () => check(form, options));
  const reading = median(200, () => readOf(snapshot));
  return [
    { what: 'check of an ordinary form (8 actions, 12 measures), once read', figure: took, unit: 'ms', budget: 2 },
    { what: '  reading it, for comparison', figure: reading, unit: 'ms' },
  ];
}

/** A plan whose rows are split over its tables as in an ordinary form. */
const planOf = (rows: number): Snapshot =>
  formOfSize({ actions: Math.round(rows * 0.3), costs: Math.round(rows * 0.3), measures: Math.round(rows * 0.4) });

function longPlan(): BudgetRow[] {
  const [small, large] = [planOf(200), planOf(2000)];
  const whole = (snapshot: Snapshot) => () => check(readOf(snapshot), options);
  const [smallForm, largeForm] = [readOf(small), readOf(large)];
  const onceRead = (form: typeof smallForm) => () => check(form, options);
  const largeTook = median(15, onceRead(largeForm));
  const wholeLarge = median(9, whole(large));
  const grew = growth(21, onceRead(smallForm), onceRead(largeForm));
  const wholeGrew = growth(15, whole(small), whole(large));
  return [
    { what: 'check of a plan of 2,000 rows, once read', figure: largeTook, unit: 'ms', budget: 100 },
    { what: '  the same with the reading, for comparison', figure: wholeLarge, unit: 'ms' },
    { what: '  ten times the rows, once read, cost', figure: grew, unit: 'times', budget: 11 },
    {
      what: '  ten times the rows, with the reading, cost',
      figure: wholeGrew,
      unit: 'times',
      budget: 11,
    },
  ];
}
