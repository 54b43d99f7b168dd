import type { FormRecord } from '../../domain/form';
import { defineRule, type RuleExamples } from '../define';
import { aboutOf } from './levels';

export const rule = defineRule({
  code: 'S09',
  id: 'smart/count-only',
  title: 'Measure counts what is done, not what changes',
  why: 'Visits made and courses attended show that the support took place, not that anything is better for it.',
  guidance: 'Say what will be different in lessons, in books or in results once the days have been given.',
  source:
    'DFE-RR1091 (2020), Quality of RAFs submitted for approval: a low level of importance put on measuring impact',
  needs: ['measure.statement'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    count: 'Say what will be different because of it: this counts {what}, not a change in pupils or in teaching',
  },
  *check({ form }) {
    for (const measure of form.records('measure')) {
      if (measure.get('measure.statement').state !== 'read') continue;
      const what = countedIn(measure);
      if (what !== null) yield { message: 'count', record: measure, role: 'measure.statement', data: { what } };
    }
  },
});

/** Anything of these may be a change, and the measure is left alone. */
const CHANGE =
  /\b(pupils?|child(?:ren)?|students?|people|boys|girls|parents?|famil(?:y|ies)|attain\w{0,5}|standards?|progress|scores?|absen\w{2,4}|exclusions?|suspensions?|behaviou?r\w{0,2}|incidents?|improv\w{1,5}|rais\w{1,3}|reduc\w{1,5}|fewer|better|higher|good|effective\w{0,4}|confiden\w{1,3}|quality|judg\w{1,6}|so that|able to|can|know\w{0,5}|understand\w{0,3}|consisten\w{1,3}|accura\w{1,3}|secure\w{0,2}|impact|outcomes?|gaps?|expected|survey\w{0,2}|evident|show\w{0,2}|us(?:e|es|ed|ing)|appl(?:y|ies|ied)|implement\w{0,5}|embed\w{0,4}|practi[cs]e\w{0,3}|teaching|lessons|books|results?|rated?|vacanc\w{1,3}|turnover|retention|retained|chang\w{1,3}|lead to|in place|fully|qualif\w{1,7}|pass\w{0,3})\b/;

const NUMBER =
  '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|number of|all|each|every|termly|half[- ]termly|weekly|monthly|fortnightly|regular)';
const ACTIVITY =
  '(?:visits?|sessions?|workshops?|meetings?|courses?|webinars?|conferences?|training days?|days? of (?:training|support|coaching)|days?|learning walks?|coaching)';
const PEOPLE =
  '(?:staff|teachers?|leaders?|governors?|tas?|teaching assistants?|members? of staff|lead|subject leads?|heads? of \\w{2,15})';

const SESSIONS = new RegExp(`\\b${NUMBER} (?:[a-z-]{1,20} ){0,4}?${ACTIVITY}\\b`);
const TRAINED = new RegExp(
  `\\b${PEOPLE}\\b (?:[a-z-]{1,20} ){0,4}?(?:train(?:ed|ing)|attend(?:ed|s|ing)?|(?:complet|receiv)(?:e|es|ed|ing)|undertak(?:e|es|en)|took part|take part)\\b`,
);
const TRAINED_FIRST = new RegExp(`\\b(?:train|attend|complete|deliver)\\w{0,3} (?:[a-z-]{1,20} ){0,4}?${PEOPLE}\\b`);
const HELD =
  /\b(?:visits?|sessions?|workshops?|training|meetings?|coaching|courses?) (?:is |are |to be |will be |has been |have been )?(?:held|delivered|completed|attended|carried out|given|take place|takes place|took place)\b/;

function countedIn(measure: FormRecord): string | null {
  const about = aboutOf(measure)
    .replace(/\b\d+ ?%/g, 'all')
    .replace(/\s+/g, ' ');
  if (CHANGE.test(about)) return null;
  if (TRAINED.test(about) || TRAINED_FIRST.test(about)) return 'who takes part';
  return SESSIONS.test(about) || HELD.test(about) ? 'what takes place' : null;
}

const table = (...rows: string[]): string => `
Measures
Ref | Action | Measure | Unit | Baseline | Target
${rows.join('\n')}`;

export const examples: RuleExamples = {
  accept: [
    { sheet: table('M1 | A1 | Pupils who pass the phonics check | % of pupils | 71% | 80%') },
    { sheet: table('M1 | A1 | Lessons in which teachers check what was understood | % of lessons | 40% | 80%') },
    {
      sheet: table(
        'M1 | A1 | All trained teachers use the agreed questions in four of five visits | % of staff | 20% | 90%',
      ),
    },
    { sheet: table('M1 | A1 | Middle leaders whose monitoring is judged accurate | Number of staff | 2 | 6') },
    { sheet: table('M1 | A1 | Attendance of the whole school | % attendance | 93% | 95%') },
    { sheet: table('M1 | A1 | Days of supply cover in a term | | 40 | 25') },
    { sheet: table('M1 | A1 | Governors’ questions about pupil premium in minutes | | 2 | 10') },
    { sheet: table('M1 | A1 | Staff who stay for a second year | % of staff | 70% | 85%') },
  ],
  reject: [
    { sheet: table('M1 | A1 | ^ Six visits by the SLE | | 0 | 6') },
    { sheet: table('M1 | A1 | ^ Number of training sessions | | 0 | 8') },
    { sheet: table('M1 | A1 | ^ All staff attend phonics training | % of staff | 0% | 100%') },
    { sheet: table('M1 | A1 | ^ 3 staff trained by July 2020 | Number of staff | 0 | 3') },
    { sheet: table('M1 | A1 | ^ NLE visits take place | | 0 | 3') },
  ],
};
