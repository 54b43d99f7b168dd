import { anatomy, type PartName } from '../../measures';
import { compose, joined, opening, runsInto, since, source, type Fields } from './compose';
import type { Start } from './fields';
import { wayOf } from './levels';
import { PART_NAMES } from './parts';
import { inside, tidy } from './wording';

/**
 * The sentence that says what the fields say. What the author wrote is kept and only changed where a field was: a part
 * is put in place of another, a missing one is added. Where that cannot be done in good order (the people or the thing
 * itself change, or it said no change at all) the sentence is written anew.
 */
export function sentenceFor(statement: string, start: Start, fields: Fields): string {
  const text = statement.trim();
  const changed = PART_NAMES.filter((part) => tidy(part, fields[part]) !== start.fields[part]);
  if (changed.length === 0) return text;
  const mended = text === '' ? null : mend(text, start, fields, changed);
  return mended !== null && saysAll(mended, fields) ? mended : compose(fields).text;
}

const REPLACED: readonly PartName[] = ['from', 'to', 'by-when', 'known-how'];

function mend(
  text: string,
  { fields: before, spans }: Start,
  fields: Fields,
  changed: readonly PartName[],
): string | null {
  if (anatomy(text).kind !== 'outcome') return null;
  const now = (part: PartName): string => tidy(part, fields[part]);
  const places: { readonly from: number; readonly to: number; readonly words: string }[] = [];
  const ends: string[] = [];
  let first = '';
  for (const part of changed) {
    const span = spans[part];
    const words = now(part);
    if (words === '') return null;
    if (span && (REPLACED.includes(part) || part === 'who')) places.push({ ...span, words });
    else if (span || before[part] !== '') return null;
    else if (part === 'by-when' && runsInto(words, text)) return null;
    else if (part === 'by-when') first = joined(opening(words)).text;
    else if (part === 'from') ends.unshift(wordsOf(since(words, wayOf(words, now('to')))));
    else if (part === 'known-how') ends.push(wordsOf(source(words)));
    else return null;
  }
  let mended = text;
  for (const { from, to, words } of places.sort((one, other) => other.from - one.from))
    mended = mended.slice(0, from) + words + mended.slice(to);
  const stop = /[.\s]*$/.exec(mended.slice(-20))?.[0] ?? '';
  const body = mended.slice(0, mended.length - stop.length);
  // How it is known stays last: where it starts is said before it.
  const known = /,? (?:as )?(?:shown|measured|evidenced) by [^,.;]{1,200}$/i.exec(body.slice(-240))?.[0] ?? '';
  const isStart = changed.includes('from') && !spans.from;
  const tail = isStart && !changed.includes('known-how') ? known : '';
  const whole = `${body.slice(0, body.length - tail.length)}${ends.join('')}${tail}${stop.trim()}`;
  return first === '' ? whole : `${first}${inside(whole)}`;
}

const wordsOf = (bits: readonly (readonly [string, string])[]): string => bits.map(([words]) => words).join('');

/** Every field is found again, and the sentence says what will change. */
function saysAll(text: string, fields: Fields): boolean {
  const { kind, parts } = anatomy(text);
  return (
    kind === 'outcome' &&
    PART_NAMES.every((part) => tidy(part, fields[part]) === '' || parts.some((one) => one.part === part))
  );
}
