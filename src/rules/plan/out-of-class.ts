/**
 * Words that leave no doubt that somebody who has a class is out of it while it is taught: "attend training" may be an
 * evening, and all staff together have a training day. What teachers do in their own school may be done in their own
 * time for planning: only what is done elsewhere, or called release, counts.
 */

/** Staff who have a class; not the head, the deputy and other leaders, who often have none, nor whoever comes from outside. */
const STAFF = String.raw`(?<!\b(?:hub|trust|alliance|lead|visiting|outside|their|partner)(?:['’]s)? )\b(?:(?:class |subject |reading |english |maths |literacy |phonics |science )?teachers?|(?:subject|middle|phase|curriculum|year|team|reading|english|maths|mathematics|literacy|phonics|writing|science|computing|early years|eyfs|key stage \d|ks\d|send|history|geography|pe|music|art) (?:leads?|leaders?|co-?ordinators?)|sencos?|nqts?|ects?|staff)\b(?! (?:from|of (?:the )?hub|at (?:the )?hub|meetings?|newsletters?|bulletins?|surveys?|handbooks?|videos?|schools?|practitioners?|nle|sle))`;
/** A word that is no end of what is spoken of. */
const WORD = String.raw`(?:(?!(?:to|of|for|and|by|from|across|throughout)\b)[\w'’&-]{1,20},? )`;
const PART_OF_DAY = String.raw`(?:full |half |whole |school )?[- ]?(?:days?|half[- ]days?|mornings?|afternoons?)\b`;
const ELSEWHERE = String.raw`(?:another|other|others|partner|lead|local|nearby|neighbouring|outstanding|successful|similar|hub|host|teaching|a|an|two|three|four|five|six|\d{1,2}|different|strong|good|feeder|network|trust)`;
/** "at Ravensgill", "at the hub"; "at the start of term" is a time. */
const AT_A_PLACE = String.raw`at (?!home\b|break|lunch|playtime|(?:the |our |this )?(?:start|end|beginning|school\b|same)|least|most|our\b|once|first)`;

const RELEASED = [
  String.raw`\b(?:out of (?:class|lessons|the classroom)|off timetable|release time|supply (?:cover|teachers?)|day[- ]release|timetabled out|taken out of (?:class|lessons|teaching)|non-teaching (?:days?|time|mornings?|afternoons?)|(?:days?|mornings?|afternoons?|time)(?: a week| each week| weekly)? (?:non-teaching|out of class))`,
  String.raw`(?<!\bin |\bduring |\btheir )\bnon-contact (?:time|days?)`,
  String.raw`\b(?:is|are|be|being) released\b(?! (?:to|on) (?:the )?(?:parents|families|governors|public|website))`,
  String.raw`\breleased (?:from|for (?:a|one|two|three|half|\d))`,
  String.raw`\breleas(?:e|es|ing) ${WORD}{0,4}${STAFF}`,
  String.raw`\bfreed (?:up )?(?:from (?:class|teaching|lessons|the classroom|(?:the )?timetable)|(?:each|every|on|one|two|half|for (?:a|an|one|two|half))\b)`,
];

const ELSEWHERE_IN_THE_DAY = [
  // Other schools are open when one's own is.
  String.raw`${STAFF} ${WORD}{0,3}(?:visit|visits|visiting|go to|goes to|travel to|travels to) (?:the )?(?:${ELSEWHERE} ){1,4}(?:\w{1,15} ){0,2}(?:schools?|hubs?|academ(?:y|ies)|classrooms?|settings?)\b`,
  String.raw`${STAFF} ${WORD}{0,3}(?:spend|spends|spending|attend|attends|attending|have|has|take|takes|go to|goes to) (?:\w{1,20} ){0,4}${PART_OF_DAY} (?:a (?:week|term|year) |each (?:week|term|half term|year) )?(?:${AT_A_PLACE}|in (?:${ELSEWHERE} ){1,3}\w{0,15} ?schools?\b|(?:of )?shadow|watching (?:lessons|teaching)|observing)`,
  String.raw`${STAFF} ${WORD}{0,3}(?:go|goes|travel|travels) to (?:\w{1,20} ){1,4}for (?:a|an|one|two|three|half|\d)\b[ -]?(?:\w{1,8} )?${PART_OF_DAY}`,
  String.raw`${STAFF} ${WORD}{0,3}(?:shadow|shadows|shadowing|accompany|accompanies|watch|watches|observe|observes) (?:\w{1,20} ){1,8}(?:${AT_A_PLACE}|in (?:${ELSEWHERE} ){1,3}\w{0,15} ?schools?\b)`,
  String.raw`${STAFF} (?:\w{1,12} ){0,4}(?:two|three|four|five|six|\d)[- ]day (?:residential|course|programme)\b`,
  String.raw`${STAFF} (?:\w{1,12} ){0,4}(?:attend|attends|join|joins|meet|meets|plan|plans|moderate|train|are trained|are coached) (?:\w{1,15} ){0,6}(?:(?:in|during) (?:the )?(?:school|teaching|lesson) (?:day|time|hours)\b)`,
  String.raw`${STAFF} (?:\w{1,12} ){0,3}(?:attend|attends|join|joins|go to|goes to) (?:\w{1,15} ){0,2}daytime\b`,
];

const TOLD = new RegExp(RELEASED.join('|'), 'i');
const MEANT = new RegExp(ELSEWHERE_IN_THE_DAY.join('|'), 'i');
/** Everybody at once is a training day, without pupils. */
const EVERYBODY =
  /\b(?:all|whole|every(?:body|one)?) (?:(?:of )?(?:the |our ))?(?:teaching )?(?:staff|teachers?|members? of staff)\b/i;
/** These come to the school, or are no staff of it. */
const OTHERS =
  /\b(?:[sln]les?|coach(?:es)?|consultants?|specialists?|system leaders?|advisers?|trainers?|mentors?|experts?) (?:\w{1,12} ){0,2}(?:visits?|spends?|goes|attends?|joins?|meets?)\b/i;

/** Watched from where they are, or gone to with the pupils. */
const WITH_PUPILS =
  /\b(?:videos?|films?|recordings?|recorded|online|on ?line|virtual(?:ly)?|remote(?:ly)?|with (?:their|the|her|his) (?:own )?(?:class(?:es)?|pupils|children|students|groups?))\b/i;

/** Whether a text says that somebody is out of class. */
export function saysOutOfClass(text: string): boolean {
  if (TOLD.test(text)) return true;
  return text
    .split(/[.;!?\n]/)
    .some((clause) => MEANT.test(clause) && [EVERYBODY, OTHERS, WITH_PUPILS].every((not) => !not.test(clause)));
}

/** How it is done without cover, or that cover is seen to. */
export const WITHOUT_COVER =
  /\b(?:no (?:supply |extra )?cover|without (?:supply |extra )?cover|covered by|covered (?:from )?within|cover(?:ed)? internally|internal cover|(?:head(?:teacher)?|deputy|hlta|teaching assistant|cover supervisor)s? (?:covers?|takes?|teach(?:es)?)|in (?:their |own |her |his )?ppa|ppa time|staff meetings?|twilights?|inset|training days?|after school|budgeted|costed|tlrs?|in the (?:school |staffing )?budget|already (?:paid|funded|released)|from (?:the|our) (?:school |own )?budget|(?:paid|funded|met|reimbursed) (?:for )?by|cover grant|directed time|(?:the|easter|summer|christmas|half[- ]term|school) (?:holidays?|break)|(?:takes?|teach(?:es)?|covers?) (?:their|the|her|his|both|these) class(?:es)?|saturdays?|weekends?|evenings?|lunch ?times?|at lunch|(?:has|have|with|without) (?:no|a) (?:own )?class (?:responsibility|commitment)|(?:has|have) no class|without a class|(?:non|not)[- ]class[- ]based)\b/i;
