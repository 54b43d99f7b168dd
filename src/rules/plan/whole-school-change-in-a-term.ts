import { daysBetween } from '../../domain/calendar';
import type { FormRecord } from '../../domain/form';
import { defineRule, type RuleExamples } from '../define';
import { promisesAWholeChange } from './whole-change';

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

/** What is only begun, or goes on, promises no such thing. */
const A_STEP =
  /\b(?:begin(?:s|ning)?|start(?:s|ing)?|first (?:step|phase|stage|year)|pilot\w{0,3}|trial\w{0,4}|introduc\w{1,5}|so that (?:it|they) can|ready for|prepar\w{1,4}|continu\w{1,4}|next (?:term|year|phase|stage)|then|towards)\b/i;

/**
 * What happens afterwards says that the change itself goes on: into later terms and years. That new staff are trained
 * each autumn keeps it, and is no more time for it.
 */
const GOES_ON =
  /\b(?:(?<!the )20\d{2}|years|(?:next|second|third|following|coming) (?:\w{1,8} )?(?:term|year|phase|stage)|(?:two|three|four|five|six|\d) (?:more |further )?terms|(?:in|during|over|into|throughout) (?:the )?(?:spring|summer)|until|gradual\w{0,2}|roll(?:s|ed|ing)? (?:it )?out|extend\w{0,3}|spread\w{0,3}|further|continu\w{1,4}|carr(?:y|ies|ied) on|long[- ]term)\b/i;

/** The words of the promise, in a sentence that speaks of the whole school and of a finished change. */
function promiseIn(action: FormRecord): string | null {
  const { state, raw } = action.get('action.what');
  if (state !== 'read' || A_STEP.test(raw.slice(0, LONGEST))) return null;
  const after = action.get('action.after');
  if (after.state === 'read' && GOES_ON.test(after.raw.slice(0, LONGEST))) return null;
  const sentence = raw
    .slice(0, LONGEST)
    .split(/[.!?;\n]/)
    .find(promisesAWholeChange);
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
    // A thing, and a step towards it.
    { pack: 'bradford-s2ss', sheet: plan('Transform the library, with shelves in all classes') },
    { pack: 'bradford-s2ss', sheet: plan('All teachers are trained to embed retrieval practice') },
  ],
  reject: [
    { pack: 'bradford-s2ss', sheet: plan(`^ ${PROMISE}`) },
    // Keeping it is no more time for it.
    { pack: 'bradford-s2ss', sheet: plan(`^ ${PROMISE}`, '18 Dec 2020', 'New staff are trained each autumn') },
    {
      pack: 'eef-implementation',
      sheet: plan('^ Whole-school metacognition is fully embedded by Christmas', '18 Dec 2020'),
    },
  ],
};
