import { daysBetween } from '../../domain/calendar';
import type { FormRecord } from '../../domain/form';
import { defineRule, type RuleExamples } from '../define';

export const rule = defineRule({
  code: 'A07',
  id: 'plan/whole-school-change-in-a-term',
  title: 'A change of the whole school is promised within a term',
  why: 'A whole-school change often takes two to four years: a plan that promises it in a term is given up just when it begins to work.',
  guidance: 'Say what a first step looks like by this date, and carry the rest on: a trial in some classes, then more.',
  source: 'EEF, Putting Evidence to Work, recommendation 1: implementation as a process, often two to four years',
  needs: ['action.what', 'action.start', 'action.end'],
  severity: 'advice',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    promised:
      'Say what can be in place by {end:date}, and what follows: {text:quote} for a whole school often takes two to four years',
  },
  *check({ form }) {
    for (const action of form.records('action')) {
      const [start, end] = [action.get('action.start').value, action.get('action.end').value];
      if (start === null || end === null || end < start || daysBetween(start, end) > A_TERM) continue;
      const text = promiseIn(action);
      if (text !== null) yield { message: 'promised', record: action, role: 'action.what', data: { text, end } };
    }
  },
});

/** The longest term, from the first of September to Christmas, in days. */
const A_TERM = 112;
const LONGEST = 4000;

const WHOLE =
  /\b(?:whole[- ]school|all (?:staff|teachers|classes|lessons|classrooms|year groups|departments|subjects)|every (?:teacher|class|classroom|lesson|department|subject)|across (?:the|our) (?:whole )?school|throughout (?:the|our) school|school-wide)\b/i;
/** Words for a change that is finished, not begun. */
const FINISHED =
  /\b(?:(?:fully |firmly |securely )?embed(?:s|ded|ding)?|transform(?:s|ed|ing)?|(?:culture|ethos) (?:is |has )?(?:changed?|transformed)|chang(?:e|es|ed|ing) the (?:culture|ethos)|fully (?:in place|implemented|consistent)|consistently good|outstanding (?:teaching|practice)|second nature)\b/i;
/** What is only begun, or goes on, promises no such thing. */
const A_STEP =
  /\b(?:begin(?:s|ning)?|start(?:s|ing)?|first (?:step|phase|stage|year)|pilot\w{0,3}|trial\w{0,4}|introduc\w{1,5}|so that (?:it|they) can|ready for|prepar\w{1,4}|continu\w{1,4}|next (?:term|year|phase|stage)|then|towards)\b/i;

/** The words of the promise, in a sentence that speaks of the whole school and of a finished change. */
function promiseIn(action: FormRecord): string | null {
  const { state, raw } = action.get('action.what');
  if (state !== 'read' || A_STEP.test(raw.slice(0, LONGEST))) return null;
  const after = action.get('action.after');
  if (after.state === 'read' && /\b(?:20\d{2}|years?|terms?|each|every)\b/i.test(after.raw.slice(0, LONGEST)))
    return null;
  const sentence = raw
    .slice(0, LONGEST)
    .split(/[.!?;\n]/)
    .find((one) => WHOLE.test(one) && FINISHED.test(one));
  return sentence === undefined ? null : sentence.trim();
}

const plan = (what: string, end = '18 Dec 2020', after = ''): string => `
Actions
Ref | What will be done | Start date | End date | What happens when the funding ends
A1  | ${what} | 7 Sep 2020 | ${end} | ${after}`;

const PROMISE = 'A new feedback policy is embedded across the school';

export const examples: RuleExamples = {
  accept: [
    { pack: 'bradford-s2ss', sheet: plan(PROMISE, '22 July 2022') },
    { pack: 'bradford-s2ss', sheet: plan(PROMISE, '18 Dec 2020', 'Visits each half term until July 2022') },
    { pack: 'bradford-s2ss', sheet: plan('All staff are trained in the new feedback policy') },
    { pack: 'bradford-s2ss', sheet: plan('A feedback policy is embedded in Year 6') },
    {
      pack: 'bradford-s2ss',
      sheet: plan('All teachers begin to embed retrieval practice: two try it out in the autumn'),
    },
    { pack: 'bradford-s2ss', sheet: plan(PROMISE, "'ongoing") },
  ],
  reject: [
    { pack: 'bradford-s2ss', sheet: plan(`^ ${PROMISE}`) },
    {
      pack: 'eef-implementation',
      sheet: plan('^ Whole-school metacognition is fully embedded by Christmas', '18 Dec 2020'),
    },
  ],
};
