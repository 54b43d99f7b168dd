import { normalise, tokens } from '../../reading/words';

/** Names of one subject; part of a subject is a need of its own: phonics is not all of reading. */
const SUBJECTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    english: 'english',
    literacy: 'english',
    reading: 'reading',
    writing: 'writing',
    phonics: 'phonics',
    phonic: 'phonics',
    math: 'maths',
    mathematic: 'maths',
    mathematical: 'maths',
    numeracy: 'maths',
    number: 'maths',
    oracy: 'oracy',
    attendance: 'attendance',
    behaviour: 'behaviour',
    governance: 'governance',
    governor: 'governance',
    send: 'send',
    sen: 'send',
    eyfs: 'early years',
  }),
);

/** Words that say where in a subject, for whom or in what way, and leave it the same subject. */
const WHERE = new Set(
  tokens(
    'early boys girls pupil pupils ks1 ks2 ks3 ks4 key stage whole school teaching learning skills outcomes attainment progress standards quality support mastery policy systems management provision subject',
  ),
);

/** More parts than this are no area any more. */
const MOST = 6;

/** What is a need of its own, and part of another: support for English may be for any of these. */
const PARTS: ReadonlyMap<string, readonly string[]> = new Map([['english', ['reading', 'writing', 'phonics']]]);

/**
 * The subjects of an area of need, by what was typed, or where that is no subject by its name on the pack's list: areas
 * that share one are the same. "Reading and phonics" has two; an area that is no subject is known by its own words.
 */
export function subjectsOf(typed: string, listed: string | null): ReadonlySet<string> {
  const found = subjectsIn(typed) ?? (listed === null ? null : subjectsIn(listed)) ?? [normalise(listed ?? typed)];
  return new Set(found.flatMap((subject) => [subject, ...(PARTS.get(subject) ?? [])]));
}

/** Null where a part of it is no subject: "Memory and recall" is one area. */
function subjectsIn(area: string): readonly string[] | null {
  const parts = area
    .slice(0, 200)
    .toLowerCase()
    .split(/[;,/&+\n]|\band\b/)
    .slice(0, MOST)
    .map(subjectIn);
  const named = parts.filter((part) => part !== null);
  return named.length === parts.length ? named : null;
}

function subjectIn(part: string): string | null {
  const words = tokens(normalise(part));
  if (words.join(' ') === 'early reading') return 'phonics';
  if (words.join(' ') === 'early year') return 'early years';
  const named = new Set(words.flatMap((word) => SUBJECTS.get(word) ?? []));
  const [only, ...others] = named;
  if (only === undefined || others.length > 0) return null;
  return words.every((word) => SUBJECTS.has(word) || WHERE.has(word)) ? only : null;
}

/** Whether a word names a subject or says what is done in one, so that a plan may use it of anything. */
export const isOfSubject = (word: string): boolean => SUBJECTS.has(word) || WHERE.has(word);
