import { defineRule, type RuleExamples } from '../define';

/** "380/2034": local authority and establishment, the other number a school has. */
const DFE_NUMBER = /^\d{3}\s?[/-]?\s?\d{4}$/;
const SIX_DIGITS = /(?<!\d)[1-9]\d{5}(?!\d)/g;

export const rule = defineRule({
  code: 'F05',
  id: 'form/urn-not-six-digits',
  title: 'The URN is not six digits',
  why: 'The URN is what tells two schools of the same name apart; with another number the form is filed under no school.',
  guidance: 'Copy the unique reference number from the school’s Ofsted report: six digits.',
  source: 'Get Information About Schools: unique reference number',
  needs: ['school.urn'],
  severity: 'error',
  outcome: 'fail',
  fix: 'suggestion',
  messages: {
    digits: 'URN must be six digits, such as {example}: {text:quote} has {digits:count digit|digits}',
    words: 'URN must be six digits, such as {example}: {text:quote} is not',
    dfe: 'URN must be six digits, such as {example}: {text:quote} is the number of authority and establishment',
  },
  *check({ form, pack }) {
    const entry = form.one('school.urn');
    if (entry.state !== 'unreadable') return;
    const text = entry.raw.trim().slice(0, 200);
    const digits = text.replace(/\D/g, '').length;
    const found = [...new Set(text.match(SIX_DIGITS) ?? [])];
    const [only] = found;
    yield {
      message: DFE_NUMBER.test(text) ? 'dfe' : /^[\d\s]+$/.test(text) && digits !== 6 ? 'digits' : 'words',
      role: 'school.urn',
      data: { text, digits, example: pack.field('school.urn')?.example ?? '190417' },
      fixes:
        found.length === 1 && only !== undefined && entry.place
          ? [
              {
                kind: 'suggestion',
                label: `Use ${only}`,
                edits: [{ ...entry.place, expect: entry.cellValue, value: Number(only) }],
              },
            ]
          : [],
    };
  },
});

export const examples: RuleExamples = {
  accept: [
    { sheet: '\nSchool\nSchool name | Hollin Moor Primary School\nURN | 190417' },
    { sheet: "\nSchool\nSchool name | Hollin Moor Primary School\nURN | '107 293" },
    { sheet: '\nSchool\nSchool name | Hollin Moor Primary School\nURN | TBC' },
  ],
  reject: [
    { message: 'digits', sheet: '\nSchool\nSchool name | Hollin Moor Primary School\nURN | ^ 10729' },
    { message: 'dfe', sheet: '\nSchool\nSchool name | Hollin Moor Primary School\nURN | ^ 380/2034' },
    { message: 'words', sheet: '\nSchool\nSchool name | Hollin Moor Primary School\nURN | ^ URN 190417' },
  ],
};
