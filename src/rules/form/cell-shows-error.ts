import type { Entry } from '../../domain/form';
import { defineRule, type CheckContext, type RuleExamples } from '../define';
import { fieldsThatAre, type FieldOfForm } from '../fields';

type Message = 'gone' | 'lookup' | 'kind' | 'zero' | 'name' | 'number' | 'other';

const MESSAGES: Readonly<Record<string, Message>> = {
  '#REF!': 'gone',
  '#N/A': 'lookup',
  '#VALUE!': 'kind',
  '#DIV/0!': 'zero',
  '#NAME?': 'name',
  '#NUM!': 'number',
};

export const rule = defineRule<Message>({
  code: 'F12',
  id: 'form/cell-shows-error',
  title: 'A cell shows an error of Excel',
  why: 'A reviewer sees the error and not the figure, and every total that uses the cell shows it too.',
  guidance: 'Put the formula right, or type the value itself.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: costs are not clear enough',
  needs: [],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    gone: '{Field} shows {error}: its formula points at a cell that was deleted. Type the value or write the formula anew',
    lookup:
      '{Field} shows {error}: its formula looks for something that is not there. Type the value or put the formula right',
    kind: '{Field} shows {error}: its formula calculates with words. Make sure the cells it uses hold numbers only',
    zero: '{Field} shows {error}: its formula divides by nothing. Fill in the cell it divides by',
    name: '{Field} shows {error}: Excel does not know a name in its formula. Type the value or put the formula right',
    number: '{Field} shows {error}: its formula makes no number. Type the value or put the formula right',
    other: '{Field} shows {error} and no value. Type the value or put the formula right',
  },
  *check(ctx) {
    for (const field of fieldsThatAre('error', ctx)) {
      const { record, role, entry } = field;
      if (isInherited(field, ctx)) continue;
      yield { message: MESSAGES[entry.raw] ?? 'other', record, role, data: { error: entry.raw } };
    }
  },
});

/** A total shows the error of the cells it adds up: it goes away with theirs. */
function isInherited({ record, role, entry }: FieldOfForm, { form }: CheckContext): boolean {
  const shows = (other: Entry<unknown>): boolean => other.state === 'error' && other.raw === entry.raw;
  if (role === 'cost.total') return shows(record.get('cost.days')) || shows(record.get('cost.rate'));
  return role === 'totals.funded' && form.records('cost').some((line) => shows(line.get('cost.total')));
}

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
Costs
Ref | Action | What is paid for | Days | Day rate | Total cost
C1  | A1     | SLE, phonics     | 6    | £350     | £2,100
C2  | A1     | Entry #1 of 3    |      |          | £400`,
    },
  ],
  reject: [
    {
      sheet: `
Costs
Ref | Action | What is paid for | Days      | Day rate | Total cost
C1  | A1     | SLE, phonics     | ^ #VALUE! | £350     | #VALUE!
C2  | A1     | Books            |           |          | ^ #REF!
C3  | A1     | ^ #NULL!         |           |          | £400

Total of funded support | #REF!`,
    },
  ],
};
