import { defineRule, type RuleExamples } from '../define';
import { countWords, wordsOf } from './wording';

/** Fewer words than these hold no reason. */
const FEWEST = 6;
/** A bare assertion is short; who writes more usually gives a reason somewhere. */
const LONGEST_ASSERTION = 14;

export const rule = defineRule({
  code: 'P12',
  id: 'programme/why-says-no-evidence',
  title: 'Why it should work is only asserted',
  why: 'Reviewers found that forms were not good at saying how they know that the support is going to have an impact.',
  guidance: 'Name what makes you think so: results of other schools, research, or what the school’s own data show.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval',
  needs: ['action.why'],
  severity: 'advice',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    assertion: 'Say how you know that it will work, such as what it did in other schools or what research found',
  },
  *check({ form }) {
    for (const action of form.records('action')) {
      const text = wordsOf(action.get('action.why'));
      if (text !== '' && isAssertion(text)) yield { message: 'assertion', record: action, role: 'action.why' };
    }
  },
});

/** A figure, a source, another school, a reason: enough to be left alone. */
const SUPPORT =
  /\d|\b(evidence|evidenced|research|eef|toolkit|ofsted|inspect\w{0,5}|data|results?|study|studies|trial\w{0,3}|evaluat\w{0,5}|proven|shown?|shows|showed|found|raised|improved|other schools?|elsewhere|similar schools?|success\w{0,5}|partner|hub|hubs|because|since|due to|so far|previous\w{0,2}|already|audit|review|survey|recommend\w{0,6}|report|monitoring|track record|worked)\b/;

const ASSERTION =
  /^(?:this|it|the|our|we|they|he|she|to|will|should|staff|teachers|leaders|pupils|standards|outcomes|improve|improves|raise|raises|develop|develops|increase|increases|strengthen|strengthens|ensure|ensures)\b.{0,80}\b(?:improve|improves|raise|raises|help|helps|support|supports|develop|develops|increase|increases|strengthen|strengthens|ensure|ensures|enable|enables|rise|impact|benefit|better)\b|^(?:improve|raise|develop|increase|strengthen|ensure)s? /;

function isAssertion(text: string): boolean {
  if (SUPPORT.test(text)) return false;
  const words = countWords(text);
  return words < FEWEST || (words <= LONGEST_ASSERTION && ASSERTION.test(text));
}

const sheet = (why: string): string => `
Actions
Ref | Intervention | Why it should work
A1  | English hub support | ${why}`;

export const examples: RuleExamples = {
  accept: [
    { sheet: sheet('The hub’s partner schools raised the phonics check from 71% to 84% in a year') },
    { sheet: sheet('EEF toolkit: phonics, very extensive evidence') },
    { sheet: sheet('Ofsted asked for it in 2018') },
    {
      sheet: sheet(
        'Our maths lead is new and has never led a subject before; coaching gives her someone to learn with',
      ),
    },
    { sheet: sheet('It worked at Thornfield') },
    { sheet: sheet('TBC') },
    { sheet: sheet('') },
  ],
  reject: [
    { sheet: sheet('^ This will raise standards') },
    { sheet: sheet('^ Good programme') },
    { sheet: sheet('^ It will help teachers to improve the quality of their teaching') },
  ],
};
