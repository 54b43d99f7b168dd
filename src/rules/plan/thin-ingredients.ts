import { normalise, tokens } from '../../reading/words';

/** Who writes more than this says something that can be looked for. */
const LONGEST = 90;

/** Words that fit any action: hopes and headings, not practices. */
const FITS_ANYTHING = new Set(
  tokens(
    'quality first teaching teach learning lesson lessons good better best outstanding high higher expectation expectations standard standards practice practices ' +
      'consistent consistently consistency approach approaches across whole school effective effectively embedded strong clear ' +
      'staff teacher teachers all every everyone pupils training trained cpd support leadership buy in commitment engagement communication monitoring ' +
      'regular ongoing programme intervention scheme project follow followed fidelity faithful faithfully implementation implemented as per plan planned it is be will should with by at ' +
      'evidence based research informed delivery delivered deliver use used using new policy non negotiable active ingredient key principle ethos culture ' +
      'we our us they each aligned alignment align vision value values mission aim aims aspiration aspirational ambition ambitious usual normal element component feature agreed appropriate relevant suitable robust rigorous rigour ' +
      'tailored bespoke need context school focus focused personalised collaboration teamwork passion enthusiasm belief ownership accountability ' +
      'dedicated dedication positive attitude mindset funding senior leader leaders slt shared from committed engaged motivated well fully throughout effective excellent excellence improvement improve',
  ),
);

/** Names of approaches and schemes that authors give in place of what they are made of; a listed programme is one too. */
const APPROACHES = new Set(
  tokens(
    'metacognition metacognitive self regulation growth mindset mastery rosenshine principle principles instruction tlac walkthrus teach like a champion qft qfl hqt wqft rwi rwinc rwm read write inc accelerated reader power talk for little wandle unlocking letters and sounds ' +
      'oracy literacy phonics maths mathematics reading writing english science cognitive load theory dialogic restorative trauma emotion formative afl assessment coaching iris neli elsa nurture thrive pbs rights respecting zones pathways nurturing ' +
      'strategy strategies approach method model framework programme scheme project intervention teaching curriculum white rose big bedrock lexia ttrs mathletics tapestry jigsaw',
  ),
);
/** Words that say how often: no name. */
const HOW_OFTEN = /^(?:daily|weekly|fortnightly|termly|everyday)$/;

/** "As per the guidance report": what it is stands somewhere else; an appendix of the plan itself may well say it. */
const ELSEWHERE =
  /^(?:see|refer(?:ring)? to|as (?:per|in|set out|described|detailed|outlined|stated|specified|listed|agreed|advised|recommended|directed|required)|in (?:line|accordance|keeping) with|according to|based on|following|informed by|linked to|aligned (?:to|with))(?: [\w'’&-]+){0,6}? (?:guidance|guidelines?|guide|report|research|evidence|toolkit|advice|recommendations?|programme|scheme|handbook|manual|framework|policy|model|requirements?|website|hub|provider|trust|consultant|nle|sle|dfe|eef|above)\b/i;
const OF_THE_PLAN =
  /\b(?:attach\w{0,4}|appendix|appendices|annex|sheet|tab|page|row|column|below|checklist|overleaf|non-negotiables?)\b/i;

const PEOPLE =
  '(?:all |our |most |every |each |more |the |class |subject |middle |senior |phase |disadvantaged |target(?:ed)? )*(?:pupils?|children|child|learners?|students?|boys|girls|staff|teachers?|tas|leaders?|governors|parents|adults|teams?|they)';
const MORE =
  '(?:more|better|improved|increased|greater|higher|raised|accelerated|enhanced|stronger|deeper|wider|good|rapid|excellent|strong)';
const RESULT =
  '(?:progress|outcomes?|attainment|results?|achievement|knowledge|understanding|skills?|confidence|resilience|independence|motivation|engagement|enjoyment|awareness|expertise|attitudes?|behaviours?|attendance|wellbeing|well-being|capacity|fluency|standards?|quality|consistency)';
/** What is hoped for, not what is done: "Teachers will be more confident", "Improved outcomes for boys". */
const HOPES = [
  new RegExp(
    `^${PEOPLE} (?:will |to |should |can |would )?(?:all )?(?:be|are|feel|become|remain) (?:(?:much )?(?:more|better) (?!than\\b)[\\w-]{3,20}|confident|resilient|independent|empowered|motivated|engaged|enthused|happy|happier|successful|upskilled)(?: [\\w-]+){0,6}$`,
    'i',
  ),
  new RegExp(
    `^${PEOPLE} (?:will |to |should |can |would )?(?:have|make|gain|develop|show|achieve|demonstrate|get) (?:an? )?${MORE} (?:\\w{3,12} )?${RESULT}(?: [\\w-]+){0,6}$`,
    'i',
  ),
  new RegExp(`^${PEOPLE} (?:will |to |should |can )?(?:enjoy|love|like|value|want) [\\w-]+(?: [\\w-]+){0,3}$`, 'i'),
  new RegExp(
    `^(?:an? )?(?:improv(?:ed|ing|ements? in)|increas(?:ed|es? in|ing)|rais(?:ed|ing)|better|higher|greater|accelerated|enhanced|more(?! able\\b)) (?:[\\w-]+ ){0,3}${RESULT}(?: [\\w-]+){0,6}$`,
    'i',
  ),
];

/** How it is come by: a practice stands behind these words. */
const HOW = /\b(?:using|through|via|by|on|when|during|until|before|after|while)\b/i;

/**
 * What is wrong with non-negotiables that name no practice. name: only the action, an approach or a programme is named.
 * vague: a hope, a result or a reference that could stand at any action. `isListed`: whether a text is the name of a
 * programme.
 */
export function thinness(text: string, action: string, isListed: (text: string) => boolean): 'name' | 'vague' | null {
  if (text.length > LONGEST || /\d/.test(text)) return null;
  const said = text
    .replace(/\s+/g, ' ')
    .replace(/[\s.!]+$/, '')
    .trim();
  const name = new Set(tokens(normalise(action.slice(0, LONGEST))));
  const words = tokens(normalise(said));
  const beyondName = words.filter((word) => !name.has(word));
  if (name.size > 0 && beyondName.length === 0) return 'name';
  if (beyondName.every((word) => FITS_ANYTHING.has(word))) return 'vague';
  // A list, or a name and what it means here.
  if (/[,;:/\n\u2013\u2014]| - /.test(text.trim())) return null;
  if (words.length === 1) return HOW_OFTEN.test(words[0] ?? '') ? null : 'name';
  if (isListed(said) || words.every((word) => APPROACHES.has(word) || name.has(word))) return 'name';
  if (ELSEWHERE.test(said) && !OF_THE_PLAN.test(said)) return 'vague';
  return !HOW.test(said) && HOPES.some((hope) => hope.test(said)) ? 'vague' : null;
}
