import type { FormRecord } from '../../domain/form';
import type { RolesOf } from '../../domain/roles';
import type { CheckContext, Report } from '../define';
import { missingFields } from '../missing';

type MeasureRole = RolesOf<'measure'>;

const PARTS: readonly MeasureRole[] = [
  'measure.baseline',
  'measure.target',
  'measure.unit',
  'measure.due',
  'measure.source',
];

/** The empty cells of one column of the measures. A column that a school's own layout lacks is no empty cell. */
export function* emptyCells(ctx: CheckContext, role: MeasureRole): Generator<Report<'empty'> & { record: FormRecord }> {
  for (const missing of missingFields(ctx, 'smart')) {
    if (missing.role !== role || missing.what !== 'cell' || !missing.record) continue;
    // What a programme only expects, its reviewers may do without.
    const milder = missing.presence === 'required' ? {} : ({ severity: 'warning', outcome: 'needs-person' } as const);
    yield { message: 'empty', record: missing.record, role, ...milder };
  }
}

/** From this many measures on, a part that none of them states is one thing to put right, not many. */
const MANY = 3;

/**
 * Where the layout has no column for a part, people say it in the measure itself: a person is asked to look where the
 * words plainly lack it.
 */
export function* unsaid(
  { form, pack }: CheckContext,
  role: MeasureRole,
  says: (statement: string) => boolean,
): Generator<Report<'unsaid' | 'nowhere'>> {
  if (form.has(role) || pack.field(role)?.presence === 'optional') return;
  const read = form.records('measure').filter((measure) => measure.get('measure.statement').state === 'read');
  const lacking = read.filter((measure) => !says(wordsOf(measure)));
  const [first] = lacking;
  const common = { role: 'measure.statement', severity: 'warning', outcome: 'needs-person' } as const;
  if (first && lacking.length >= MANY && lacking.length === read.length)
    yield { ...common, message: 'nowhere', record: first };
  else for (const record of lacking) yield { ...common, message: 'unsaid', record };
}

/** All that the row says of the measure: a target may hold its date. */
const wordsOf = (measure: FormRecord): string =>
  (['measure.statement', ...PARTS] as const).map((part) => measure.get(part).raw.slice(0, 2000)).join(' · ');
