import type { FormRecord, Place } from '../../domain/form';
import { normalise, tokens } from '../../reading/words';
import { defineRule, type CheckContext, type RuleExamples } from '../define';
import { missingFields } from '../missing';

export const rule = defineRule({
  code: 'A02',
  id: 'plan/fidelity-not-monitored',
  title: 'Nobody looks whether it is done as planned',
  why: 'When results do not come, nobody can tell whether the approach did not work or was never done.',
  guidance:
    'Say who looks, how and how often, whether the non-negotiables happen: visits, a checklist, a look at books.',
  source:
    'EEF, Putting Evidence to Work, recommendation 5: monitor progress; School to School Support Project evaluation (2022), chapters 5 and 8: fidelity',
  needs: ['action.what', 'action.ingredients'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    empty: 'Say who looks, and how often, whether the non-negotiables happen as planned (fidelity)',
    column:
      'Add a column for the monitoring: who looks, and how often, whether the non-negotiables happen as planned (fidelity)',
    results:
      'Say also who looks whether it is done as planned (fidelity): {text:quote} shows results, not what was done',
    outcome: 'Add an outcome of the kind {kind}: how you will see that the non-negotiables happen as planned',
  },
  *check(ctx) {
    const outcomes = ctx.form.records('implementation');
    const watched = outcomes.some((outcome) => isAboutFidelity(outcome, ctx));
    if (ctx.pack.field('implementation.statement')) {
      // A plan without any such outcome lacks its whole table: that is said elsewhere.
      const monitored = ctx.form.records('action').some((action) => action.get('action.fidelity').state === 'read');
      if (outcomes.length > 0 && !watched && !monitored)
        yield {
          message: 'outcome',
          role: 'implementation.statement',
          section: 'implementation',
          place: nextOutcome(ctx),
          data: { kind: kindOf(ctx) },
        };
      return;
    }
    for (const { role, record, place } of missingFields(ctx, 'plan')) {
      if (role !== 'action.fidelity') continue;
      if (!record) yield { message: 'column', section: 'action', role, place };
      else yield { message: 'empty', record, role };
    }
    for (const record of ctx.form.records('action')) {
      const { state, raw } = record.get('action.fidelity');
      if (state !== 'read' || !saysOnlyResults(raw)) continue;
      yield { message: 'results', record, role: 'action.fidelity', data: { text: raw }, severity: 'advice' };
    }
  },
});

const kindOf = ({ pack }: CheckContext): string => pack.pack.settings.meanings.fidelity;

function nextOutcome({ form }: CheckContext): Place | null {
  const section = form.sections.get('implementation');
  return section?.nextFree.get('implementation.statement') ?? section?.place ?? null;
}

/** Words about the doing, for layouts that do not name the kind. */
const OF_DOING =
  /\b(?:fidelity|non-negotiables?|as (?:planned|intended|trained)|observ\w{1,6}|visits?|drop-?ins?|learning walks?|lessons? (?:seen|visited)|checklists?|deliver\w{0,5}|consistent\w{0,2}|every (?:lesson|class|teacher|session)|all (?:teachers|staff|classes|lessons|sessions))\b/i;

function isAboutFidelity(outcome: FormRecord, ctx: CheckContext): boolean {
  const kind = outcome.get('implementation.kind');
  if (kind.state === 'read') return kind.value === kindOf(ctx);
  return OF_DOING.test(outcome.get('implementation.statement').raw.slice(0, 2000));
}

/** Longer text says more than where figures come from. */
const LONGEST = 80;
const FIGURES = new Set(
  tokens(
    'data result results outcome outcomes test tests sat sats assessment assessments score scores attainment progress tracking tracker tracked analysis analysed ' +
      'pupil pupils term termly half halfterm weekly monthly annual annually end year key stage ks1 ks2 ks3 ks4 phonics check reading writing maths gcse percentage figures of at each every by the in and from through via ' +
      '1 2 3 4 6 points mid teacher school national standardised',
  ),
);
const NEEDED = /\b(?:data|results?|outcomes?|tests?|sats|assessments?|scores?|attainment|track(?:ing|er|ed))\b/i;

function saysOnlyResults(text: string): boolean {
  if (text.length > LONGEST || !NEEDED.test(text)) return false;
  return tokens(normalise(text)).every((word) => FIGURES.has(word));
}

const plan = (...monitoring: string[]): string => `
Actions
Ref | What will be done | Non-negotiables | Monitoring
${monitoring.map((text, index) => `A${String(index + 1)} | The coach plans with each teacher | One talk task a lesson | ${text}`).join('\n')}`;

const outcomes = (...rows: string[]): string => `
Implementation outcomes
Ref | Kind | Implementation outcome
${rows.join('\n')}
 | | ^`;

export const examples: RuleExamples = {
  accept: [
    { pack: 'bradford-s2ss', sheet: plan('English lead visits each class every half term', 'TBC') },
    { pack: 'bradford-s2ss', sheet: plan('Learning walks and half-termly data', 'Head, fortnightly') },
    { pack: 'bradford-s2ss', sheet: plan('Looking at assessment books together') },
    {
      pack: 'eef-implementation',
      sheet: outcomes('I1 | Fidelity | All three non-negotiables seen in 8 of 10 visits').replace('\n | | ^', ''),
    },
    {
      pack: 'eef-implementation',
      sheet:
        'Implementation outcomes\nImplementation outcome | By when\nAll teachers use the four roles in every session | 18 Dec 2020',
    },
  ],
  reject: [
    { message: 'empty', pack: 'bradford-s2ss', sheet: plan('English lead visits each class', '^') },
    {
      message: 'column',
      pack: 'bradford-s2ss',
      sheet: 'Actions\n^ Ref | What will be done | Non-negotiables\nA1 | Coaching | One talk task a lesson',
    },
    {
      message: 'results',
      severity: 'advice',
      pack: 'bradford-s2ss',
      sheet: plan('^ Half-termly data', '^ SATs results and teacher assessment'),
    },
    {
      message: 'outcome',
      pack: 'eef-implementation',
      sheet: outcomes(
        'I1 | Reach | 24 of 26 teachers take part',
        'I2 | Acceptability | Staff say in the survey that it helps',
      ),
    },
  ],
};
