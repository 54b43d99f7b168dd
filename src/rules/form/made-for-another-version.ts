import { defineRule, type RuleExamples } from '../define';

export const rule = defineRule({
  code: 'F22',
  id: 'form/made-for-another-version',
  title: 'The form was made for another version of the programme',
  why: 'Versions differ in limits, dates and fields.',
  guidance: 'Once the form fits the version it is checked against, write that version into this line.',
  source: 'Good practice for forms: a form says which version it is',
  needs: [],
  severity: 'advice',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    other:
      'This form was made for version {made} of the programme; it is checked against {now}: check it against {made}, or see that its limits, dates and fields still fit and write {now} here',
  },
  *check({ form, pack }) {
    if (!form.madeFor) return;
    const { version, place } = form.madeFor;
    yield { message: 'other', place, data: { made: version, now: pack.pack.version } };
  },
});

const made = (line: string): string => `
Recommended action form
${line}

School name | Hollin Moor Primary School`;

export const examples: RuleExamples = {
  accept: [
    { sheet: made('Form: School improvement offer 2019 to 2020, version 1.0.0') },
    { sheet: made('Form: Another programme, version 0.9.0') },
    { sheet: made('Version 0.9.0') },
  ],
  reject: [
    { sheet: made('^ Form: School improvement offer 2019 to 2020, version 0.10.0') },
    { sheet: made('^ Form: School improvement offer 2019 to 2020, version 1.0.1') },
  ],
};
