import { defineRule, type RuleExamples } from '../define';
import { fieldsThatAre, textsOf } from '../fields';

/** The longest text that a cell of Excel can hold. */
const LIMIT = 32_767;

export const rule = defineRule({
  code: 'F14',
  id: 'form/text-cut-off',
  title: 'A text fills its cell to the last character',
  why: 'Excel drops what goes beyond the limit of a cell without a word, so the end of this text is probably lost.',
  guidance: 'Look at the end of the text, and put the essential into a few sentences.',
  source: 'Microsoft, Excel specifications and limits: 32,767 characters in a cell',
  needs: [],
  severity: 'warning',
  outcome: 'fail',
  fix: 'none',
  messages: {
    cut: '{Field} is as long as a cell can be, so its end is probably missing: shorten it',
  },
  *check(ctx) {
    for (const { record, role, text } of textsOf(ctx))
      if (text.length === LIMIT) yield { message: 'cut', record, role };
    for (const { record, role, entry } of fieldsThatAre('unreadable', ctx))
      if (typeof entry.cellValue === 'string' && entry.cellValue.length === LIMIT)
        yield { message: 'cut', record, role };
  },
});

const form = (text: string): string => `
Actions
Ref | Need | Intervention        | Who does what with whom
A1  | N1   | English hub support | ${text}`;

export const examples: RuleExamples = {
  accept: [{ sheet: form('A specialist models lessons') }, { sheet: form('a'.repeat(LIMIT - 1)) }],
  reject: [{ sheet: form(`^ ${'a'.repeat(LIMIT)}`) }],
};
