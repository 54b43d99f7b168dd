import type { Form } from '../../domain/form';
import { GAPS } from '../../domain/gaps';
import type { Pack } from '../../packs/schema';
import { normalise } from '../../reading/words';
import { othersNamed, staffOf, TITLE } from './people';

/** A name of the first school or of somebody there, and what takes its place in the wording. */
export interface NameOfTheirs {
  readonly name: string;
  readonly by: string;
  readonly pattern: RegExp;
}

/** What schools are called besides their own name; "Hollin Moor Primary School" is "Hollin Moor" to those who know it. */
const KIND =
  /(?:\s+(?:(?:church of england|c of e|cofe|ce|rc|roman catholic|catholic|methodist|community|voluntary|aided|controlled|foundation|primary|secondary|high|junior|infants?|nursery|first|middle|grammar|special|pupil referral|free|teaching|studio|and|&)\s+)*(?:school|academy|college|unit|centre)s?)$/i;
/** What every school is. */
const ANY_SCHOOL = new Set(
  'the a of and school academy college trust primary secondary high junior infant infants nursery first middle'.split(
    ' ',
  ),
);
/** Names of schools that stand in every plan as words. */
const EVERYWHERE = new Set('park hill church hope trinity unity north south east west'.split(' '));

/**
 * Names that must not go from one school's form into another's unseen. A name that the NLE, the trust or a provider
 * bears as well is taken out only where it is written in full.
 */
export function namesOfTheirs(form: Form, pack: Pack): readonly NameOfTheirs[] {
  const names: NameOfTheirs[] = [];
  const add = (name: string, by: string, also: readonly string[] = []): void => {
    if (name.length >= 3) names.push({ name, by, pattern: patternOf([name, ...also]) });
  };
  const school = text(form.one('school.name').value);
  if (isName(school, pack)) add(school, GAPS.school);
  const short = school.replace(KIND, '').trim();
  if (short !== school && isName(short, pack) && !isBorneByOthers(short, form))
    add(short, GAPS.school, [initialsOf(school)]);
  const nle = normalise(text(form.one('nle.name').value));
  for (const [role, by] of PEOPLE) {
    const person = nameIn(text(form.one(role).value));
    // An executive head may be the NLE, who stays.
    if (!/^\p{Lu}\S* (?:.* )?\p{Lu}\S*$/u.test(person) || normalise(person) === nle) continue;
    const surname = person.split(' ').at(-1) ?? '';
    names.push({ name: person, by, pattern: patternOf([person], [`${TITLE} ${flexible(surname)}`]) });
  }
  const body = text(form.one('school.body').value);
  if (isName(body, pack) && !isBorneByOthers(body, form)) add(body, GAPS.body);
  for (const person of staffOf(form)) {
    if (normalise(person) === nle) continue;
    const surname = person.split(' ').at(-1) ?? '';
    names.push({ name: person, by: GAPS.person, pattern: patternOf([person], [`${TITLE} ${flexible(surname)}`]) });
  }
  add(text(form.one('school.urn').value), GAPS.urn);
  return unique(names);
}

const PEOPLE = [
  ['school.headteacher', GAPS.head],
  ['agreement.headName', GAPS.head],
  ['agreement.officerName', GAPS.officer],
] as const;

const text = (value: unknown): string =>
  typeof value === 'string' ? value.trim().replace(/\s+/g, ' ').slice(0, 120) : '';

/** "Mrs Joanne Pickles, Hollin Moor Primary School" → "Joanne Pickles" */
const nameIn = (words: string): string =>
  (words.split(/[,(;/]/)[0] ?? '').replace(new RegExp(`^${TITLE} `, 'i'), '').trim();

/** "HMPS"; shorter ones are too many other things. */
function initialsOf(name: string): string {
  const initials = name.split(' ').flatMap((word) => /^[A-Z]/.exec(word)?.[0] ?? []);
  return initials.length >= 4 ? initials.join('') : '';
}

/** Two words do; one only where no plan would say it otherwise, as it would "Reading" of Reading Primary School. */
function isName(name: string, pack: Pack): boolean {
  const words = normalise(name)
    .split(' ')
    .filter((word) => word !== '');
  const telling = words.filter((word) => !ANY_SCHOOL.has(word));
  if (words.length !== 1) return telling.length > 0;
  return telling.some((word) => word.length >= 5 && !EVERYWHERE.has(word) && !wordsOf(pack).has(word));
}

/** The NLE's school, a trust or a provider has the name in its own. */
function isBorneByOthers(name: string, form: Form): boolean {
  const [own, part] = [form.one('school.name').raw, name].map(normalise);
  // The school's own trust bears its name for another reason, and stays behind with it.
  const trust = name === text(form.one('school.body').value) ? [] : [form.one('school.body').raw];
  return [...othersNamed(form), ...trust]
    .map(normalise)
    .some((other) => other !== own && other !== '' && other.includes(part ?? ''));
}

/** Every word of the form's own lists and labels. */
function wordsOf(pack: Pack): ReadonlySet<string> {
  const said = [
    ...Object.values(pack.lists).flatMap(({ choices }) => choices.flatMap(({ value, aliases }) => [value, ...aliases])),
    ...pack.sections.flatMap(({ fields }) => fields.map(({ label }) => label)),
  ];
  return new Set(said.flatMap((one) => normalise(one).split(' ')));
}

/** In any spacing, in the name's own capitals or in capitals throughout, and never inside a word. */
function patternOf(names: readonly string[], more: readonly string[] = []): RegExp {
  const written = names.filter((name) => name !== '').flatMap((name) => [flexible(name), flexible(name.toUpperCase())]);
  const any = [...new Set([...written, ...more])].join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'gu');
}

const flexible = (name: string): string =>
  name
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/['’]/g, "[’']")
    .replace(/ +/g, '\\s{1,3}');

function unique(names: readonly NameOfTheirs[]): NameOfTheirs[] {
  const seen = new Set<string>();
  return names.filter(({ name }) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}
