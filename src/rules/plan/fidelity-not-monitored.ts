import type { FormRecord, Place } from '../../domain/form';
import { defineRule, type CheckContext, type RuleExamples } from '../define';
import { missingFields } from '../missing';
import { leftOpenBy } from './says-how-watched';

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
    vague: 'Say who looks at what, and how often: {text:quote} leaves that open',
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
    const asksOnlyWho = WHO_OR_WHEN.test(headingOf(ctx));
    for (const record of ctx.form.records('action')) {
      const { state, raw } = record.get('action.fidelity');
      const message = state === 'read' ? leftOpenBy(raw) : null;
      if (message === null || (message === 'vague' && asksOnlyWho)) continue;
      yield { message, record, role: 'action.fidelity', data: { text: raw }, severity: 'advice' };
    }
  },
});

const kindOf = ({ pack }: CheckContext): string => pack.pack.settings.meanings.fidelity;

function nextOutcome({ form }: CheckContext): Place | null {
  const section = form.sections.get('implementation');
  return section?.nextFree.get('implementation.statement') ?? section?.place ?? null;
}

/** A heading that asks for no more: "Monitored by", "Who will monitor". */
const WHO_OR_WHEN = /\b(?:who|whom|by|when|often|frequency)\b/i;

function headingOf({ form }: CheckContext): string {
  const at = form.sections.get('action')?.headings.get('action.fidelity');
  if (!at) return '';
  return form.mapping.find(({ sheet, cell }) => sheet === at.sheet && cell === at.cell)?.heading.slice(0, 200) ?? '';
}

/** Words about the doing, for layouts that do not name the kind. */
const OF_DOING =
  /\b(?:fidelity|faithful\w{0,2}|non-negotiables?|as (?:planned|intended|trained|designed|written|agreed)|adher\w{2,6}|dosage|observ\w{1,6}|visits?|drop-?ins?|learning walks?|walkthroughs?|checklists?|rubrics?|scripts?|deliver\w{0,5}|implement(?:ed|s|ing)|consistent\w{0,2}|(?:lessons?|sessions?|groups?|meetings?) (?:\w{1,12} ){0,2}(?:seen|visited|run|ran|last|begin|start|include|follow|happen|take place|taught|held)|(?:of|in|every|all|each) (?:\w{1,12} )?(?:lessons?|class(?:es)?|teachers?|sessions?|staff)|(?:teachers?|staff|tas) (?:\w{1,12} ){0,2}us(?:e|es|ing))\b/i;

function isAboutFidelity(outcome: FormRecord, ctx: CheckContext): boolean {
  const kind = outcome.get('implementation.kind');
  if (kind.state === 'read') return kind.value === kindOf(ctx);
  return OF_DOING.test(outcome.get('implementation.statement').raw.slice(0, 2000));
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
      pack: 'bradford-s2ss',
      sheet: 'Actions\nRef | What will be done | Monitored by\nA1 | The coach plans with each teacher | Headteacher',
    },
    {
      pack: 'eef-implementation',
      sheet: outcomes('I1 | | Adherence: 80% of sessions run the full 20 minutes').replace('\n | | ^', ''),
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
    { message: 'vague', severity: 'advice', pack: 'bradford-s2ss', sheet: plan('^ Ongoing', '^ SLT') },
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
