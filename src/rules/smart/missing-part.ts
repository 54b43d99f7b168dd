import type { Fix } from '../../domain/finding';
import type { FormRecord } from '../../domain/form';
import type { RolesOf } from '../../domain/roles';
import type { PartName } from '../../measures';
import type { CheckContext, Report } from '../define';
import { missingFields } from '../missing';
import { partOf } from './understood';
import { inOnePhrase, unsaidIn, type Facet } from './unsaid';

type MeasureRole = RolesOf<'measure'>;

const PERSON = { severity: 'warning', outcome: 'needs-person' } as const;

/** The empty cells of one column of the measures. A column that a school's own layout lacks is no empty cell. */
export function* emptyCells(ctx: CheckContext, role: MeasureRole): Generator<Report<'empty'> & { record: FormRecord }> {
  for (const missing of missingFields(ctx, 'smart')) {
    if (missing.role !== role || missing.what !== 'cell' || !missing.record) continue;
    // What a programme only expects, its reviewers may do without.
    const milder = missing.presence === 'required' ? {} : PERSON;
    yield { message: 'empty', record: missing.record, role, ...milder };
  }
}

/** "In a term" is a rate, and "judged" does not say by what. */
const NO_ANSWER = /^in an? \w+$|^\w+ed$/i;

/** The same, told apart: what the statement says already is not missing, it only stands in the wrong place. */
export function* emptyOrInStatement(
  ctx: CheckContext,
  role: MeasureRole,
  part: PartName,
): Generator<Report<'empty' | 'inStatement'>> {
  for (const report of emptyCells(ctx, role)) {
    const { record } = report;
    const words = partOf(record, part);
    if (words === null || NO_ANSWER.test(words)) yield report;
    else yield { message: 'inStatement', record, role, data: { words }, fixes: copied(record, role, words), ...PERSON };
  }
}

/** A percentage can be copied from the statement into its cell as it stands. */
function copied(measure: FormRecord, role: MeasureRole, words: string): Fix[] {
  const { place, cellValue } = measure.get(role);
  const figure = /^(\d{1,3}(?:\.\d{1,2})?) ?%$/.exec(words)?.[1];
  if (!place || figure === undefined || Number(figure) > 100) return [];
  const edit = { ...place, expect: cellValue, value: Math.round(Number(figure) * 100) / 10_000, format: '0%' };
  return [{ kind: 'suggestion', label: `Enter ${figure}%`, edits: [edit] }];
}

/** Where the layout has no column for a part, people say it in the measure itself: a person is asked to look there. */
export function* unsaid(ctx: CheckContext, facet: Facet): Generator<Report<'unsaid' | 'nowhere'>> {
  const { nowhere, rows } = unsaidIn(ctx);
  const common = { role: 'measure.statement', ...PERSON } as const;
  const first = nowhere.get(facet);
  if (first) yield { ...common, message: 'nowhere', record: first };
  for (const [record, lacking] of rows)
    if (lacking[0] === facet) yield { ...common, message: 'unsaid', record, data: { lacking: inOnePhrase(lacking) } };
}
