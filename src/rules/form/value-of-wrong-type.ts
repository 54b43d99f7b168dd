import type { Role } from '../../domain/roles';
import { isPlaceholder } from '../../reading/values/placeholder';
import { defineRule, type Report, type RuleExamples } from '../define';
import { fieldsThatAre, wordlessOf, type FieldOfForm } from '../fields';

type Message = 'number' | 'range' | 'approximate' | 'yesno' | 'words' | 'ref';

/** Words belong here, but a bare number can be the answer: "4" teachers, "£1,400" beside the nearest on the list. */
const NUMBER_WILL_DO: ReadonlySet<Role> = new Set<Role>(['alternative.cost', 'release.who']);

export const rule = defineRule<Message>({
  code: 'F03',
  id: 'form/value-of-wrong-type',
  title: 'What is typed is not of the kind that belongs there',
  why: 'Nobody can add up or compare what is no number, nor take words from a bare figure.',
  guidance: 'Write a number where a number belongs, Yes or No where that is asked, and words elsewhere.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: costs are not clear enough',
  needs: [],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    number: '{Field} must be a number, such as {example}: {text:quote} cannot be counted',
    range: '{Field} must be one number, such as {example}: {text:quote} is a range',
    approximate: '{Field} must be one number, such as {example}: leave out what stands before it in {text:quote}',
    yesno: '{Field} must be Yes or No: {text:quote} can be read either way',
    words: '{Field} must be in words: {text:quote} alone does not say it',
    ref: '{Field} must be a Ref, such as {example}: {text:quote} is none',
  },
  *check(ctx) {
    for (const field of [...fieldsThatAre('unreadable', ctx), ...wordlessOf(ctx)]) {
      // Measures have their own rules, which know a grade from a gap.
      if (field.record.section === 'measure') continue;
      const message = wrong(field);
      if (message === null) continue;
      const { record, role, entry, plan } = field;
      yield {
        message,
        record,
        role,
        data: { text: entry.raw, example: plan.example },
        ...mildness(field, message),
      };
    }
  },
});

/** A signature or "see email" under "agrees" may well be meant as a yes; "about 210" pupils harm nobody. */
function mildness({ presence, record }: FieldOfForm, message: Message): Pick<Report, 'severity' | 'outcome'> {
  if (presence === 'required' && message !== 'yesno') return {};
  const advice = presence === 'optional' && record.line === null && message !== 'yesno';
  return { severity: advice ? 'advice' : 'warning', outcome: 'needs-person' };
}

function wrong({ type, role, entry, presence }: FieldOfForm): Message | null {
  const { state, remarks, raw, cellValue } = entry;
  switch (type) {
    case 'number':
      if (state !== 'unreadable') return null;
      if (remarks.includes('range')) return 'range';
      return remarks.includes('approximate') ? 'approximate' : 'number';
    case 'yesno':
      return state === 'unreadable' && !isPlaceholder(raw, false) ? 'yesno' : null;
    case 'ref':
    case 'refs':
      return state === 'unreadable' ? 'ref' : null;
    case 'text':
    case 'prose':
      if (state !== 'read' || presence !== 'required') return null;
      if (typeof cellValue === 'number') return NUMBER_WILL_DO.has(role) ? null : 'words';
      return typeof cellValue === 'boolean' ? 'words' : null;
    default:
      return null;
  }
}

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
School
School name    | Hollin Moor Primary School
Pupils on roll | 210

Costs
Ref | Action | What is paid for | Days       | Day rate
C1  | A1     | SLE, phonics     | 2½ days    | £350
C2  | A1     | SLE, maths       | half a day | £350

Agreement
Headteacher agrees | Yes, at our meeting`,
    },
    {
      sheet: `
Release, cover and travel
Teacher or role | Term        | Days out of class | Cost of cover
4               | Spring 2020 | two               | £380

Alternatives to the approved list
Action | Cost beside the nearest on the list
1      | £1,400`,
    },
  ],
  reject: [
    {
      message: 'number',
      sheet: `
Release, cover and travel
Teacher or role | Term        | Days out of class | Who pays
Year 1 teacher  | Spring 2020 | ^ most Fridays    | School budget`,
    },
    {
      message: 'range',
      severity: 'warning',
      outcome: 'needs-person',
      sheet: `
Costs
Ref | Action | What is paid for | Days       | Total cost
C1  | A1     | SLE, phonics     | ^ 3 to 4   | £2,100`,
    },
    {
      message: 'words',
      sheet: `
Actions
Ref | Need | Intervention | Who does what with whom | Provider
A1  | N1   | ^ 3          | ^ TRUE                  | Calder English Hub`,
    },
    {
      message: 'yesno',
      severity: 'warning',
      outcome: 'needs-person',
      sheet: '\nAgreement\nHeadteacher who agrees | Joanne Pickles\nHeadteacher agrees | ^ see email of Tuesday',
    },
  ],
};
