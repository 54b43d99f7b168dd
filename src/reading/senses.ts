import type { Role } from '../domain/roles';
import { RECORD_WAYS } from './ways-of-asking';
import { FIELD_WAYS } from './ways-of-labels';
import { ALONE, MARKED, STRANGE, UNSAID, WORDS } from './words-of-asking';

/**
 * Headings that ask or say in a clause what a label names: "Who gets the money?" is the payee. Each word stands for one
 * or more notions, and a way of asking is a set of notions; what is left over makes it less sure.
 */
export interface Sense {
  readonly roles: readonly Role[];
  /** 0 to 1: how much of the text was understood; a way marked "~" is weak, and what stands below has to bear it out. */
  readonly score: number;
}

const ALL_UNDERSTOOD = 0.88;
const ONE_WORD_LEFT = 0.74;
const WEAK = 0.7;
/** Headings are short: a sentence is none. */
const MOST_WORDS = 16;

interface Way {
  /** Each holds alternatives: one of them has to be there. */
  readonly all: readonly (readonly string[])[];
  readonly none: readonly string[];
  readonly roles: readonly Role[];
  readonly weak: boolean;
}

/** "who lead !money > action.owner" → a way of asking; "~>" marks a weak one. */
function wayOf(line: string): Way {
  const [asked = '', said = ''] = line.split('>');
  const words = asked.replace('~', '').trim().split(' ');
  return {
    all: words.filter((word) => !word.startsWith('!')).map((word) => word.split('|')),
    none: words.filter((word) => word.startsWith('!')).map((word) => word.slice(1)),
    roles: said.trim().split(' ') as Role[],
    weak: asked.includes('~'),
  };
}

/** Notions that only join others. */
const JOINING = new Set('this of to on in by for from be there we will has'.split(' '));

const records = RECORD_WAYS.map(wayOf);
const fields = FIELD_WAYS.map(wayOf);
const unsaid = new Set(UNSAID.split(' '));
const strange = new Set(STRANGE.split(' '));

const notions = new Map<string, string[]>();
for (const [notion, words] of Object.entries(WORDS))
  for (const word of words.split(' ')) notions.set(word, [...(notions.get(word) ?? []), notion]);

/** True for a word that needs no writing out. */
export const isPlainWord = (word: string): boolean =>
  unsaid.has(word) || strange.has(word) || notionsOf(word) !== undefined;

/** Words in which abbreviations may be written out. */
export const askingWords = (): Iterable<string> => notions.keys();

/** What a word stands for, in whatever form it is: "delivers", "delivered" and "delivering" are "deliver" too. */
function notionsOf(word: string): readonly string[] | undefined {
  const own = notions.get(word);
  if (word.length < 4 || unsaid.has(word)) return own;
  const base = baseForms(word).flatMap((form) => notions.get(form) ?? []);
  return base.length === 0 ? own : [...(own ?? []), ...base];
}

function baseForms(word: string): string[] {
  if (/ie[sd]$/.test(word)) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (word.endsWith('s')) return [word.slice(0, -1), word.slice(0, -2)];
  const cut = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
  if (cut === 0) return [];
  const stem = word.slice(0, -cut);
  return [stem, `${stem}e`, ...(/(.)\1$/.test(stem) ? [stem.slice(0, -1)] : [])];
}

/** What a heading of a column asks for; null where it is no known way of asking. Text normalised. */
export const columnSense = (name: string): Sense | null => {
  const alone = ALONE[name];
  return alone === undefined ? senseOf(name, records, 1) : { roles: alone.split(' ') as Role[], score: WEAK };
};

/** The same of a label of one value. Nothing may be left over: any text may stand beside another. */
export const fieldSense = (name: string): Sense | null => senseOf(name, fields, 0);

/** A word in it makes another thing of a heading, whatever else it says. */
export const isStrange = (name: string): boolean => name.split(' ').some((word) => strange.has(word));

function senseOf(name: string, ways: readonly Way[], mayBeLeft: number): Sense | null {
  const words = name.split(' ');
  if (words.length > MOST_WORDS) return null;
  const found = new Set<string>();
  let left = 0;
  let told = 0;
  for (const word of words) {
    if (strange.has(word)) return null;
    const own = notionsOf(word);
    if (own) {
      if (own.some((notion) => !JOINING.has(notion))) told += 1;
      for (const notion of own) found.add(notion);
    } else if (!unsaid.has(word) && !/^\d{1,2}$/.test(word) && (left += 1) > mayBeLeft) return null;
  }
  if (found.size === 0 || (left > 0 && told < 3)) return null;
  const marks = MARKED.filter((one) => found.has(one));
  const way = ways.find(
    ({ all, none }) =>
      all.every((some) => some.some((one) => found.has(one))) &&
      !none.some((one) => found.has(one)) &&
      marks.every((mark) => all.some((some) => some.includes(mark))),
  );
  if (!way) return null;
  const sure = left > 0 ? ONE_WORD_LEFT : ALL_UNDERSTOOD;
  return { roles: way.roles, score: way.weak ? Math.min(WEAK, sure) : sure };
}
