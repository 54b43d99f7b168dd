/** The words by which a sentence speaks of the whole school. */
const WHOLE_SCHOOL = new RegExp(
  [
    String.raw`\b(?:(?:whole|entire|all)[- ](?:school|academy|college)|(?:school|academy|college|trust)[- ]?wide)`,
    String.raw`\b(?:across|throughout) (?:the |our |all )?(?:\w{1,8} )?(?:school|academy|college|federation|curriculum)\b`,
    // From the youngest to the oldest.
    String.raw`\b(?:nursery|reception|eyfs|early years|fs[12]|(?:year |y|yr )[17])(?: (?:right )?(?:through )?(?:to|until)| ?[-–]| through) ?(?:year |y|yr )(?:6|9|1[0-3])\b`,
  ].join('|'),
  'i',
);
const EVERYONE =
  /\b(?:all|every|each) (?:of (?:the|our) )?(?:year[- ]?groups?|years|key stages?|phases|members? of staff|staff|teachers?|class(?:es)?|lessons?|classrooms?|departments?|subjects?|facult(?:y|ies))\b/i;
/** Every class of these is not every class. */
const SOME_YEARS =
  /\b(?:years?|y|yr) ?\d|\b(?:key stage|ks) ?\d|\b(?:reception|nursery|eyfs|early years|sixth form)\b/i;

/** What is looked at, not changed. */
const LOOKED_AT =
  /\b(?:whether|check(?:s|ed|ing)?|audit\w{0,3}|survey\w{0,3}|how far|how well|extent|find out|see (?:if|how))\b/i;

/** A change that is finished, not begun, of what people do; the object may be a thing after all. */
const DONE_TO = /\b(?:embed(?:s|ding)?|transform(?:s|ing)?|overhaul(?:s|ing)?|revolutioni[sz](?:es?|ing)) (?=\w)/gi;
const IS_DONE =
  /\b(?:(?:(?:is|are|be|been|being|becomes?|fully|firmly|securely|deeply|well) |(?=\w{8,11}(?: (?:in|across|throughout|within|by|at|into|for|on)\b|[ .]*$)))(?:embedded|transformed|overhauled)|(?:becom(?:es?|ing)|be|is|are|as|made) (?:second nature|the norm)|fully (?:in place|implemented|adopted|established|consistent))\b/gi;
/** These are changes of what people do, whatever stands beside them. */
const OF_PEOPLE =
  /\b(?:chang(?:e|es|ed|ing) (?:in |of |to )?(?:the )?(?:\w{1,10} )?(?:culture|ethos|climate)|(?:culture|ethos) (?:\w{1,9} ){0,4}(?:changed?|transformed|shift(?:ed|s)?)|(?:creat|establish|build|develop)(?:e?s|ed?|ing)? an? (?:\w{1,10} )?(?:culture|ethos)|mak(?:e|es|ing) (?:\w{1,15} ){1,5}(?:second nature|the norm)|full implementation|\w{0,8}(?:wide|full|complete) adoption|consistently good|good or better|outstanding (?:teaching|practice)|(?:teaching|practice|learning) (?:is|are|be|becomes?|will be) (?:\w{1,9} )?(?:outstanding|consistent))\b/i;

/** Things and papers: a room, a link, a form can well be changed in a term, in every class of a school. */
const THING =
  /\b(?:librar(?:y|ies)|halls?|rooms?|playgrounds?|grounds?|gardens?|(?:outdoor|play|role[- ]play|reading|book|quiet) areas?|spaces?|environment|corridors?|corners?|doors?|walls?|displays?|boards?|noticeboards?|shel(?:f|ves)|furniture|buildings?|canteen|kitchen|entrance|toilets?|website|web ?pages?|links?|hyperlinks?|codes?|videos?|clips?|images?|logos?|badges?|icons?|widgets?|files?|folders?|documents?|templates?|statements?|drives?|tracking|spreadsheets?|trackers?|tables?|formulas?|forms?|software|cpoms|(?:recording|reporting|booking|payment|information|filing|phone) systems?|server|network|wi-?fi|apps?|devices?|tablets?|laptops?|screens?|cameras?|newsletters?|posters?|signs?|signage|leaflets?|handbooks?|calendars?|diar(?:y|ies)|timetables?|registers?|reports?|stock|resources?|equipment|uniforms?|lockers?|boxes|bins?|meals?|menus?|photos?|pictures?|quotes?|slides?|slots?|database|questions?|quiz(?:zes)?)\b/i;

/** Where the object of a change ends: "the library | into a space for the whole school". */
const OBJECT_ENDS =
  /\b(?:in|into|on|onto|across|throughout|for|at|by|with|within|from|so|using|through|to|and)\b|[,:()]/i;
/** Where what is changed begins, before "is embedded". */
const SUBJECT_BEGINS = /\b(?:that|which|where|when|so|until|by|once|and|while|with)\b|[,:()]/i;

/** What is only prepared for, learnt about or asked: "decide how to transform playtimes", "staff are trained to embed". */
const PREPARED =
  /\b(?:writ(?:e|es|ing|ten)|plan(?:s|ned|ning)? (?:to|how|for|a)|agree\w{0,2}|decid\w{1,3}|set(?:s|ting)? out|review\w{0,3}|discuss\w{0,3}|learn\w{0,3}|read(?:s|ing)? (?:about|the|how)|visit\w{0,3}|hear\w{0,3}|train(?:s|ed|ing)?|explor\w{1,3}|consider\w{0,3}|design\w{0,3}|map(?:s|ped|ping)?|draft\w{0,3}|identif\w{1,4}|stud(?:y|ies|ied)|look\w{0,3}|compar\w{1,3}|assembl(?:y|ies)|courses?|workshops?|aim\w{0,3}|hop(?:e|es|ing)|how|what|which|where|when|if)\b/i;
const CLAUSE_BEGINS = /[,;:]|\band\b|\bso that\b/i;

/** As far as the object of a change is looked for, in characters. */
const REACH = 80;

/** Two, or three, years are time enough. */
const OVER_YEARS = /\b(?:two|three|four|five|several|[2-9])[- ]years?\b/i;

/** Whether a sentence promises that what people do has changed in the whole school. */
export function promisesAWholeChange(sentence: string): boolean {
  if (!speaksOfTheWhole(sentence) || LOOKED_AT.test(sentence) || OVER_YEARS.test(sentence)) return false;
  const people = OF_PEOPLE.exec(sentence);
  if (people && !isPrepared(sentence, people.index)) return true;
  for (const { index, 0: words } of sentence.matchAll(DONE_TO)) {
    const after = sentence.slice(index + words.length, index + words.length + REACH);
    if (!isPrepared(sentence, index) && !THING.test(after.split(OBJECT_ENDS)[0] ?? '')) return true;
  }
  for (const { index } of sentence.matchAll(IS_DONE)) {
    const before = sentence.slice(Math.max(0, index - REACH), index).split(SUBJECT_BEGINS);
    if (!isPrepared(sentence, index) && !THING.test(before.at(-1) ?? '')) return true;
  }
  return false;
}

function speaksOfTheWhole(sentence: string): boolean {
  if (WHOLE_SCHOOL.test(sentence)) return true;
  const everyone = EVERYONE.exec(sentence);
  if (!everyone || SOME_YEARS.test(sentence)) return false;
  // "every classroom door", "all teachers' planning templates"
  const after = sentence.slice(everyone.index + everyone[0].length, everyone.index + everyone[0].length + REACH);
  return !THING.test(
    after
      .split(/[,:(]|\b(?:in|on|by|with|to|for|at)\b/)[0]
      ?.split(' ')
      .slice(0, 4)
      .join(' ') ?? '',
  );
}

/** Whether the clause up to a place speaks of preparing for what stands there. */
const isPrepared = (sentence: string, index: number): boolean =>
  PREPARED.test(
    sentence
      .slice(Math.max(0, index - REACH), index)
      .split(CLAUSE_BEGINS)
      .at(-1) ?? '',
  );
