/** Forms. */
export const BASE = 1 << 0;
export const S_FORM = 1 << 1;
export const PAST = 1 << 2;
export const PARTICIPLE = 1 << 3;
export const ING = 1 << 4;
/** Kinds. */
/** Something becomes more or less: improve, reduce, rise. */
export const CHANGE = 1 << 5;
/** Making sure that something is so: ensure, secure, maintain, embed. */
export const HOLD = 1 << 6;
/** What pupils, staff or families come to do or be: reach, read, know, feel. */
export const STATE = 1 << 7;
/** What somebody puts in: train, buy, visit, introduce. */
export const DELIVER = 1 << 8;
/** Says what was found: show, report, find. */
export const REPORT = 1 << 9;
export const BE = 1 << 10;
export const HAVE = 1 << 11;
export const MODAL = 1 << 12;
/** Help, support, enable, encourage: what matters is what comes after. */
export const ENABLE = 1 << 13;
/** Want, aim, expect. */
export const WISH = 1 << 14;
/** A past form that cannot be taken for a participle before a noun: rose, fell, went. */
export const PLAIN_PAST = 1 << 15;
/** Goes up or down of itself: improve, rise, fall (not: reduce, cut, raise). */
export const ITSELF = 1 << 16;
/** Develop, extend, promote, strengthen: change in people, input in things. */
export const EITHER = 1 << 17;
export const CONTINUE = 1 << 18;

const KINDS: readonly [number, string][] = [
  [
    CHANGE,
    'reduce narrow close diminish boost accelerate lower lessen minimise eliminate deepen broaden enhance heighten raise double:i halve:i ' +
      'improve:i increase:i decrease:i decline:i drop:i transform minimize prevent eradicate lift shrink:i widen:i remove tackle drive maximise ' +
      'ease mitigate curb alleviate counter combat worsen:i climb:i slip:i plummet:i soar:i stabilise:i dip:i treble:i triple:i strengthen maximize',
  ],
  [HOLD, 'ensure secure maintain sustain embed achieve guarantee retain keep consolidate instil'],
  [
    STATE,
    'meet reach attain make know understand read write feel enjoy talk speak apply demonstrate exhibit engage participate attend swim learn ' +
      'thrive succeed remember recall listen communicate behave pass gain score exceed progress complete take choose want behave ' +
      'arrive concentrate cope manage flourish respond follow hold settle belong graduate explain describe count solve hear see say go ' +
      'do become realise fulfil unlock remain suspend exclude love get need come stay leave join agree rate recommend master spell think move return interrupt catch live graduate enter ' +
      'grow perform act work play share use access challenge benefit stand sing dress blend decode recognise recognize practise sleep walk win lose recover regain overcome ' +
      'regulate express miss fail struggle lack suffer believe prefer enrol qualify receive select decide predict infer summarise edit calculate estimate ' +
      'interpret persevere ask interact cooperate contribute outperform convert acquire experience eat travel welcome trust require sit judge own',
  ],
  [
    DELIVER,
    'train appoint deliver provide purchase buy introduce review monitor run hold launch set create plan visit employ recruit fund hire offer ' +
      'implement roll organise arrange invite analyse identify produce publish install subscribe coach mentor lead observe audit ' +
      'moderate assess track survey carry conduct undertake facilitate host send phone translate teach allocate release second explore ' +
      'investigate consult redecorate book reorganise refresh revise update re-launch relaunch pilot trial invest subsidise finance pay ' +
      'commission attend model plan liaise organize disseminate distribute map evaluate research design deploy induct resource procure ' +
      'schedule timetable meet compare examine check discuss reflect reward celebrate display collaborate establish form re-establish ' +
      'engage refer contact feed draft prepare compile present address target invite communicate inform remind signpost record build ' +
      'work use adapt adopt start begin open expand continue focus allocate put replace restructure redesign rewrite trial write attend ' +
      'document give share collect gather inspect interview upskill retrain supply issue distribute analyze organise clarify define agree ' +
      'contract match scrutinise circulate call ring email upload translate administer screen diagnose prioritise streamline standardise overhaul ' +
      'formalise equip furnish paint repair renovate lease enlist brief supervise convene renew include unpack showcase award sponsor ban phase lengthen ' +
      'reorganise shadow sequence log triangulate sample verify ratify approve amend add upgrade replenish pair link integrate differentiate ' +
      'scaffold personalise tailor adjust modify simplify combine merge centralise exemplify cascade rehearse advertise transport praise thank spend bring ask ' +
      'operate oversee mark group label redeploy repeat redraft reinstate resume reopen rename',
  ],
  [REPORT, 'show indicate report find suggest reveal confirm highlight conclude note state tell say identify consider'],
  [ENABLE, 'help support enable encourage allow inspire motivate empower assist prompt prepare foster nurture'],
  [WISH, 'aim hope expect intend want seek strive aspire plan'],
  [EITHER, 'develop extend promote strengthen expand build establish increase improve refine grow enrich'],
  [CONTINUE, 'continue begin start further go'],
];

/** base: past/participle */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  rise: ['rose', 'risen'],
  fall: ['fell', 'fallen'],
  go: ['went', 'gone'],
  grow: ['grew', 'grown'],
  make: ['made', 'made'],
  meet: ['met', 'met'],
  know: ['knew', 'known'],
  understand: ['understood', 'understood'],
  read: ['read', 'read'],
  write: ['wrote', 'written'],
  feel: ['felt', 'felt'],
  speak: ['spoke', 'spoken'],
  swim: ['swam', 'swum'],
  take: ['took', 'taken'],
  choose: ['chose', 'chosen'],
  get: ['got', 'got'],
  become: ['became', 'become'],
  come: ['came', 'come'],
  leave: ['left', 'left'],
  see: ['saw', 'seen'],
  say: ['said', 'said'],
  hear: ['heard', 'heard'],
  do: ['did', 'done'],
  tell: ['told', 'told'],
  find: ['found', 'found'],
  show: ['showed', 'shown'],
  hold: ['held', 'held'],
  keep: ['kept', 'kept'],
  buy: ['bought', 'bought'],
  run: ['ran', 'run'],
  lead: ['led', 'led'],
  send: ['sent', 'sent'],
  teach: ['taught', 'taught'],
  pay: ['paid', 'paid'],
  think: ['thought', 'thought'],
  catch: ['caught', 'caught'],
  begin: ['began', 'begun'],
  build: ['built', 'built'],
  feed: ['fed', 'fed'],
  cut: ['cut', 'cut'],
  set: ['set', 'set'],
  put: ['put', 'put'],
  spell: ['spelt', 'spelt'],
  sit: ['sat', 'sat'],
  drive: ['drove', 'driven'],
  shrink: ['shrank', 'shrunk'],
  rewrite: ['rewrote', 'rewritten'],
  learn: ['learned', 'learnt'],
  hit: ['hit', 'hit'],
  give: ['gave', 'given'],
  stand: ['stood', 'stood'],
  sing: ['sang', 'sung'],
  win: ['won', 'won'],
  lose: ['lost', 'lost'],
  sleep: ['slept', 'slept'],
  overcome: ['overcame', 'overcome'],
  eat: ['ate', 'eaten'],
  ring: ['rang', 'rung'],
  spend: ['spent', 'spent'],
  bring: ['brought', 'brought'],
  oversee: ['oversaw', 'overseen'],
  seek: ['sought', 'sought'],
};

const DOUBLING = new Set([
  'drop',
  'plan',
  'refer',
  'commit',
  'map',
  'stop',
  'step',
  'swim',
  'run',
  'get',
  'set',
  'put',
  'cut',
  'begin',
  'sit',
  'slip',
  'dip',
  'win',
  'ban',
  'enrol',
  'travel',
]);

const forms = new Map<string, number>();
const add = (word: string, bits: number): void => void forms.set(word, (forms.get(word) ?? 0) | bits);

function inflect(base: string, kind: number): void {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base + (DOUBLING.has(base) ? base.slice(-1) : '');
  const ending = /[^aeiou]y$/.test(base) ? base.slice(0, -1) + 'i' : null;
  add(base, kind | BASE);
  add(ending === null ? base + (/(?:s|sh|ch|x|o)$/.test(base) ? 'es' : 's') : `${ending}es`, kind | S_FORM);
  add(`${base === 'see' || base === 'agree' ? base : stem}ing`, kind | ING);
  const irregular = IRREGULAR[base];
  if (!irregular) {
    add(ending === null ? `${stem}ed` : `${ending}ed`, kind | PAST | PARTICIPLE);
    return;
  }
  const [past, participle] = irregular;
  add(past, kind | PAST | (past === participle || past === base ? 0 : PLAIN_PAST));
  add(participle, kind | PARTICIPLE);
  if (past === participle && past !== base) add(past, kind | PAST);
}

for (const [kind, words] of KINDS) {
  for (const entry of words.split(' ')) {
    const [base = '', itself] = entry.split(':');
    inflect(base, kind | (itself === undefined ? 0 : ITSELF));
  }
}
for (const base of ['rise', 'fall', 'grow']) inflect(base, CHANGE | ITSELF);
inflect('cut', CHANGE);
inflect('hit', STATE);
add('graded', STATE | PAST | PARTICIPLE);
for (const word of ['is', 'are', "isn't", "aren't", "they're"]) add(word, BE | S_FORM);
for (const word of ['was', 'were', "wasn't", "weren't"]) add(word, BE | PAST | PLAIN_PAST);
add('be', BE | BASE);
add('been', BE | PARTICIPLE);
add('being', BE | ING);
add('have', HAVE | BASE | S_FORM);
add('has', HAVE | S_FORM);
add('had', HAVE | PAST | PLAIN_PAST);
add('having', HAVE | ING);
for (const word of 'will shall should would can could must may might cannot'.split(' ')) add(word, MODAL);

export const verbOf = (word: string): number =>
  forms.get(word) ?? (/[a-z]{2}[^e]ed$/.test(word) ? PAST | PARTICIPLE : 0);
