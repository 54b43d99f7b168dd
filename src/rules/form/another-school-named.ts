import type { Role } from '../../domain/roles';
import { editDistance, normalise } from '../../reading/words';
import { defineRule, type CheckContext, type Report, type RuleExamples } from '../define';
import { textsOf } from '../fields';
import { around } from '../prose';

type Message = 'school' | 'urn' | 'roll';

/** Fields that speak of the supported school. Evidence and rationale rightly speak of others. */
const ABOUT_THE_SCHOOL: ReadonlySet<Role> = new Set<Role>([
  'need.what',
  'need.source',
  'measure.statement',
  'measure.source',
  'action.what',
  'action.who',
  'action.after',
  'release.who',
  'release.circumstances',
]);
const NAMES_THE_HEAD: ReadonlySet<Role> = new Set<Role>(['school.headteacher', 'agreement.headName']);
/** Whoever is named here is known to the form, and may be named anywhere else in it. */
const KNOWN: readonly Role[] = ['school.name', 'school.body', 'nle.name', 'nle.school', 'nle.body', 'form.preparedBy'];
const KNOWN_IN_ROWS = [
  ['action', 'action.provider'],
  ['cost', 'cost.payee'],
  ['cost', 'cost.item'],
  ['support', 'support.provider'],
  ['support', 'support.programme'],
] as const;

/** "White Hill C of E Junior School": capitalised words, at most seven, that end in School, Academy or College. */
const SCHOOL = /\b(?:[A-Z][\w'’.-]{0,30} (?:(?:of|and|the|on|upon|in) )?){1,7}(?:School|Academy|College)\b/g;
const KIND =
  /\b(?:Primary|Secondary|High|Junior|Infants?|Nursery|Community|First|Middle|Grammar|Special|Catholic|RC|CE|CofE|C of E|Church of England|Methodist)\b/;
/** Capitalised only because a sentence begins there. */
const LEADING =
  /^(?:(?:At|In|For|The|Our|If|When|As|All|Most|And|This|Pupils|Children|Students|Staff|Teachers|Leaders|Governors|Parents|Boys|Girls|Attainment|Attendance|Behaviour|Teaching|Reading|Writing|Maths|Results|Outcomes|Standards|Leadership|Provision|Progress) (?:(?:of|in|and|on|the) )*)+/;
/** Words that tell no school from another, or only begin a sentence. */
const COMMON = new Set(
  `primary secondary high junior infant infants nursery community first middle grammar special catholic rc ce cofe c e of
  church england methodist foundation voluntary aided controlled va vc school academy college teaching the our and on upon in
  at a an for from to by with all most many some as if when while this that these those pupils children students teachers
  staff leaders governors parents ofsted st saint saints north south east west upper lower new old park hill`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
/** The sentence speaks of another school on purpose. */
const PARTNER =
  /\b(?:visit\w*|partner\w*|similar|like|unlike|than|case stud\w+|with|from|based|hosted|held|hub|trust|compar\w+|neighbour\w*|feeder|transition\w*|transfer\w*|join\w*|moved?|moving|alongside|example|model\w*|led by|delivered|provided|supported by|support of|observ\w+|seen|former\w*|previous\w*|predecessor|between|both|other|another|by|via|shared?|cluster|federat\w+|merg\w+|network|training|course|see how|as (?:at|in)|SLE|NLE|LLE|headteacher|leader (?:at|of|in)|specialist|adviser|coach\w*|mentor\w*)\b/i;
/** What is said to be at, in or of the school that the form is about. */
const SUBJECT =
  /\b(?:pupils|children|students|learners|staff|teachers|leaders|governors|parents|boys|girls|attainment|attendance|behaviour|outcomes|results|standards|teaching|leadership|provision|progress) (?:\w+ ){0,3}(?:at|in|of|for) (?:the )?$/i;
const VERB = /^ (?:has|have|needs|need|is|was|will|must|should|requires|lacks|does|did|aims|wants) /;
const URN = /\bURN[:\s]{1,3}(?:(?:is|no\.?|number)[:\s]{1,2})?([1-9]\d{5})\b/g;
const ALL_PUPILS =
  /\b(?:our|all|the school[’']s) (?:of (?:the|our) )?(\d{2,4}) (?:pupils|children|students|learners)\b|\b(\d{2,4}) (?:pupils|children|students|learners) on roll\b/gi;
const WIDER =
  /\b(?:schools|trust|cluster|partnership|area|federation|alliance|hub|authority|county|borough|predecessor)\b/i;

export const rule = defineRule<Message>({
  code: 'F10',
  id: 'form/another-school-named',
  title: 'The text speaks of another school',
  why: 'What is left over from a copied form makes a reviewer doubt that the needs were diagnosed in this school.',
  guidance: 'Write what is true of this school. If the other school is a partner, say so.',
  source: 'DFE-RR1091 (2020), Poorly developed RAFs: a plan which did not reflect their school’s needs',
  needs: ['school.name'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    school: '{Field} speaks of {other:quote}, but this form is for {school}: put in what is true of this school',
    urn: '{Field} gives the URN {other}, but the URN of this school is {own}',
    roll: '{Field} speaks of {other:number} pupils, but the school has {own:number} on roll',
  },
  *check(ctx) {
    let known: readonly string[] | null = null;
    for (const { record, role, text } of textsOf(ctx)) {
      const head = NAMES_THE_HEAD.has(role);
      if (!head && !ABOUT_THE_SCHOOL.has(role)) continue;
      known ??= knownWords(ctx);
      const found =
        otherSchool(text, role, known, ctx) ?? (head ? null : (otherUrn(text, ctx) ?? otherRoll(text, ctx)));
      if (found) yield { ...found, record, role };
    }
  },
});

function otherSchool(text: string, role: Role, known: readonly string[], ctx: CheckContext): Report<Message> | null {
  const school = ctx.form.one('school.name').value;
  if (school === null || !/School|Academy|College/.test(text)) return null;
  for (const match of text.matchAll(SCHOOL)) {
    const [lead = ''] = LEADING.exec(match[0]) ?? [];
    const name = match[0].slice(lead.length);
    const from = match.index + lead.length;
    const words = distinctive(name);
    if (!KIND.test(name) || words.length === 0 || words.some((word) => isKnown(word, known))) continue;
    // "HMPS"
    if (known.includes(initials(name))) continue;
    const { before, after } = around(text, from, from + name.length);
    if (!NAMES_THE_HEAD.has(role)) {
      if (PARTNER.test(before) || PARTNER.test(after)) continue;
      const opens = /^[\s"“‘]*$/.test(before);
      const subject = SUBJECT.test(before) || /^[’']s? (?!SLE|NLE)/.test(after) || (opens && VERB.test(after));
      if (!subject) continue;
    }
    return { message: 'school', data: { other: name, school } };
  }
  return null;
}

const distinctive = (name: string): string[] =>
  normalise(name)
    .split(' ')
    .filter((word) => word.length > 1 && !COMMON.has(word));

const initials = (name: string): string => name.replace(/[^A-Z]/g, '').toLowerCase();

const isKnown = (word: string, known: readonly string[]): boolean =>
  known.some((one) => one === word || (word.length > 4 && editDistance(one, word, 1) <= 1));

/** The words of every name that the form gives to the school, its NLE and those who help. */
function knownWords({ form }: CheckContext): readonly string[] {
  const names = KNOWN.map((role) => form.one(role).raw);
  for (const [section, role] of KNOWN_IN_ROWS)
    for (const record of form.records(section)) names.push(record.get(role).raw);
  const words = new Set(names.flatMap((name) => normalise(name).split(' ')));
  return [...words].filter((word) => word.length > 1 && !COMMON.has(word));
}

function otherUrn(text: string, { form }: CheckContext): Report<Message> | null {
  const own = form.one('school.urn').value;
  if (own === null || !text.includes('URN')) return null;
  for (const match of text.matchAll(URN)) {
    const other = match[1] ?? '';
    const { before, after } = around(text, match.index, match.index + match[0].length);
    // After the name of a school, trust or hub it is that one's URN.
    const named = /\b(?:School|Academy|College|Trust|Hub)\W{0,3}$/.test(before) || PARTNER.test(before + after);
    if (other !== own && !named) return { message: 'urn', data: { other, own } };
  }
  return null;
}

function otherRoll(text: string, { form }: CheckContext): Report<Message> | null {
  const own = form.one('school.roll').value;
  if (own === null || own <= 0) return null;
  for (const match of text.matchAll(ALL_PUPILS)) {
    const other = Number(match[1] ?? match[2]);
    const { before, after } = around(text, match.index, match.index + match[0].length);
    // A nursery class or a new intake explains a tenth more.
    if (other <= own + Math.max(5, own / 10) || WIDER.test(before) || WIDER.test(after)) continue;
    return { message: 'roll', data: { other, own } };
  }
  return null;
}

const SCHOOL_SECTION = `
School
School name    | Hollin Moor Primary School
URN            | 190417
Pupils on roll | 210

National leader of education
NLE name   | Andrew Whitcombe
NLE school | Thornfield Teaching School
`;
const need = (text: string): string => `${SCHOOL_SECTION}
Needs
Ref | Area of need | What needs to improve
N1  | Reading      | ${text}`;

export const examples: RuleExamples = {
  accept: [
    {
      sheet: need(
        'At Hollin Moor Primary School pupils in Years 3 and 4 read too slowly: 27 of 58 read at the standard.',
      ),
    },
    {
      sheet: need(
        'Hollin Moor Junior and Infant School’s pupils, all 214 pupils on roll, have too few books (URN 190417).',
      ),
    },
    { sheet: need('Pupils at feeder schools such as White Hill Infant School arrive with weak phonics.') },
    { sheet: need('Leaders visited Oakfield Primary School’s reading lessons and saw what ours lack.') },
    {
      sheet: need(
        'Pupils join from Dale Park Nursery School with little language; Oakfield Community College takes them on.',
      ),
    },
    { sheet: need('Across the trust’s schools all 1,412 pupils and our 205 pupils sat the test.') },
    {
      sheet: `${SCHOOL_SECTION}
Actions
Ref | Need | Intervention    | Provider                 | Who does what with whom                                                   | Why it should work
A1  | N1   | Reading support | Oakfield Primary School | Pupils at Oakfield Primary School read aloud to ours on six visits a term | Attainment at Priory High School rose from 51% to 64%`,
    },
  ],
  reject: [
    {
      message: 'school',
      sheet: need('^ Pupils at Oakfield Primary School read too slowly to understand what they read.'),
    },
    { message: 'school', sheet: need('^ Oakfield C of E Junior School’s results in reading fell for the third year.') },
    { message: 'school', sheet: need('^ Oakfield Junior School needs to raise attainment in reading.') },
    { message: 'urn', sheet: need('^ Reading is below the floor standard (URN 190523).') },
    { message: 'roll', sheet: need('^ Too few of our 412 pupils read at home.') },
    {
      message: 'school',
      sheet: `${SCHOOL_SECTION}
Agreement
Headteacher who agrees | ^ Joanne Pickles, Oakfield Primary School
Headteacher agrees     | Yes`,
    },
  ],
};
