import type { Quantity } from '../../domain/form';
import { defineRule, type RuleExamples } from '../define';
import { levels } from './example-sheets';
import { levelOf, type LevelRole } from './levels';

const ROLES: readonly LevelRole[] = ['measure.baseline', 'measure.target', 'measure.interimValue'];

export const rule = defineRule({
  code: 'S14',
  id: 'smart/unreadable-level',
  title: 'Baseline or target is no figure',
  why: 'Whether “low” has become “better” is an opinion; a figure or a grade can be looked up.',
  guidance: 'Enter a figure, such as 80%, a count, such as 18 of 67, or a grade.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: specifics of measurability are not included',
  needs: ['measure.baseline', 'measure.target'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    type: '{Field} must be a figure or a grade, such as 80%; {text:quote} is neither',
    vague: 'Enter the {field} as a figure or a grade, such as 80%: {text:quote} cannot be measured',
  },
  *check({ form }) {
    for (const measure of form.records('measure')) {
      for (const role of ROLES) {
        const { state, raw, value } = measure.get(role);
        const data = { text: raw.slice(0, 200) };
        if (state === 'unreadable') yield { message: 'type', record: measure, role, data };
        else if (value && levelOf(measure, role)?.kind === 'words' && isVague(value))
          yield { message: 'vague', record: measure, role, data, severity: 'warning', outcome: 'needs-person' };
      }
    }
  },
});

/** Words of degree that mean something else to every reader. */
const VAGUE =
  /\b(low|lower|high|higher|poor|weak|weaker|strong|stronger|improv(?:e|ed|es|ing|ement)|increas(?:e|ed|es|ing)|reduc(?:e|ed|es|tion)|decreas(?:e|ed)|raised?|better|more|less|fewer|limited|variable|inconsistent|mixed|patchy|some|few|many|significant(?:ly)?|considerabl[ey]|better progress|good progress)\b/;
/** A figure in other words, a comparison, a state that is there or not. */
const TELLING =
  /\d|\b(all|every|each|no|none|zero|nil|not|half|third|quarter|one|two|three|four|five|six|seven|eight|nine|ten|most|majority|national|average|in line|above|below|expected|good|outstanding|inadequate|requires|green|amber|red|grade|in place|yes|in post|than|from)\b/;

/** A few words only: a longer answer describes a state, and a person has to judge it. */
function isVague({ words }: Quantity): boolean {
  const text = words.slice(0, 200).toLowerCase();
  return text.length <= 60 && VAGUE.test(text) && !TELLING.test(text.replace(/\bgood progress\b/, ''));
}

export const examples: RuleExamples = {
  accept: [
    { sheet: levels('M1 | A1 | Pupils who pass the phonics check | % of pupils | 71% | at least 80%') },
    { sheet: levels('M1 | A1 | Teaching of maths | Grade | Requires improvement | Good') },
    { sheet: levels('M1 | A1 | Attainment in reading | | below national | in line with national') },
    { sheet: levels('M1 | A1 | Curriculum plans for science | | none | all six year groups') },
    { sheet: levels('M1 | A1 | Phonics lead | | not in post | in post and trained') },
    { sheet: levels('M1 | A1 | Pupils who read daily | | 18 of 67 | half of each class') },
    { sheet: levels('M1 | A1 | Pupils who read daily | | TBC | ') },
  ],
  reject: [
    { sheet: levels('M1 | A1 | Pupils who pass the check | % of pupils | ^ 2 Jan 2020 | 80%'), message: 'type' },
    {
      sheet: levels('M1 | A1 | Attainment in reading | % of pupils | ^ Low | ^ Improved'),
      message: 'vague',
      severity: 'warning',
      outcome: 'needs-person',
    },
    {
      sheet: levels('M1 | A1 | Attainment in reading | % of pupils | 58% | ^ Significantly higher'),
      message: 'vague',
      severity: 'warning',
      outcome: 'needs-person',
    },
  ],
};
