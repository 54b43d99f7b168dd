import { match } from '../catalogue/match';
import { defineRule, type RuleExamples } from '../define';
import { missingFields } from '../missing';
import { thinness } from './thin-ingredients';
import { isSaidInWords, OF_EVERY_TIME } from '../said-elsewhere';
import { weightOf } from './weight';

export const rule = defineRule({
  code: 'A01',
  id: 'plan/ingredients-not-explicit',
  title: 'Non-negotiables (active ingredients) are not explicit',
  why: 'Where nobody says what must happen every time, everybody does something else, and nobody can see whether it is done.',
  guidance:
    'Say what a visitor would see in every lesson or meeting if it is done as intended: who does what, how often.',
  source:
    'School to School Support Project evaluation (2022), chapter 5: some plans did not make the active ingredients explicit; EEF, Putting Evidence to Work, recommendation 4',
  needs: ['action.ingredients', 'action.what'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    empty: 'Enter the non-negotiables (active ingredients): what must happen every time for this to work',
    column:
      'Add a column for the non-negotiables (active ingredients): what must happen every time for an action to work',
    name: 'Say what must happen every time: {text:quote} only names it',
    vague: 'Say what a visitor would see if it is done as intended: {text:quote} could be said of any action',
  },
  *check(ctx) {
    for (const missing of missingFields(ctx, 'plan')) {
      const { role, record, place, unknownHeadings } = missing;
      if (role !== 'action.ingredients') continue;
      if (!record && isSaidInWords(ctx.form, unknownHeadings, OF_EVERY_TIME)) continue;
      if (!record) yield { message: 'column', section: 'action', role, place, ...weightOf(missing) };
      else yield { message: 'empty', record, role, ...weightOf(missing) };
    }
    const isListed = (text: string): boolean => match(text, ctx.catalogue)?.how === 'exact';
    for (const record of ctx.form.records('action')) {
      const { state, raw } = record.get('action.ingredients');
      if (state !== 'read') continue;
      const message = thinness(raw, record.get('action.intervention').raw, isListed);
      const data = { text: raw };
      if (message) yield { message, record, role: 'action.ingredients', data };
    }
  },
});

const plan = (...rows: string[]): string => `
Actions
Ref | Intervention or programme | What will be done | Non-negotiables (active ingredients)
${rows.join('\n')}`;

const WHAT = 'The English lead plans one unit with each teacher';

export const examples: RuleExamples = {
  accept: [
    {
      pack: 'bradford-s2ss',
      sheet: plan(`A1 | Memory and recall | ${WHAT} | Every lesson begins with a review of earlier learning`),
    },
    { pack: 'bradford-s2ss', sheet: plan(`A1 | Read Write Inc | ${WHAT} | Daily, in groups of one level`) },
    { pack: 'bradford-s2ss', sheet: plan(`A1 | Attendance | ${WHAT} | First-day calls; home visits on day 3`) },
    // Several rows about one intervention say it once.
    {
      pack: 'bradford-s2ss',
      sheet: plan(
        `A1 | Oracy | ${WHAT} | One planned talk task in each lesson`,
        'A2 | Oracy | The coach watches each teacher twice |',
      ),
    },
    { pack: 'bradford-s2ss', sheet: plan(`A1 | Oracy | ${WHAT} | TBC`) },
    {
      // Without a column for it, what is done says what happens each time.
      pack: 'bradford-s2ss',
      sheet: `Actions\nRef | What will be done | Person responsible\nA1 | Every lesson begins with a quiz of five questions | English lead`,
    },
    // In an implementation plan the rows are activities of one intervention.
    {
      pack: 'eef-implementation',
      sheet: `
Activities
Ref | Non-negotiables (active ingredients) | Implementation activities | Person responsible
A1  | Pupils read aloud in pairs for ten minutes each day | Two teachers try it out | Reading lead
A2  |                                      | All teachers are trained, then watched twice | Reading lead`,
    },
  ],
  reject: [
    {
      message: 'empty',
      pack: 'bradford-s2ss',
      sheet: plan(
        `A1 | Oracy | ${WHAT} | One planned talk task in each lesson`,
        'A2 | | The coach watches each teacher twice | ^',
      ),
    },
    {
      message: 'empty',
      pack: 'eef-implementation',
      sheet: `
Activities
Ref | Intervention       | Non-negotiables (active ingredients) | Implementation activities
A1  | Reciprocal reading | ^ | Two teachers try it out`,
    },
    {
      message: 'name',
      pack: 'bradford-s2ss',
      sheet: plan(`A1 | Read Write Inc | ${WHAT} | ^ Read Write Inc`),
    },
    { message: 'name', pack: 'bradford-s2ss', sheet: plan(`A1 | Oracy | ${WHAT} | ^ Growth mindset`) },
    { message: 'vague', pack: 'bradford-s2ss', sheet: plan(`A1 | Oracy | ${WHAT} | ^ As per the EEF guidance report`) },
    {
      message: 'vague',
      pack: 'bradford-s2ss',
      sheet: plan(`A1 | Oracy | ${WHAT} | ^ Teachers will be more confident`),
    },
    {
      message: 'vague',
      pack: 'bradford-s2ss',
      sheet: plan(`A1 | Oracy | ${WHAT} | ^ Quality first teaching`),
    },
    {
      message: 'vague',
      pack: 'bradford-s2ss',
      sheet: plan(`A1 | Oracy | ${WHAT} | ^ High expectations and a consistent approach by all staff`),
    },
    {
      message: 'column',
      pack: 'bradford-s2ss',
      sheet: `Actions\n^ Ref | What will be done | Person responsible\nA1 | ${WHAT} | English lead`,
    },
  ],
};
