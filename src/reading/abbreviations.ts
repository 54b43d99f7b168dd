import { memory } from './memory';
import { askingWords, isPlainWord } from './senses';
import { isKnownWord, knownWords, wordFor } from './synonyms';

/** Writes out what a heading abbreviates, in the words a pack's labels are made of: "St. dt" is "start date". */
export interface Abbreviations {
  /** Every way to write the heading out; empty where nothing in it is abbreviated, or nothing is known for it. */
  writtenOut(text: string): readonly string[];
}

/** More ways than these and it could be anything. */
const MOST_WAYS = 24;
const MOST_TOKENS = 6;
const LONGEST = 40;
/** Words that look like the beginning of another and are none. */
const WHOLE = new Set(
  (
    'part post test class text form plan man men sub per pre sen send ks eyfs gov govs class time week year mark rev com ex art end ' +
    'no mr mrs ms dr wk wks hr hrs yr yrs au sp su am'
  ).split(' '),
);

interface Word {
  readonly text: string;
  /** Words that mean the same have one. */
  readonly meaning: string;
}

export function abbreviationsOf(labelWords: Iterable<string>): Abbreviations {
  const byLetter = new Map<string, Word[]>();
  const known = new Set<string>();
  const add = (text: string): void => {
    if (known.has(text)) return;
    known.add(text);
    if (text.length < 3 || !/^[a-z]+$/.test(text)) return;
    const words = byLetter.get(text.charAt(0)) ?? [];
    words.push({ text, meaning: wordFor(text) });
    byLetter.set(text.charAt(0), words);
  };
  for (const word of labelWords) add(word);
  const ofPack = new Set(known);
  for (const word of knownWords()) add(word);
  for (const word of askingWords()) add(word);

  /** Whole words for a token: the pack's own before general ones, those of one meaning once. */
  const wordsFor = memory((written): readonly string[] => {
    const dotted = written.endsWith('.');
    const token = dotted ? written.slice(0, -1) : written;
    if (WHOLE.has(token)) return [];
    if (!dotted && (known.has(token) || isPlainWord(token) || isKnownWord(token))) return [];
    const meanings = new Map<string, string>();
    const words = (byLetter.get(token.charAt(0)) ?? []).filter(({ text }) => abbreviates(token, text, dotted));
    const own = words.filter(({ text }) => ofPack.has(text));
    for (const { text, meaning } of own.length > 0 ? own : words)
      if (!meanings.has(meaning)) meanings.set(meaning, text);
    return [...meanings.values()];
  });

  return {
    writtenOut: (text) => {
      if (text.length > LONGEST) return [];
      const tokens = tokensOf(text);
      if (tokens.length === 0 || tokens.length > MOST_TOKENS) return [];
      let ways: string[] = [''];
      let abbreviated = false;
      for (const { token, dotted } of tokens) {
        const words = wordsFor(dotted ? `${token}.` : token);
        if (words.length > 0) abbreviated = true;
        const next = words.length > 0 ? (known.has(token) ? [...words, token] : words) : [token.replace('/', ' ')];
        ways = ways.flatMap((way) => next.map((word) => `${way} ${word}`.trim()));
        if (ways.length > MOST_WAYS) return [];
      }
      return abbreviated ? ways : [];
    },
  };
}

function tokensOf(text: string): { token: string; dotted: boolean }[] {
  const found: { token: string; dotted: boolean }[] = [];
  const plain = text
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/£ ?\//g, '£ per ');
  for (const [all] of plain.matchAll(/[a-z]+(?:\/[a-z]+)?\.?|£/g)) {
    if (all === '£') continue;
    found.push({ token: all.replace('.', ''), dotted: all.endsWith('.') });
  }
  return found;
}

/** "descr" begins, "dt" and "amt" are the consonants of, "b/line" is the two ends of what they stand for. */
function abbreviates(token: string, word: string, dotted: boolean): boolean {
  const slash = token.indexOf('/');
  if (slash > 0) {
    const [head, tail] = [token.slice(0, slash), token.slice(slash + 1)];
    return tail.length > 1 && word.startsWith(head) && word.endsWith(tail) && word.length > head.length + tail.length;
  }
  if (token.length >= word.length || token.length < 2) return false;
  if (word.startsWith(token)) return dotted || (token.length > 2 && isCutOff(word, token.length));
  return isConsonants(token, word);
}

/** Words are cut off before a vowel, and not where another form of them ends: "interv|ention", not "read|ing". */
const isCutOff = (word: string, at: number): boolean =>
  /[^aeiou]/.test(word.charAt(at - 1)) &&
  /[aeiou]/.test(word.charAt(at)) &&
  !/^(?:e|ed|er|es|ers|ing|ings|able|ion|ions|y)$/.test(word.slice(at));

function isConsonants(token: string, word: string): boolean {
  if (/[aeiou]/.test(token.length > 2 ? token.slice(1) : token) || token.length > 5) return false;
  const bones = word.charAt(0) + word.slice(1).replace(/[aeiou]/g, '');
  const own = word.length > 3 && bones.endsWith('s') && !token.endsWith('s') ? bones.slice(0, -1) : bones;
  if (token.at(-1) !== own.at(-1)) return false;
  let at = 0;
  for (const letter of own) if (letter === token.charAt(at)) at += 1;
  return at === token.length && own.length - token.length <= (token.length > 2 ? 1 : 0);
}
