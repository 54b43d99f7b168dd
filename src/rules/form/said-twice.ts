import type { Conflict } from '../../domain/form';
import { ROLES } from '../../domain/roles';
import type { PackIndex } from '../../packs/lookup';
import { likeness, normalise, tokens } from '../../reading/words';
import { choiceFromText } from '../../reading/values/choice';
import { dateFromText } from '../../reading/values/date';
import { moneyFromText, numberFromText } from '../../reading/values/number';
import { isPlaceholder } from '../../reading/values/placeholder';
import { defineRule, type RuleExamples } from '../define';

/** Names that share so many of their words are one name, shorter and longer. */
const SAME_NAME = 0.6;

export const rule = defineRule({
  code: 'F16',
  id: 'form/said-twice',
  title: 'The form gives two answers to one question',
  why: 'A reviewer cannot know which of the two is meant, and the one that is checked may be the wrong one.',
  guidance: 'Keep the right answer and delete the other, or let one cell show the other.',
  source: 'Good practice for forms: every fact stands in one place',
  needs: [],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    twice: '{Field} is {kept:quote} in {cell}, but {other:quote} here: keep the one that is right',
  },
  *check({ form, pack }) {
    for (const conflict of form.conflicts) {
      const kept = form.one(conflict.role);
      // What is no date or figure answers another question, or has a finding of its own.
      if (kept.state === 'unreadable' || !isOfType(conflict)) continue;
      if (kept.state === 'placeholder' || isPlaceholder(conflict.otherRaw, false)) continue;
      if (answersAnother(kept.raw, conflict.otherRaw, pack)) continue;
      if (saysTheSame(kept.raw, kept.value, conflict, pack)) continue;
      yield {
        message: 'twice',
        role: conflict.role,
        place: conflict.other,
        data: {
          kept: kept.raw,
          cell: conflict.kept.sheet === conflict.other.sheet ? conflict.kept.cell : `the sheet ${conflict.kept.sheet}`,
          other: conflict.otherRaw,
        },
      };
    }
  },
});

function isOfType({ role, otherRaw }: Conflict): boolean {
  switch (ROLES[role]) {
    case 'date':
      return dateFromText(otherRaw).value !== null;
    case 'money':
      return moneyFromText(otherRaw).value !== null;
    case 'number':
      return numberFromText(otherRaw).value !== null;
    default:
      return true;
  }
}

const YES_OR_NO = /^(?:yes|no|y|n|true|false|[✓✔☑☒✗])[.!]?$/i;

/** A yes, or one of a list, where the other answer is words of its own: it belongs to another label beside it. */
function answersAnother(kept: string, other: string, { pack }: PackIndex): boolean {
  if (YES_OR_NO.test(other.trim()) !== YES_OR_NO.test(kept.trim())) return true;
  const lists = Object.values(pack.lists);
  const isChoice = (text: string): boolean => lists.some((list) => choiceFromText(text, list) !== null);
  return isChoice(other) && !isChoice(kept);
}

function saysTheSame(keptRaw: string, value: unknown, { role, otherRaw }: Conflict, pack: PackIndex): boolean {
  switch (ROLES[role]) {
    case 'money':
      return moneyFromText(otherRaw).value === value;
    case 'number':
      return numberFromText(otherRaw).value === value;
    case 'date':
      return dateFromText(otherRaw).value === value;
    case 'urn':
      return otherRaw.replace(/\D/g, '') === value;
    case 'choice': {
      const list = pack.list(role);
      return list !== undefined && choiceFromText(otherRaw, list) === value;
    }
    case 'yesno':
      return false;
    default:
      // An amount or a day beside a label such as "School" answers another question.
      if (/^[£\d.,%\s-]+$/.test(otherRaw) || dateFromText(otherRaw).value !== null) return true;
      return likeness(tokens(normalise(keptRaw)), tokens(normalise(otherRaw))) >= SAME_NAME;
  }
}

export const examples: RuleExamples = {
  accept: [
    {
      // A yes, or one of a list, belongs to another label beside it.
      sheet: `
School
School name     | Hollin Moor Primary School
Tier of support | Tier 2

## Agreement
Headteacher who agrees | Joanne Pickles
Name of school         | Special
Headteacher who agrees | Yes`,
    },
    {
      sheet: `
School
School name     | Hollin Moor Primary School
Tier of support | Tier 2
URN             | 190417

## Agreement
Name of school  | Hollin Moor Primary
Tier            | 2
URN             | TBC
Headteacher agrees | Yes`,
    },
  ],
  reject: [
    {
      sheet: `
School
School name     | Hollin Moor Primary School
Tier of support | Tier 2

## Agreement
Name of school  | ^ White Hill Junior School
Tier            | ^ Tier 3
Headteacher agrees | Yes`,
    },
  ],
};
