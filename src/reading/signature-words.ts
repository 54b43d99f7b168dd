import type { Role } from '../domain/roles';
import { memory } from './memory';
import { normalise } from './words';

/** The two who agree to a form, as people write them down. */
export type Signatory = 'head' | 'officer';
/** What is asked of each. */
export type Aspect = 'Name' | 'Role' | 'Agrees' | 'Date';

const LONGEST = 60;

const HEAD =
  /\b(?:(?:executive |acting |interim )?head ?teachers?|heads?(?! of)|ht|principals?)\b|^(?:for )?(?:the |our )?(?:school|academy)$/;
const OTHER = /\b(?:deputy|assistant|vice|chair|governors?|governing|nle|sle|bursar|clerk|business manager)\b/;
const OFFICER =
  /\b(?:la|lea|local authority|authority|council|trust|mat|ceo|chief executive|officer|director|responsible body|rsc|dfe|diocese|diocesan|board|management team|panel|adviser|advisor|commissioner|sponsor|approver|head of)\b/;

/** Its words, what stands in brackets among them. */
const opened = memory((text: string): string => normalise(text.replace(/[()]/g, ' ')));

/** Who is meant; null for everybody else. */
export const signatoryIn = (text: string): Signatory | null => (text.length > LONGEST ? null : signatoryOfText(text));
const signatoryOfText = memory((text: string): Signatory | null => {
  const words = opened(text);
  if (OFFICER.test(words.replace(/\bof (?:the )?(?:trust|board)\b/, ' '))) return 'officer';
  return HEAD.test(words) && !OTHER.test(words) ? 'head' : null;
});

/** A person by their title alone, as a table of signatures names them: "Headteacher", "For the local authority". */
export const personIn = memory((text: string): Signatory | null => {
  if (text.length > LONGEST) return null;
  const who = signatoryIn(text);
  const said = normalise(text.replace(/\b(?:signed|agreed|approved)?\s*(?:by|for|on behalf of)\b/gi, ' '));
  const asks = speaksOfSigning(said) || /\b(?:date|name|role|post|position|whether|has|have)\b|\?/.test(said);
  return who !== null && !asks && said.split(' ').length <= 6 ? who : null;
});

const ASPECTS: readonly (readonly [Aspect, RegExp])[] = [
  [
    'Date',
    /^(?:on|when|day|dated?|dt)$|^date (?:signed|agreed|approved|of (?:signature|agreement|approval|signing))$|^(?:signed|agreed|approved|signed off) on$|^date of$/,
  ],
  ['Role', /^(?:job )?(?:title|role|post|position|capacity|designation)(?: (?:held|in .{2,20}))?$/],
  [
    'Name',
    /^(?:full |print(?:ed)? |your )?names?(?: in (?:full|capitals|block capitals))?$|^(?:signed|agreed|approved) by$/,
  ],
  [
    'Agrees',
    /^(?:y n|yes ?(?:or )?no|agree[sd]?|approve[sd]?|signed|signature|sign(?:ed)? ?off|agreement|approval|agrees? .{2,20})$/,
  ],
];

/** What a heading among signatures asks for: "Name", "Agrees?", "On". */
export const aspectOf = memory((text: string): Aspect | null => {
  if (text.length > LONGEST) return null;
  const bare = normalise(text);
  const full = opened(text);
  return ASPECTS.find(([, words]) => words.test(bare) || words.test(full))?.[0] ?? null;
});

/** Words of a title, or of a sheet's name, that speaks of signing or agreeing. */
const SIGNING =
  /\b(?:agree(?:d|ment|s)?|sign(?:ed|ature|atures|ing|s)?(?: ?off)?|approv(?:al|als|ed|es?)|assurance|authoris(?:ed|ation)|said yes|yes from)\b/;
export const speaksOfSigning = (text: string): boolean => text.length <= LONGEST * 2 && spokenOf(text);
const spokenOf = memory((text: string): boolean => MAY_SIGN.test(text) && SIGNING.test(normalise(text)));
/** A quick look. */
const MAY_SIGN = /agree|sign|approv|assur|author|said|yes/i;

/** The field of a form: "agreement.headDate". The headteacher's post is no field. */
export function roleFor(who: Signatory, aspect: Aspect): Role | null {
  return who === 'head' && aspect === 'Role' ? null : (`agreement.${who}${aspect}` as Role);
}

/** What is agreed here is an amount, or a way of working. */
const MONEY =
  /\b(?:budget|fund(?:s|ing)?|costs?|limit|ceiling|amount|money|grant|spend|actions?|support|as agreed|needs?)\b|£/;

/** A label that names a person and what is asked of them: "Date (HT)", "Agreed, LA", "Approved for the trust by". */
export function signatureLabel(text: string, value: unknown): { who: Signatory; aspect: Aspect } | null {
  const who = signatoryIn(text);
  if (who === null) return null;
  const words = opened(text);
  if (MONEY.test(words)) return null;
  if (/\bdate\b|\b(?:agreed|signed|approved|agrees|signs)\b.* on$/.test(words)) return { who, aspect: 'Date' };
  if (!SIGNING.test(words) && !/\bname\b/.test(words)) return null;
  if (/\bname\b/.test(words)) return { who, aspect: 'Name' };
  if (/\b(?:role|post|position|title|capacity)\b/.test(words)) return { who, aspect: 'Role' };
  if (isYesNo(value)) return { who, aspect: 'Agrees' };
  // "HT agrees" asks for a word, "Agreed by the head" for a name.
  if (isDaySerial(value)) return { who, aspect: 'Date' };
  const isName = /\bwho\b|\bby$/.test(words) || (typeof value === 'string' && /\S\s+\S/.test(value));
  return { who, aspect: !isName && /\bagrees\b|\bapproves\b|\by n\b|\byes\b/.test(words) ? 'Agrees' : 'Name' };
}

/** The person whom a field is about. */
export const signatoryOf = (role: Role): Signatory | null =>
  role.startsWith('agreement.head') ? 'head' : role.startsWith('agreement.officer') ? 'officer' : null;

const LOOSE: readonly (readonly [Aspect, RegExp])[] = [
  ['Date', /\b(?:when|dated?|day)\b/],
  ['Role', /\b(?:job|role|post|position|title|capacity|designation)\b/],
  ['Name', /\bnames?\b/],
];

/** What a label asks of the person named before it: "On what date?", "What is their job?", "Have they said yes?". */
export function loosely(text: string, value: unknown): Aspect | null {
  const words = normalise(text);
  if (words.split(' ').length > 8 || signatoryIn(text) !== null) return null;
  const aspect = aspectOf(text) ?? LOOSE.find(([, asks]) => asks.test(words))?.[0];
  if (aspect) return aspect;
  if (SIGNING.test(words) && isDaySerial(value)) return 'Date';
  return SIGNING.test(words) || (/\b(?:they|he|she)\b/.test(words) && isYesNo(value)) ? 'Agrees' : null;
}

/** A number that Excel shows as a day of our time. */
const isDaySerial = (value: unknown): boolean => typeof value === 'number' && value > 30_000 && value < 80_000;

const isYesNo = (value: unknown): boolean =>
  typeof value === 'boolean' || (typeof value === 'string' && /^\W*(?:y|n|yes|no|agreed?|true|false)\W*$/i.test(value));
