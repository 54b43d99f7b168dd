import { memory } from '../../reading/memory';
import { defineRule, type RuleExamples } from '../define';
import { textsOf } from '../fields';
import { around } from '../prose';

/** Someone is on a procedure: "on support plans", "under capability", "in an absence management process". */
const ON_A_PROCEDURE =
  /\b(?:on|under|through|subject to|facing|in|within|entered|began|started) (?:(?:an?|the|their|her|his|our|stage (?:one|two|1|2)|individual|personal|teacher|staff|informal|formal) ){0,3}(?:support plans?|(?:capability|disciplinary|competency)(?: (?:procedures?|process|proceedings|plans?|measures|stage))?|informal support(?: (?:plans?|process|stage|programme))?|performance improvement plans?|(?:absence|sickness(?: absence)?|attendance) (?:management|monitoring)(?: (?:procedures?|process|plans?))?)(?!\w)/gi;
/** The procedure itself, where "build staff capability" is none. */
const THE_PROCEDURE =
  /\b(?:(?:informal|formal|staff|teacher) )?(?:capability (?:procedures?|process|proceedings|hearing|stage)|performance improvement plans?|disciplinary (?:procedures?|process|proceedings|hearing|action))(?!\w)/gi;
const CONCERNS =
  /\b(?:performance concerns?|concerns? (?:about|over|with|regarding) (?:the |her |his |their )?(?:performance|capability|competence)|(?:under-?performing|underperformance of|failing|inadequate) (?:the |one |two |a )?(?:class )?(?:teachers?|member of staff|members of staff|TAs?))(?!\w)/gi;

/** One person, or people who can be counted: not "staff" or "leaders" at large. */
const SOMEONE =
  /\b(?:teachers?|TAs?|teaching assistants?|members? of staff|staff|colleagues?|leaders?|leads?|SENCos?|coordinators?|practitioners?|NQTs?|headteacher|deputy|heads? of (?:year|department|\w+))\b/i;
const ONE_PERSON =
  /\b(?:(?:one|two|three|a|an|the|our|1|2|3|Year \d+|Reception)\s(?:\w+\s){0,2})?(?:teacher|teaching assistant|member of staff|TA|colleague|SENCo|NQT|headteacher|deputy|lead(?:er)?|head of \w+)\b|\b(?:one|two|three|2|3) (?:\w+ ){0,2}(?:teachers|members of staff|TAs|staff|leaders)\b/i;
const PUPILS = /\b(?:pupils?|child(?:ren)?|students?|learners?|boys|girls|SEND?|EHC\w*|SEN|families|parents)\b/i;
/** "trained on support plans": what somebody learns about, not what somebody is on. */
const ABOUT =
  /\b(?:train\w*|guidance|advice|work\w*|focus\w*|sessions?|CPD|INSET|feedback|workshops?|course|advis\w+|policy|policies|consult\w*|briefing|information|report\w*|agreed|outlined|set out|recorded|written|identified|included?|named?|target\w*)\s*$/i;
const NO_PROCEDURE =
  /^ (?:(?:steering|working) |meetings?|groups?|networks?|teams?|training|templates?|reviews?|writing|for (?:the )?(?:school|improv\w+)|and capacity|building|to )/i;
const GENERAL = /\b(?:policy|policies|no|not|none|nobody|without|never|governors? (?:review|approve|ratify))\b/i;

export const rule = defineRule({
  code: 'D02',
  id: 'privacy/staff-support-plan-named',
  title: 'A member of staff can be recognised in a support plan or capability procedure',
  why: 'In a small staff everybody knows who is meant, and the form goes to people outside the school.',
  guidance: 'Say what support teaching needs, without saying who is in a procedure or how many are.',
  source: 'UK GDPR, article 5: personal data no more than is necessary',
  needs: [],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    staff:
      '{Field} says that staff are in a procedure, {text:quote}: say what support teaching needs, not who is in it',
  },
  *check(ctx) {
    for (const { record, role, text } of textsOf(ctx)) {
      const found = procedureIn(text);
      if (found !== null) yield { message: 'staff', record, role, data: { text: found } };
    }
  },
});

/** The same texts come at every check: only one of them has changed. */
export const procedureIn = memory((text: string): string | null => {
  if (
    !/support plan|informal support|capability|competen|disciplinary|performance|performing|absence|sickness|attendance m|failing|inadequate/i.test(
      text,
    )
  )
    return null;
  for (const match of text.matchAll(ON_A_PROCEDURE)) {
    const { before, after } = around(text, match.index, match.index + match[0].length);
    if (ABOUT.test(before) || GENERAL.test(before) || PUPILS.test(before) || PUPILS.test(after.slice(0, 40))) continue;
    // A meeting about plans, a network for support, capability as a quality: no procedure.
    if (NO_PROCEDURE.test(after)) continue;
    if (/^in /i.test(match[0]) && !/(?:process|procedures?|proceedings|stage|plans?)$/i.test(match[0])) continue;
    if (
      SOMEONE.test(before) ||
      /^,? (?:(?:and|or) )?(?:\w+ ){0,3}(?:teachers?|staff|members? of staff|TAs?)\b/i.test(after)
    )
      return match[0];
  }
  for (const pattern of [THE_PROCEDURE, CONCERNS])
    for (const match of text.matchAll(pattern)) {
      const { before, after } = around(text, match.index, match.index + match[0].length);
      if (
        GENERAL.test(before) ||
        GENERAL.test(after.slice(0, 40)) ||
        PUPILS.test(before) ||
        PUPILS.test(after.slice(0, 40))
      )
        continue;
      if (ONE_PERSON.test(before) || ONE_PERSON.test(match[0]) || ONE_PERSON.test(after)) return match[0];
    }
  return null;
});

const action = (text: string): string => `
Actions
Ref | Need | Intervention | Provider          | Who does what with whom
A1  | N1   | SLE support  | Thornfield School | ${text}`;

export const examples: RuleExamples = {
  accept: [
    { sheet: action('The SLE builds staff capability and leadership capacity; two teachers plan with her each week.') },
    { sheet: action('Teachers write support plans for pupils with SEND and review them each half term.') },
    { sheet: action('Staff are trained on support plans and behaviour; TAs deliver the support plans of pupils.') },
    {
      sheet: action(
        'Leaders set performance management targets for all teachers and the governors review the absence policy.',
      ),
    },
    { sheet: action('The NLE gives informal support to the headteacher on attendance management for pupils.') },
    { sheet: action('Pupils on support plans are taught by the class teacher; the SENCo monitors attendance.') },
    { sheet: action('Teaching in two classes is not yet good: each teacher is coached for six weeks.') },
  ],
  reject: [
    { sheet: action('^ Two teachers who are on support plans are coached by the SLE.') },
    { sheet: action('^ The Year 4 teacher is under capability and will be observed weekly.') },
    { sheet: action('^ One TA is in an absence management process, so groups are merged.') },
    { sheet: action('^ Staff on informal support receive six visits.') },
    { sheet: action('^ There are performance concerns about one teacher in key stage 2.') },
    { sheet: action('^ The deputy leads the capability process of a member of staff.') },
  ],
};
