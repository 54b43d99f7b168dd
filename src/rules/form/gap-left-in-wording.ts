import { GAPS } from '../../domain/gaps';
import { defineRule, type RuleExamples } from '../define';
import { textsOf } from '../fields';

export const rule = defineRule<'one' | 'several'>({
  code: 'F18',
  id: 'form/gap-left-in-wording',
  title: 'A gap in brackets is left in the wording',
  why: 'The form was begun from another school’s. Where that school’s name, figures or days stood, there is a gap.',
  guidance: 'Put in what is true of this school, or write the sentence anew.',
  source: 'DFE-RR1091 (2020), Poorly developed RAFs: a plan which did not reflect their school’s needs',
  needs: [],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    one: 'Replace {gap:quote} in {field} with what is true of this school',
    several: 'Replace {gap:quote} and the other gaps in {field} with what is true of this school',
  },
  *check(ctx) {
    for (const { record, role, text } of textsOf(ctx)) {
      const [gap, ...others] = gapsIn(text);
      if (gap !== undefined) yield { message: others.length > 0 ? 'several' : 'one', record, role, data: { gap } };
    }
  },
});

/** Each sort of gap once, in the order in which they stand. */
function gapsIn(text: string): string[] {
  if (!text.includes('[')) return [];
  const found = Object.values(GAPS).map((gap) => ({ gap, at: text.indexOf(gap) }));
  return found
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .map(({ gap }) => gap);
}

const measure = (text: string): string => `
Measures
Ref | Action | Measure
M1  | A1     | ${text}`;

export const examples: RuleExamples = {
  accept: [
    { sheet: measure('By July 2020, 80% of Year 1 pupils [two classes] meet the standard in the phonics check') },
    { sheet: measure('Pupils read the dates [1066, 1215] aloud') },
    // The whole answer is missing: that is said by another rule.
    { sheet: measure('[figure]') },
  ],
  reject: [
    {
      message: 'several',
      sheet: measure('^ By [date], [figure] of Year 1 pupils meet the standard in the phonics check'),
    },
    { message: 'one', sheet: measure('^ All subject leaders check pupils’ work each term, up from [figure]') },
    {
      message: 'one',
      sheet: `
Needs
Ref | Area of need | What needs to improve
N1  | Behaviour    | ^ Pupils at [name of school] lose learning time in most afternoons`,
    },
  ],
};
