import type { IsoDate } from '../../domain/calendar';
import type { Pack } from '../../packs/schema';
import { defineRule, type Report, type RuleExamples } from '../define';
import { missingFields } from '../missing';
import {
  REQUIRES_IMPROVEMENT,
  inARow,
  inARowWithSatisfactory,
  inspectionsIn,
  neverAbove,
  type Inspection,
} from './judgements';

export const rule = defineRule({
  code: 'P01',
  id: 'programme/tier-against-judgements',
  title: 'Tier does not follow from the Ofsted history',
  why: 'The tier decides how much funded support there is, so it is the first thing a reviewer compares.',
  guidance:
    'Choose the tier that follows from the judgements, or complete the Ofsted history. One requires improvement judgement is Tier 1, two in a row Tier 2, three in a row Tier 3.',
  source: 'DFE-RR1091 (2020), Executive summary: the three tiers; Appendix 1, case study C; Teaching Schools Council',
  needs: ['school.tier', 'inspection.date', 'inspection.judgement'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    single: 'The Ofsted history shows one requires improvement judgement on {on:date}, which is {tier}',
    row: 'The Ofsted history shows {count} requires improvement judgements in a row on {on:date}, which is {tier}',
    none: 'The Ofsted history shows no requires improvement judgement that counts between {on:date} and {to:date}',
    later: 'The judgement of {on:date} makes {count} in a row, which is {tier}',
    since: '{stated} fits only where every judgement since 2005 counts; judgements in a row make it {tier}',
    satisfactory: '{stated} fits only where satisfactory counts as requires improvement; otherwise it is {tier}',
    date: 'Enter the day on which this inspection began',
    judgement: 'Enter the overall judgement of this inspection',
  },
  *check(ctx) {
    const { form, pack } = ctx;
    for (const { role, record } of missingFields(ctx, 'programme')) {
      const message = role === 'inspection.date' ? 'date' : role === 'inspection.judgement' ? 'judgement' : null;
      if (message && record) yield { message, record, role, severity: 'warning', outcome: 'needs-person' };
    }
    const { tiers, tierCounts } = pack.pack.settings;
    const stated = form.one('school.tier').value;
    const history = inspectionsIn(form);
    if (!tierCounts || stated === null || !history || history.length === 0) return;
    const verdict = judge(stated, history, tiers, tierCounts);
    if (verdict) yield { role: 'school.tier', ...verdict };
  },
});

type Verdict = Report<'single' | 'row' | 'none' | 'later' | 'since' | 'satisfactory'>;
type Tiers = Pack['settings']['tiers'];

/** What is wrong with the stated tier; null where any reading of the history leads to it for certain. */
function judge(
  stated: string,
  history: readonly Inspection[],
  tiers: Tiers,
  counts: { from: IsoDate; to: IsoDate },
): Verdict | null {
  const tierOf = (count: number): string | null =>
    tiers.find(({ judgements: { from, to = Infinity } }) => count >= from && count <= to)?.value ?? null;
  // The position at the beginning, and at each requires improvement judgement of the year: a later Good undoes none.
  const days = history.filter(
    ({ date, judgement }) => date > counts.from && date <= counts.to && judgement === REQUIRES_IMPROVEMENT,
  );
  const positions = [counts.from, ...days.map(({ date }) => date)].map((on) => {
    const until = history.filter(({ date }) => date <= on);
    return { on, until, count: inARow(until) };
  });
  const counting = positions.filter(({ count }) => tierOf(count) !== null);
  const latest = counting.at(-1);
  if (!latest) return { message: 'none', data: { on: counts.from, to: counts.to } };
  const tier = tierOf(latest.count) ?? '';
  // A first inspection is Tier 2 as well; where one alone is listed, others may only not have been typed.
  if (stated === tier || (latest.until.length === 1 && stated === tierOf(2))) return null;

  const data = { count: inWords(latest.count), on: latest.on, tier, stated };
  const person = { data, outcome: 'needs-person' } as const;
  const earlier = counting.find(({ count }) => tierOf(count) === stated);
  if (earlier) return earlier.count > latest.count ? null : { ...person, message: 'later', severity: 'warning' };
  if (stated === tierOf(3) && positions.some(({ until }) => neverAbove(until)))
    return { ...person, message: 'since', severity: 'advice' };
  if (positions.some(({ until }) => tierOf(inARowWithSatisfactory(until)) === stated))
    return { ...person, message: 'satisfactory', severity: 'advice' };
  return { message: latest.count === 1 ? 'single' : 'row', data };
}

const inWords = (count: number): string => ['no', 'one', 'two', 'three', 'four', 'five'][count] ?? String(count);

const sheet = (tier: string, ...rows: string[]): string => `
School
Tier of support | ${tier}

Ofsted history
Inspection date | Overall effectiveness
${rows.join('\n')}`;

export const examples: RuleExamples = {
  accept: [
    { sheet: sheet('Tier 2', '12 November 2018 | Requires improvement', '3 May 2016 | RI') },
    { sheet: sheet('Tier 1', '12 November 2018 | Requires improvement', '3 May 2016 | Good') },
    { sheet: sheet('Tier 2', '12 November 2018 | Requires improvement') },
    // A Good of October 2019 comes too late to change the tier of the year.
    {
      sheet: sheet(
        'Tier 2',
        '8 October 2019 | Good',
        '16 March 2017 | Requires improvement',
        '5 May 2015 | Requires improvement',
      ),
    },
    { sheet: sheet('Tier 1', '6 November 2019 | Requires improvement', '16 March 2015 | Good') },
    { sheet: sheet('Tier 3', 'spring 2019 | Requires improvement', '3 May 2016 | Good') },
    { sheet: 'School\nTier of support | Tier 3' },
  ],
  reject: [
    {
      sheet: sheet('^ Tier 3', '12 November 2018 | Requires improvement', '3 May 2016 | Requires improvement'),
      message: 'row',
    },
    { sheet: sheet('^ Tier 2', '12 November 2018 | Requires improvement', '3 May 2016 | Good'), message: 'single' },
    { sheet: sheet('^ Tier 1', '12 November 2018 | Good', '3 May 2016 | Good'), message: 'none' },
    {
      sheet: sheet('^ Tier 1', '6 November 2019 | Requires improvement', '3 May 2016 | Requires improvement'),
      message: 'later',
      severity: 'warning',
      outcome: 'needs-person',
    },
    {
      sheet: sheet(
        '^ Tier 3',
        '12 November 2018 | Requires improvement',
        '3 May 2016 | Inadequate',
        '4 June 2013 | Requires improvement',
        '2 March 2010 | Satisfactory',
      ),
      message: 'since',
      severity: 'advice',
      outcome: 'needs-person',
    },
    {
      sheet: sheet('Tier 1', '12 November 2018 | Requires improvement', '^ | Good'),
      message: 'date',
      severity: 'warning',
      outcome: 'needs-person',
    },
  ],
};
