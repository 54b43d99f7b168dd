/**
 * The phrases by which a part of a justification is known, as NLEs write them; `plain` text only (lower case, single
 * spaces). Generous on purpose: a phrase too many lets a weak sentence through, a phrase too few alarms a good author.
 */

/** Any of the phrases, as whole words. Nothing repeats without a bound, so that any text takes linear time. */
const any = (...some: readonly string[]): RegExp => new RegExp(`(?:^|[^a-z0-9])(?:${some.join('|')})(?![a-z0-9])`);

/** "See attached", "details in the proposal": a person has to look there. */
export const POINTS_ELSEWHERE = any(
  '(?:see|refer to|as in|as set out in|as described in|details? in|details? are in|set out in) (?:the |our |my )?(?:attach\\w+|enclos\\w+|sheet|tab|appendix|annex|separate|e-?mail|proposal|letter|quote|document|alternatives?|actions?|costs?|row|[a-z]\\d{1,3})',
  'attached',
  'enclosed',
);

/** Something of the list that was looked at. */
export const LISTED = any(
  'npq[a-z]{0,4}s?',
  'national professional qualifications?',
  'hubs?',
  'ncetm',
  'ncce',
  'teaching for mastery',
  'tom bennett',
  'science learning partnerships?',
  'stem learning',
  'srma',
  'resource management advis[eo]rs?',
  'leading (?:together|governance)',
  'pupil premium reviews?',
  'reviews? of governance',
  'governance reviews?',
  '(?:governors?|governance) training',
  '(?:approved|national|prescribed|dfe|recommended|official|published|listed) (?:list|lists|programmes?|providers?|courses?|offers?|options?|interventions?|training|catalogue)',
  '(?:on|from|of|in|outside|off) (?:the|your|this) (?:list|catalogue)',
  'the list',
  '[sl]les?',
);

/** A reason why what is listed does not serve: full, not offered here, done before, staff not ready, and the like. */
export const REASON = any(
  // Full.
  '(?:is|are|was|were|already|now|currently) full',
  'full (?:until|till|up|for|since|this|in)',
  'fully (?:booked|subscribed)',
  'over-?subscribed',
  'booked up',
  'waiting[ -]lists?',
  '(?:no|few|any|without|out of) (?:more |free |further |remaining |spare )?(?:places?|spaces?|capacity|availability|vacancies)',
  '(?:at|limited|little|spare|not have the|not have) capacity',
  'places? (?:had|have|were|was|are|is) (?:all )?(?:gone|taken|filled)',
  'turned (?:us|it|them|the school) (?:down|away)',
  'closed (?:to|for|in|before|on|early)',
  // Not offered here, or not now.
  "(?:not|isn't|aren't|wasn't|no longer|never) (?:currently |yet |been |being )?(?:offered|available|run|running|on offer|open|delivered|provided|recruiting|taking)",
  'unavailable',
  'withdrawn',
  'no longer',
  '(?:miles|minutes|hours?) (?:away|from|each way|drive|by car|by train)',
  '(?:nearest|closest|next (?:cohort|intake|course|round|start))',
  '(?:outside|beyond) (?:the|our|its|their) (?:area|region|patch|criteria|remit|county|travelling)',
  '(?:starts?|begins?|starting|beginning) (?:only )?(?:in|on|from|after|until|next)',
  // Done before.
  '(?:already|previously) (?:\\w{1,12} )?(?:done|completed|finished|attended|taken|used|using|tried|through|undertaken|had|exhausted|worked|engaged|involved|trained|participated|accessed|received|qualified|part)',
  '(?:have|has|had|having) (?:all |both |just |now |also |since )?(?:done|completed|finished|attended|taken|used|tried|been through|undertaken|worked with|engaged|been part|participated|accessed|received)',
  '(?:did|completed|attended|finished|tried|undertook) (?:it|this|that|them|both|all|the|in|last|an?|our)',
  'done (?:it )?(?:before|already|last|in|with)',
  'last year',
  'has it',
  // Staff not ready.
  '(?:not|never) (?:yet |currently |all |quite )?(?:ready|eligible|experienced|in post|qualified|confident|secure|appropriate|specific|relevant|aimed|designed|tailored|meant|intended|deep|local|accessible|practical|feasible|possible|realistic|affordable)',
  "(?:aren't|isn't|weren't|wasn't) (?:yet )?(?:ready|eligible|aimed|designed|specific|local)",
  'ineligible',
  '(?:new|newly|recently) (?:to (?:post|the|role|their|his|her|leadership|teaching)|in post|appointed|qualified)',
  '(?:only|just) (?:began|begun|started|in post|took|appointed|joined|recently)',
  '(?:first|second) year (?:of teaching|in (?:post|role|teaching))',
  'lower level',
  // Does not fit.
  "(?:does not|doesn't|do not|don't|did not|didn't|cannot|can't|could not|couldn't|would not|wouldn't|will not|won't) (?:currently |really |fully |quite |directly |yet |also |be able to )?(?:serve|cover|run|operate|offer|reach|meet|address|fit|suit|include|deal|work|start|begin|recruit|accept|take|release|match|help|go|provide|support|attend|travel|apply|give|extend|touch|tackle|deliver|look|qualify|spare)",
  '(?:nothing|none|no (?:programmes?|courses?|provision|training|provider|offer)) (?:\\w{1,15} ){0,6}(?:for|covers?|addresses|deals?|that|near|nearby|locally|within)',
  'only (?:runs?|for|serves?|covers?|starts?|begins?|available|offered|open|aimed|primary|secondary|from|in)',
  'too (?:far|long|late|soon|early|general|generic|broad|advanced|basic|short|narrow|slow|expensive|costly|theoretical|high|low)',
  '(?:aimed|designed|intended|written|geared|pitched) (?:only |mainly |mostly |solely )?(?:at|for)',
  '(?:one|two|12|18|24|twelve|eighteen) (?:or more )?(?:months|years)',
  'a year',
  '(?:lack|absence|shortage) of',
  'clash(?:es|ed)?',
);

/** What a reader can see happening; "support", "coaching" or "training" alone say only what is bought. */
export const ACTIVITY = any(
  'model(?:s|led|ling)?',
  'demonstrat\\w{1,6}',
  '(?:team|co)[ -]?teach\\w{0,4}',
  'teach(?:es|ing)? (?:alongside|together|side|a lesson|lessons)',
  'observ\\w{1,8}',
  'watch(?:es|ed|ing)?',
  'visit(?:s|ing)? (?:to|by|of|the|lessons?|classes|a|two|three|four|each|every)',
  'shadow\\w{0,4}',
  'lesson stud(?:y|ies)',
  'learning walks?',
  'drop-?ins?',
  'feed(?:s)? ?back',
  'workshops?',
  'twilights?',
  'inset',
  'sessions? (?:on|about)',
  'moderat\\w{1,6}',
  'audit(?:s|ed|ing)?',
  'review(?:s|ed|ing)? (?:the|lessons?|books?|planning|plans?|pupils?|each|data|files?|minutes|provision)',
  '(?:work|book|planning) scrutin\\w{1,4}',
  '(?:looks?|looking) (?:at|through|into) (?:\\w{1,12} ){0,3}(?:books?|work|plans?|data|lessons?|minutes)',
  'book looks?',
  '(?:joint|shared|jointly)(?:ly)? \\w{3,12}',
  'co-?plan\\w{0,4}',
  'plan(?:s|ning|ned)? (?:the|lessons?|with|together|units?|sequences?|jointly|alongside|each|next)',
  'writ(?:e|es|ing|ten) (?:and|the|a|up|with|together|new|units?|plans?|policy|policies)',
  'redesign\\w{0,3}',
  'rehears\\w{1,4}',
  'practis(?:e|es|ed|ing)',
  'role[ -]?play\\w{0,4}',
  'film(?:s|ed|ing)?',
  'monitor(?:s|ing)? (?:the|each|together|lessons?|their)',
  'work(?:s|ing)? (?:alongside|through|beside|together|side)',
  'meet(?:s|ing)? (?:with|the|each|every|to|once|weekly|fortnightly|monthly)',
  '(?:one[ -]to[ -]one|1:1|small group)s?',
  '(?:trains|train|coaches|mentors|teaches) (?:\\w{1,12} ){0,3}\\w{3,}',
  'how to',
  'sets? up',
  'introduc(?:e|es|ing)',
  'assess(?:es|ed|ing)? (?:each|all|every|pupils|children)',
  'followed by',
  'between (?:sessions|visits)',
  '(?:day|session|week|visit|half[ -]term|step) (?:one|two|three|four|1|2|3|4)',
);

/** Words that say only what is bought, how much of it, from whom and when, or praise it. */
export const BOUGHT =
  /^(?:\d.*|an?|the|of|by|from|with|for|to|in|on|at|and|or|up|per|each|we|will|would|be|have|has|is|are|our|their|its|it|this|that|as|us|they|all|any|some|more|other|who|which|because|very|well|half|full|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|days?|half-days?|hours?|time|sessions?|visits?|terms?|termly|weeks?|weekly|months?|monthly|years?|spring|summer|autumn|january|february|march|april|may|june|july|september|october|november|december|support|supported|supporting|coaching|training|consultancy|consultants?|cpd|mentoring|input|help|advice|guidance|work|working|development|deliver|delivered|delivery|provided?|provider|provision|packages?|programmes?|bespoke|tailored|specialist|experts?|expertise|experienced|external|additional|funded|free|nles?|sles?|lles?|nlgs?|leaders?|staff|schools?|primary|secondary|academy|trust|teaching|alliance|mat|college|teams?|needs?|required|necessary|improve|improving|best|quality|high|highly|good|excellent|strong|proven|track|record|reputation|trusted|recommended|recommends|suitable|appropriate|right|various|ongoing|regular|across|over|during|school-to-school|total)$/;

/** Research, a test, a school, a change that somebody saw. */
export const EVIDENCE = any(
  'eef',
  'education endowment foundation',
  'toolkit',
  'sutton trust',
  'nfer',
  'nuffield',
  'universit(?:y|ies)',
  'ofsted',
  'stud(?:y|ies)',
  'trials?',
  'trialled',
  'rct',
  'evaluat(?:ion|ions|ed)',
  'pilot(?:ed|s)?',
  'meta-?anal\\w{1,6}',
  'effect sizes?',
  'guidance reports?',
  'research (?:by|from|of|report|paper|on|into|in|at|school)',
  '(?:rosenshine|wiliam|hattie|sherrington)s?',
  'months of (?:additional |extra |more )?progress',
  "months?'? (?:additional |extra |more )?progress",
  '(?:sats|gcses?|results?|outcomes?|scores?|attainment|attendance|exclusions?|incidents?|gap|check|share|progress) (?:\\w{1,12} ){0,3}(?:rose|risen|rises|improved|fell|fallen|up|increased|dropped|doubled|halved|closed|narrowed|outperform\\w{0,4})',
  '(?:rose|risen|fell|fallen|doubled|halved|improved) (?:from|to|by|in|within|over|after|sharply|since)',
  'from (?:ri|requires improvement|inadequate|special measures)',
  '(?:judged|became|now|moved to|are now|is now|rated) (?:good|outstanding)',
  '(?:in|out of) (?:three|four|five|ten|every)',
  '(?:fewer|most|half|a third|a quarter|two thirds|three quarters) (?:of )?(?:the |our |their )?(?:pupils|children|teachers|lessons|staff|leaders|boys|girls)',
  "(?:one|two|three|four|five|six|seven|eight|nine|ten|both|several|neighbouring|partner|nearby|local|similar|sister|comparable|another|feeder|cluster|supported|previous|last|nle's|her|his|my) (?:\\w{1,12} ){0,2}(?:schools?|academy|academies|primar(?:y|ies)|secondar(?:y|ies)|infants?|juniors?)",
  'schools? (?:like|in the (?:trust|cluster|authority|partnership|town|city)|of (?:the trust|our size)|nearby|where|such as|with)',
  'in (?:the|our) (?:trust|cluster|federation|partnership|local authority|authority|borough|county)',
  '(?:staff|pupil|teacher|parent) (?:survey|voice)s?',
  'references? from',
);

/** The name of a school, which by then has lost its capitals: "Holme Primary", "St Mary's CE Academy". */
export const NAMED_SCHOOL =
  /(?:^| )(?!(?:our|this|the|your|whole|a|an|in|of|for|any|each|every|many|other|with|across|and|to|all|most|lots|good|uk|english) )[a-z'.-]{3,30} (?:c of e |ce |rc |catholic |junior |infant |community |church )?(?:primary|academy|high|juniors?|infants?|grammar)(?: school)?(?![a-z])/;

/** "Year 3", "KS2", "Tier 2", "6 days": figures that are no evidence. */
export const NO_EVIDENCE =
  /(?<![a-z0-9])(?:(?:key stages?|ks|years?|yrs?|y|tiers?|stages?|phase|grade|level) ?-?\d{1,2}(?: ?(?:and|to|-|&|\/|,) ?\d{1,2}){0,6}|[nacs]\d{1,2}|\d{1,4}(?:\.\d)? (?:half |full )?(?:days?|hours?|sessions?))(?![a-z0-9%])/g;

/** Pounds, or a price beside another. */
export const MONEY = new RegExp(
  [
    '£ ?\\d',
    '(?<!\\d)\\d[\\d,.]{0,9}k?(?: (?:pounds|gbp)| ?(?:a|per) (?:day|place|teacher|pupil|head|person|session|year|leader))',
    any(
      'free',
      'no (?:cost|charge|extra cost|additional cost)',
      '(?:nil|same|similar|lower|higher|half the|twice the|double the) (?:cost|price|fee)s?',
      'without charge',
      'cheaper',
      'dearer',
      '(?:more|less) expensive',
      'cost-?neutral',
      '(?:costs?|price|fees?|priced) (?:\\w{1,12} ){0,4}(?:less|more|same|half|twice|lower|higher|double|nothing|below|under|similar|beside|against|compared?)',
    ).source,
  ].join('|'),
);

/** In the cell for the cost a bare figure is one, and so is a comparison without the word cost. */
export const FIGURE = new RegExp(
  `\\d|${any('half', 'third', 'double', 'twice', 'nil', 'nothing', 'same as', '(?:less|more) than', 'no more', '(?:funded|paid|met) (?:for )?by').source}`,
);
