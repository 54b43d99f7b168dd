import { memory } from '../../reading/memory';
import type { Role } from '../../domain/roles';
import { defineRule, type RuleExamples } from '../define';
import { textsOf } from '../fields';

type Message = 'upn' | 'birth' | 'initials' | 'name';

/** These fields name adults on purpose. */
const NAMES_OF_ADULTS: ReadonlySet<Role> = new Set<Role>([
  'form.preparedBy',
  'school.name',
  'school.headteacher',
  'school.body',
  'nle.name',
  'nle.school',
  'nle.body',
  'agreement.headName',
  'agreement.officerName',
  'agreement.officerRole',
  'cost.payee',
  'action.provider',
  'support.provider',
]);

/** Unique pupil number, by the DfE's guide: check letter, authority, establishment, year, serial number. */
const UPN = /\b[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]\b/;
const BIRTH =
  /\b(?:d\.?o\.?b\b\.?|date of birth|born on)[:\s]{0,3}\d{1,2}(?:st|nd|rd|th)?(?:[/.-]\d{1,2}[/.-]\d{2,4}|\s(?:of\s)?[A-Za-z]{3,9},?\s\d{4})(?!\s?(?:to|and|or|-|–))/i;
/** "pupil J.S.", "child A", "student KP"; "A-level", "A*" and "A to C" are grades. */
const AFTER_WORD =
  /\b(?:[Pp]upil|[Cc]hild|[Ss]tudent|boy|girl)\s(?:[A-Z]\.\s?[A-Z]\b\.?|[A-HJ-Z]\b(?![*+’'.&/-]|\s?[-–]|\s(?:level|grade|to|and above)\b)|([A-Z]{2})\b(?![-’'/]))/g;
const IN_BRACKETS =
  /\b(pupils?|child|children|students?|boys?|girls?)\b[^.()\n]{0,40}\(((?:[A-Z]\.?\s?[A-Z]\.?)(?:(?:,\s?|\s?&\s?|\sand\s)[A-Z]\.?\s?[A-Z]\.?){0,9})\)/g;
const NAMED =
  /\b(?:pupil|child|student|boy|girl)(?:,?\s(?:named|called)|,|:)?\s([A-Z][a-z]{1,20}(?:[-’'][A-Z]?[a-z]+)?)(?:\s([A-Z](?:[a-z’'-]{1,20}|\.)))?/g;
const CALLED = /(?:named|called)\s$/;

/** Two capitals that are no initials in a school. */
const ABBREVIATIONS = new Set(
  `PP PE RE IT TA LA KS CP CE RC HA MA GD EX WT WA EY FS SL ML HT DH AH UK US EP OT DT AI AR PA PM AM ID IQ AD QA MP VI HI NC EH
  RI EE SA CL CS CT GP LS SE SP ST TV VR YR PD HI MH EM CI CV OK EU UN NQ EC BM GB FE HE SK LI NB`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
/** Capitalised words that follow "pupil" or "child" and are no names. */
const SCHOOL_WORDS =
  /^(?:Premium|Progress|Voice|Survey|Protection|Development|Council|Support|Referral|Asset|Attitude\w*|Outcome\w*|Data|Parliament|Leader\w*|Ambassador\w*|Champion\w*|Book\w*|Conferenc\w*|Interview\w*|Questionnaire\w*|Passport\w*|Profile\w*|Tracking|Tracker|Year\w*|Key|Reception|Nursery|Ofsted|Reading|Writing|Maths|English|Science|Phonics|Learning|Teaching|Teacher\w*|Mentor\w*|Health|Mental|Wellbeing|Welfare|Well|Services?|Centre|Centred|Play|Led|First|Every|Achievement|Attainment|Attendance|Behaviour|Assessment\w*|Absence|Led|Finance|Tier|Term|Autumn|Spring|Summer|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Reads?|Writes?|Daily|Weekly|Code|Accelerated|Learners?|Action|Team|Group|Work|Needs?|Education\w*|Individual|Personal|Social|Speech|Special|Send|Send\w*|School|Primary|Secondary|The|This|That|These|Our|We|They|He|She|It|In|At|On|To|For|From|With|By|And|Or|If|When|All|Each|No|Not|As|Who|How|What|Also|Teach|Toolkit|Exploitation|Poverty|Bereavement|Friendly|Tracking|Power|Times?|Rock\w*|White|Black|Asian|British|Chinese|Polish|Roma|Romanian|Gypsy|Traveller|Irish|Welsh|Scottish|Muslim|Christian|Catholic|Hindu|Sikh|Urdu|Punjabi|Somali|Pakistani|Bangladeshi|Indian|African|Caribbean|European|Arabic|Ukrainian|Syrian|Afghan)$/;

export const rule = defineRule<Message>({
  code: 'D01',
  id: 'privacy/pupil-identified',
  title: 'A pupil can be recognised',
  why: 'The form goes to people outside the school, and a plan for a school has no need to say which child is meant.',
  guidance: 'Speak of a group or a number of pupils, without names, initials, pupil numbers or dates of birth.',
  source: 'UK GDPR, article 5: personal data no more than is necessary',
  needs: [],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    upn: '{Field} holds a unique pupil number: take it out, the form goes outside the school',
    birth: '{Field} holds a date of birth: take it out, the form goes outside the school',
    initials: '{Field} points to one pupil by {text:quote}: speak of a group or a number of pupils',
    name: '{Field} seems to name a pupil, {text:quote}: speak of a group or a number of pupils',
  },
  *check(ctx) {
    for (const { record, role, text } of textsOf(ctx)) {
      const found = pupilIn(role, text);
      if (found) yield { message: found.message, record, role, data: { text: found.text } };
    }
  },
});

interface Identified {
  readonly message: Message;
  readonly text: string;
}

const numbered = (text: string): Identified | null => (UPN.test(text) ? { message: 'upn', text: '' } : null);

/** What points to a pupil in a text of that field. */
export const pupilIn = (role: Role, text: string): Identified | null =>
  NAMES_OF_ADULTS.has(role) ? numbered(text) : identified(text);

/** The same texts come at every check: only one of them has changed. */
const identified = memory((text: string): Identified | null => {
  const number = numbered(text);
  if (number) return number;
  if (BIRTH.test(text)) return { message: 'birth', text: '' };
  if (!/pupil|child|student|boy|girl/i.test(text)) return null;
  for (const match of text.matchAll(AFTER_WORD))
    if (match[1] === undefined || !ABBREVIATIONS.has(match[1])) return { message: 'initials', text: match[0] };
  for (const match of text.matchAll(IN_BRACKETS)) {
    const several = /^(?:pupils|children|students|boys|girls)$/.test(match[1] ?? '');
    const initials = (match[2] ?? '').split(/,\s?|\s?&\s?|\sand\s/);
    // "pupils (PP)": one undotted pair after a plural is an abbreviation.
    if (several && initials.length === 1 && !(match[2] ?? '').includes('.')) continue;
    if (initials.some((one) => !ABBREVIATIONS.has(one))) return { message: 'initials', text: match[0] };
  }
  for (const match of text.matchAll(NAMED)) {
    const [whole, first = '', second] = match;
    const called = CALLED.test(whole.slice(0, whole.indexOf(first)));
    if (SCHOOL_WORDS.test(first) || (second !== undefined && SCHOOL_WORDS.test(second))) continue;
    if (called || second !== undefined) return { message: 'name', text: whole };
  }
  return null;
});

const need = (text: string): string => `
Needs
Ref | Area of need | What needs to improve
N1  | Reading      | ${text}`;

export const examples: RuleExamples = {
  accept: [
    { sheet: need('Pupil Premium pupils fall behind in Year 4; Pupil Progress meetings and Pupil Voice show it.') },
    { sheet: need('Every child in Year 1 and Reception is heard to read; child protection is sound.') },
    { sheet: need('Student A-level results and student A* grades are low; more students reach A to C.') },
    { sheet: need('Pupils (PP) and children (SEND) make less progress; each pupil PP or not is tracked.') },
    { sheet: need('Summer-born children, born between 1 April and 31 August 2014, do less well.') },
    { sheet: need('In the pupil survey 40 of 58 boys say that they read at home; one pupil is eight points.') },
    {
      sheet: `
School
School name | Hollin Moor Primary School
Headteacher | Joanne Pickles

Actions
Ref | Need | Intervention | Provider   | Staff who take part     | Who does what with whom
A1  | N1   | Tuition      | Anna Reed  | Sam Lee, child mentor   | Our pupil mentor Jane Smith and the SENCo Tom Hall meet each child weekly`,
    },
  ],
  reject: [
    { message: 'upn', sheet: need('^ Reading of A123456789012 has stalled.') },
    { message: 'birth', sheet: need('^ The youngest (dob 12/3/2011) reads at the level of Year 2.') },
    { message: 'initials', sheet: need('^ In Year 4 pupil J.S. needs a reader.') },
    { message: 'initials', sheet: need('^ Child A has had five exclusions this term.') },
    { message: 'initials', sheet: need('^ Three pupils (AB, CD and KP) are not yet reading.') },
    { message: 'name', sheet: need('^ The pupil Jack Turner is not yet reading.') },
    { message: 'name', sheet: need('^ A boy called Jayden has had five exclusions.') },
  ],
};
