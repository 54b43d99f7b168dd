import type { Role } from '../../domain/roles';
import { isPlaceholder } from '../../reading/values/placeholder';
import { defineRule, type RuleExamples } from '../define';
import { fieldsThatAre, isRowOfNone, saysNone, type FieldOfForm } from '../fields';

/** Where "none" can be the true answer: an NLE of a single school has no trust, a release may have no cover to pay. */
const MAY_BE_NONE: ReadonlySet<Role> = new Set<Role>(['nle.school', 'nle.body', 'cost.payee', 'release.paidBy']);

export const rule = defineRule({
  code: 'F02',
  id: 'form/placeholder-typed',
  title: 'A placeholder stands where an answer belongs',
  why: 'To a reviewer “TBC” is missing information: the form comes back until it is known.',
  guidance: 'Replace the placeholder by the answer. If it is not settled yet, write the best plan there is now.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: RAFs with missing data',
  needs: [],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    replace: 'Replace {text:quote} with the {field}',
    words: 'Replace {text:quote} with {field}',
    choose: 'Replace {text:quote} with one of the choices for {field}',
    yesno: 'Replace {text:quote} with Yes or No',
  },
  *check(ctx) {
    const said = new Set<string>();
    for (const field of [...fieldsThatAre('placeholder', ctx), ...fieldsThatAre('unreadable', ctx)]) {
      const { record, role, entry, presence, plan } = field;
      if (presence === 'optional' || !isTyped(field)) continue;
      const none = saysNone(entry.raw);
      const section = ctx.pack.section(record.section);
      if (none && (MAY_BE_NONE.has(role) || (section && isRowOfNone(record, section)))) continue;
      // A cell merged over several columns is one cell, whatever it is read as.
      const cell = `${entry.place?.sheet ?? ''}!${entry.place?.cell ?? ''}`;
      if (entry.place && said.has(cell)) continue;
      said.add(cell);
      yield {
        message: messageFor(field),
        record,
        role,
        data: { text: entry.raw, example: plan.example },
        ...(presence === 'expected' ? { severity: 'warning', outcome: 'needs-person' } : {}),
      };
    }
  },
});

/** Yes-or-no cells are read as they stand, so that "no" is an answer there: "TBC" is still none. */
const isTyped = ({ entry, type }: FieldOfForm): boolean =>
  entry.state === 'placeholder' ||
  (type === 'yesno' && entry.state === 'unreadable' && isPlaceholder(entry.raw, false));

function messageFor({ type, entry }: FieldOfForm): 'replace' | 'words' | 'choose' | 'yesno' {
  if (type === 'yesno' || type === 'choice') return type === 'yesno' ? 'yesno' : 'choose';
  return /^(what|who|why|how|when|where|by when)\b/i.test(entry.label) ? 'words' : 'replace';
}

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
School
School name     | Hollin Moor Primary School
Responsible body | Calderbrook Council

National leader of education
NLE name              | Andrew Whitcombe
NLE trust or authority | n/a

Agreement
Headteacher agrees | No`,
    },
    {
      // A sentence that mentions the word, optional fields, and a table that says there is nothing.
      sheet: `
Actions
Ref | Need | Intervention        | Staff who take part | Who does what with whom
A1  | N1   | English hub support | TBC                 | The dates of two visits are to be confirmed by the hub in March

Other support
Programme or support | From whom | Done, under way or planned
None                 | -         | n/a`,
    },
  ],
  reject: [
    {
      sheet: `
Actions
Ref | Need | Intervention | Start date  | End date    | Why it should work | Who does what with whom
A1  | N1   | ^ TBC        | 24 Feb 2020 | ^ Date TBC  | ^ as above         | ^ [insert text]`,
    },
    { message: 'yesno', sheet: '\nAgreement\nHeadteacher who agrees | Joanne Pickles\nHeadteacher agrees | ^ TBC' },
    {
      message: 'choose',
      severity: 'warning',
      outcome: 'needs-person',
      sheet: '\nSchool\nSchool name | Hollin Moor Primary School\nPhase | ^ ???',
    },
  ],
};
