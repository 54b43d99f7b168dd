import type { FormRecord } from '../../domain/form';
import { defineRule, type RuleExamples } from '../define';
import { wordsOf } from './wording';

/** A longer text says more than days and a name, or is another rule's business. */
const LONGEST = 140;
/** Words beyond days and providers from which somebody does something with somebody. */
const ENOUGH = 4;

export const rule = defineRule({
  code: 'P10',
  id: 'programme/action-says-only-days',
  title: 'Action says only who comes and for how long',
  why: 'Heads wrote that there was very little information about what the visits would involve, and could not plan for them.',
  guidance: 'Say who does what with whom: which staff, what is done on the days, and what they go away with.',
  source: 'DFE-RR1091 (2020), Available training: 12 + 4 + 6 days, very little information about the visits',
  needs: ['action.what'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    thin: 'Say what is done and with whom, such as ‘models phonics lessons in Year 1, then watches each teacher’',
  },
  *check({ form }) {
    for (const action of form.records('action'))
      if (isThin(action)) yield { message: 'thin', record: action, role: 'action.what' };
  },
});

/** Counts, lengths, people who come, and words that say only that there is support. */
const EMPTY_WORDS = new Set(
  (
    'a an the of for to from by with and or in on at per each as x their our its is are be will up ' +
    'half full one two three four five six seven eight nine ten twelve day days hour hours week weeks term terms ' +
    'visit visits session sessions meeting meetings weekly termly fortnightly monthly spring summer autumn ' +
    'nle sle lle nlg nles sles lles education ' +
    'headteacher head support supports supported supporting deployment deployed deploy provide provides provided ' +
    'deliver delivers delivered input help helps work works working attend attends attending training course programme ' +
    'school schools trust academy teaching alliance hub consultant total funded additional'
  ).split(' '),
);

/** Somebody of the school, and something that is done: as much as many a good short text says. */
const STAFF =
  /\b(teachers?|staff|leads?|leaders?|deput(?:y|ies)|assistants?|governors?|chair|clerk|tas?|pupils|children|year \d|y\d|reception|nursery|class(?:es)?|teams?|heads? of)\b/;
const DOING =
  /\b(coach(?:es|ed|ing)?|models?|modelling|observ\w{1,4}|watch\w{0,3}|plans?|planning|teach(?:es|ing)?|takes?|completes?|joins?|attends?|trains?|meets?|reviews?|writes?|reads?|tr(?:y|ies)|mentor\w{0,3}|monitors?|leads? (?:a|the|on)|looks? at|shadows?|enrols?|studies|learns?|npq\w{0,3})\b/;

function isThin(action: FormRecord): boolean {
  const text = wordsOf(action.get('action.what'));
  if (text === '' || text.length > LONGEST) return false;
  // A plan says what happens in its own column for it.
  if (contentOf(wordsOf(action.get('action.ingredients'))).length >= ENOUGH) return false;
  if (STAFF.test(text) && DOING.test(text)) return false;
  const said = contentOf(text.replace(/\b(national|specialist|local) leaders? of (education|governance)\b/g, ' '));
  if (said.length >= ENOUGH) return repeats(said, contentOf(wordsOf(action.get('action.intervention'))));
  const provider = new Set(contentOf(wordsOf(action.get('action.provider'))));
  return said.filter((word) => !provider.has(word)).length < ENOUGH;
}

const contentOf = (text: string): string[] =>
  (text.replace(/['’]s\b/g, '').match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => !EMPTY_WORDS.has(word) && !/^\d+(st|nd|rd|th|k|hrs?|days?)?$/.test(word),
  );

/** The name of the intervention, said once more. */
const repeats = (said: readonly string[], name: readonly string[]): boolean =>
  said.every((word) => name.includes(word));

const sheet = (what: string, name = 'SLE deployment', provider = 'Thornfield Teaching School'): string => `
Actions
Ref | Intervention | Provider | Who does what with whom
A1 | ${name} | ${provider} | ${what}`;

export const examples: RuleExamples = {
  accept: [
    { sheet: sheet('A literacy specialist models phonics lessons in Reception and Year 1 on six days') },
    { sheet: sheet('SLE coaches the maths lead weekly in looking at books') },
    { sheet: sheet('SLE plans and teaches with both Year 2 teachers') },
    { sheet: sheet('NLE and deputy watch reading in every class, then agree next steps') },
    { sheet: sheet('Maths lead joins the work group; she tries out each unit with Year 4') },
    { sheet: sheet('All staff attend two days of phonics training', 'Phonics training') },
    { sheet: sheet('Deputy headteacher takes NPQSL', 'NPQSL') },
    { sheet: sheet('NPQSL for the assistant headteacher', 'NPQSL') },
    {
      pack: 'bradford-s2ss',
      sheet:
        'Actions\nRef | What will be done | Non-negotiables\nA1 | NLG review of governance | Governors ask one question of each paper',
    },
    { sheet: sheet('TBC') },
    { sheet: sheet('') },
  ],
  reject: [
    { sheet: sheet('^ 6 days SLE support') },
    { sheet: sheet('^ NLE to visit') },
    { sheet: sheet('^ 12 days of support from the Early Years leaders') },
    { sheet: sheet('^ 4 days from the headteacher of Thornfield') },
    { sheet: sheet('^ SLE support for phonics, 6 days @ £350') },
    {
      sheet: sheet(
        '^ Maths Hub Teaching for Mastery primary development work group',
        'Teaching for Mastery: primary development work group, maths hub',
      ),
    },
  ],
};
