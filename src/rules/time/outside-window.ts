import { defineRule, type Report, type RuleExamples } from '../define';
import { faultsOf, isUnfunded, supportWindow } from './support-window';

export const rule = defineRule({
  code: 'T05',
  id: 'time/outside-window',
  title: 'Support lies outside the time of the programme',
  why: 'Funded support is delivered within three terms of the actions being agreed; money for anything later is not there.',
  guidance:
    'Check the year of the dates. Where the support needs longer, say what the school carries on by itself afterwards.',
  source: 'Teaching Schools Council, School improvement offer 2019 to 2020 (public page): within three terms',
  needs: ['action.start', 'action.end'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    beforeOpens: '{Field} must be on or after {opens:date}, when the programme began; check the year of {date:date}',
    afterWindow:
      '{Field} must be on or before {strict:date}, within {terms:count term|terms} of being agreed, or {wide:date} if the term of agreement is not counted; it is {date:date}',
    perhapsAfter:
      '{Field} is {date:date}; {terms:count term|terms} from {agreed:date} end on {strict:date} if that term counts as the first',
    afterPlan: '{Field} is {date:date}; the plan ends on {strict:date}',
  },
  *check(ctx) {
    const window = supportWindow(ctx);
    const { agreed, opens, strict, wide, terms } = window;
    for (const action of ctx.form.records('action')) {
      for (const { kind, role } of faultsOf(action, window)) {
        const date = action.get(role).value;
        if (date === null || kind === 'ends-before-start') continue;
        const where = { record: action, role };
        const softer = { severity: 'warning', outcome: 'needs-person' } as const;
        let report: Report<'beforeOpens' | 'afterWindow' | 'perhapsAfter' | 'afterPlan'>;
        if (kind === 'before-opens') {
          report = { ...where, message: 'beforeOpens', data: { date, opens: opens ?? '' } };
        } else {
          const data = { date, agreed, terms, strict: strict ?? wide ?? '', wide: wide ?? '' };
          const surely = kind === 'after-window';
          const message = surely ? 'afterWindow' : terms > 0 ? 'perhapsAfter' : 'afterPlan';
          report = { ...where, message, data };
          // The window is one of funded support: what costs nothing may take longer.
          if (!surely || isUnfunded(action, ctx)) report = { ...report, ...softer };
        }
        yield report;
      }
    }
  },
});

const form = (rows: string): string => `
Tier of support       | Tier 2
Date prepared         | 20 Jan 2020
Headteacher agreed on | 17 Jan 2020

Actions
Ref | Intervention | Start date  | End date
${rows}`;

const plan = (terms: string, ends: string, end: string): string => `
Number of terms | ${terms}
Plan starts     | 2 Sep 2019
Plan ends       | ${ends}

Actions
Ref | What will be done             | Start date  | End date
A1  | Writing moderated by phase    | 9 Sep 2019  | ${end}`;

export const examples: RuleExamples = {
  accept: [
    { sheet: form('A1 | NPQML | 24 Feb 2020 | 11 Dec 2020\nA2 | SLE support | 6 Jan 2020 | 31 Dec 2020') },
    // An end before the start has a rule of its own.
    { sheet: form('A1 | NPQML | 24 Feb 2020 | 3 Feb 2020') },
    // Made for four terms, extended to six in practice; the plan's own number or end goes before both.
    { pack: 'bradford-s2ss', today: '2019-07-12', sheet: plan('', '', '31 Aug 2021') },
    { pack: 'bradford-s2ss', today: '2019-07-12', sheet: plan('', '16 July 2021', '16 July 2021') },
    // Beyond the terms that the pack knows nothing can be said.
    {
      today: '2024-01-20',
      sheet: 'Actions\nRef | Intervention | Start date | End date\nA1 | NPQML | 3 Mar 2024 | 1 Dec 2026',
    },
  ],
  reject: [
    {
      message: 'afterWindow',
      sheet: form('A1 | NPQML | 24 Feb 2020 | ^ 16 July 2021\nA2 | SLE support | ^ 3 May 2021 | TBC'),
    },
    {
      message: 'beforeOpens',
      sheet: form('A1 | NPQML | ^ 24 Feb 2002 | 11 Dec 2020\nA2 | SLE | 24 Feb 2020 | ^ 11 Dec 2002'),
    },
    {
      message: 'perhapsAfter',
      severity: 'warning',
      outcome: 'needs-person',
      pack: 'bradford-s2ss',
      today: '2019-07-12',
      sheet: plan('4', '', '^ 12 Feb 2021'),
    },
    {
      message: 'afterPlan',
      severity: 'warning',
      outcome: 'needs-person',
      pack: 'bradford-s2ss',
      today: '2019-07-12',
      sheet: plan('4', '18 Dec 2020', '^ 12 Feb 2021'),
    },
    {
      message: 'perhapsAfter',
      severity: 'warning',
      outcome: 'needs-person',
      sheet: form('A1 | NPQML | 24 Feb 2020 | ^ 26 Mar 2021'),
    },
    {
      message: 'afterWindow',
      severity: 'warning',
      outcome: 'needs-person',
      sheet: form('A1 | Maths hub | 24 Feb 2020 | ^ 16 July 2021').replace('Tier 2', 'Tier 1'),
    },
  ],
};
