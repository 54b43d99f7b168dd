import type { Form } from '../../domain/form';
import { normalise } from '../../reading/words';

export const TITLE = '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame)\\.?';

/** Fields in which a school names its staff. */
const STAFF = [
  ['action', 'action.who'],
  ['action', 'action.owner'],
  ['release', 'release.who'],
] as const;
/** Wording in which staff are named in passing. */
const WORDING = [
  ['action', 'action.what'],
  ['action', 'action.why'],
  ['action', 'action.after'],
  ['action', 'action.ingredients'],
  ['action', 'action.fidelity'],
  ['action', 'action.justification'],
  ['alternative', 'alternative.what'],
  ['alternative', 'alternative.considered'],
  ['alternative', 'alternative.evidence'],
  ['cost', 'cost.item'],
  ['milestone', 'milestone.what'],
  ['measure', 'measure.statement'],
  ['measure', 'measure.source'],
  ['implementation', 'implementation.statement'],
  ['implementation', 'implementation.source'],
] as const;

const NAME = "\\p{Lu}[\\p{Ll}’'-]{1,20}";
const TITLED = new RegExp(`(?<![\\p{L}\\p{N}])${TITLE} (?:\\p{Lu}\\.? )?(${NAME})`, 'gu');
const FULL = new RegExp(`(?<![\\p{L}\\p{N}])${NAME} ${NAME}(?![\\p{L}\\p{N}])`, 'gu');
/** "the SENCo Tom Hall", "maths lead Jane Smith" */
const AFTER_ROLE = new RegExp(
  `\\b(?:teacher|lead|leader|coordinator|SENCo|SENCO|assistant|TA|deputy|headteacher|head|mentor|governor|manager|clerk|chair),? (${NAME} ${NAME})(?![\\p{L}\\p{N}])`,
  'gu',
);
/** Words of a job, a subject or a programme: "Phonics Lead", "Year Four", "Read Write". */
const NO_NAME = new Set(
  `head headteacher deputy assistant acting executive senior middle subject subjects lead leads leader leaders leadership teacher
  teachers teaching staff team class senco coordinator manager officer mentor coach clerk chair governor governors business
  year years reception nursery key stage early phase english maths mathematics science phonics reading literacy writing
  computing history geography music art behaviour attendance pastoral inclusion curriculum assessment safeguarding pupil
  premium school primary secondary academy college trust council hub national specialist local support all each every the our
  one two three four five six read write inc white rose power education endowment foundation review programme professional
  qualification autumn spring summer term new and of for with in at by to from day days on`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Whoever the first form names as somebody of the NLE's, the trust's or a provider's. */
export const othersNamed = (form: Form): string[] => [
  ...(['nle.name', 'nle.school', 'nle.body'] as const).map((role) => form.one(role).raw),
  ...form.records('action').flatMap((one) => [one.get('action.provider').raw, one.get('action.intervention').raw]),
  ...form.records('cost').map((one) => one.get('cost.payee').raw),
];

/** Names of the first school's staff: where its staff are listed, and where the wording gives a job or a title with a name. */
export function staffOf(form: Form): string[] {
  const others = normalise(othersNamed(form).join(' ')).split(' ');
  const isPerson = (name: string): boolean =>
    normalise(name)
      .split(' ')
      .every((word) => !NO_NAME.has(word)) && !others.includes(normalise(name.split(' ').at(-1) ?? ''));
  const found: string[] = [];
  for (const [section, role] of STAFF)
    for (const record of form.records(section))
      found.push(...allOf(record.get(role).raw, FULL), ...titled(record.get(role).raw));
  for (const [section, role] of WORDING)
    for (const record of form.records(section)) {
      const { raw } = record.get(role);
      found.push(...titled(raw), ...allOf(raw, AFTER_ROLE));
    }
  return [...new Set(found.filter(isPerson))];
}

const titled = (text: string): string[] => allOf(text, TITLED);

/** The first group of each match, or the whole where there is none. */
const allOf = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? match[0]);
