import { classOf, isPhraseStart, phrasesFrom } from './lexicon';
import { verbOf } from './lexicon/verbs';

/** One word, number or sign of a statement, with its place in the text. */
export interface Token {
  /** Lower case, without a possessive 's; a sign is itself, every dash is '-'. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** The amount a number in figures stands for. */
  readonly value: number | null;
  /** Nothing stands between this and the token before. */
  readonly glued: boolean;
  /** Classes of the word (lexicon/classes), as bits. */
  classes: number;
  /** What it may be as a verb (lexicon/verbs), as bits. */
  verb: number;
  /** What a number or word has been understood as; each is understood once. */
  use: '' | 'name' | 'time' | 'level' | 'input' | 'money';
}

const END: Token = { word: '', from: 0, to: 0, value: null, glued: false, classes: 0, verb: 0, use: '' };

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code !== 0xd7 && code < 0x2000);
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 0xa0;

/** Longer runs of letters are no words. */
const LONGEST_WORD = 32;
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ['➔', '→'],
  ['⇒', '→'],
  ['≧', '≥'],
  ['\n', ';'],
  ['\r', ';'],
  ['•', ';'],
  ['●', ';'],
  ['·', ';'],
]);
const UNSEEN = new Set(['"', "'", '‘', '’', '“', '”', '*', '_', '`', '´']);

/** The words of one text. Looking at a word counts as a step, so that tests can see how work grows with length. */
export class Words {
  steps = 0;
  constructor(
    readonly text: string,
    private readonly tokens: readonly Token[],
  ) {}

  get count(): number {
    return this.tokens.length;
  }

  /** The word at a place; beyond either end there is an empty one. */
  at(place: number): Token {
    this.steps++;
    return this.tokens[place] ?? END;
  }

  is(place: number, word: string): boolean {
    return this.at(place).word === word;
  }

  has(place: number, classes: number): boolean {
    return (this.at(place).classes & classes) !== 0;
  }
}

/** Splits a text in one pass, and looks every word up once. */
export function tokenise(text: string): Words {
  const tokens: Token[] = [];
  const length = text.length;
  let at = 0;
  let end = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const start = at;
    if (isDigit(code)) {
      at = endOfNumber(text, at);
      const value = at - start > 15 ? null : Number(text.slice(start, at).replaceAll(',', ''));
      tokens.push(token(text.slice(start, at), start, at, value, start === end));
    } else if (isLetter(code)) {
      at = endOfWord(text, at);
      const written = at - start > LONGEST_WORD ? '' : text.slice(start, at);
      const read = token(bare(written.toLowerCase()), start, at, null, start === end);
      // SEND, CAST, SET: capitals name something.
      if (written.length > 2 && written === written.toUpperCase()) read.verb = 0;
      tokens.push(read);
    } else {
      at++;
      const sign = text.charAt(start);
      if (!UNSEEN.has(sign)) tokens.push(token(SIGNS.get(sign) ?? sign, start, at, null, start === end));
    }
    end = at;
  }
  const words = new Words(text, tokens);
  joinPhrases(words);
  return words;
}

function token(word: string, from: number, to: number, value: number | null, glued: boolean): Token {
  const classes = value === null ? classOf(word) : 0;
  return { word, from, to, value, glued, classes, verb: value === null ? verbOf(word) : 0, use: '' };
}

function endOfNumber(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  // 12,345 but not "4,5": a comma belongs to a number where three figures follow.
  while (
    text.charCodeAt(at) === 44 &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    isDigit(text.charCodeAt(at + 3)) &&
    !isDigit(text.charCodeAt(at + 4))
  ) {
    at += 4;
  }
  if (text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1))) {
    at++;
    while (isDigit(text.charCodeAt(at))) at++;
  }
  return at;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (isLetter(text.charCodeAt(at))) at++;
  if (isApostrophe(text.charCodeAt(at)) && isLetter(text.charCodeAt(at + 1))) {
    at++;
    while (isLetter(text.charCodeAt(at))) at++;
  }
  return at;
}

/** "school’s" is "school". */
function bare(word: string): string {
  if (word.endsWith("'s") || word.endsWith('’s')) return word.slice(0, -2);
  return word.replace('’', "'");
}

/** Gives the words of a known phrase ("good level of development") the classes of the phrase. */
function joinPhrases(words: Words): void {
  for (let i = 0; i < words.count; i++) {
    const first = words.at(i);
    if (!isPhraseStart(first.word)) continue;
    for (const { rest, classes } of phrasesFrom(first.word)) {
      let next = i + 1;
      let fits = true;
      for (const word of rest) {
        if (words.is(next, '-')) next++;
        if (!words.is(next, word)) {
          fits = false;
          break;
        }
        next++;
      }
      if (!fits) continue;
      for (let inside = i; inside < next; inside++) {
        const part = words.at(inside);
        part.classes = classes;
        part.verb = 0;
        if (part.value !== null) part.use = 'name';
      }
      i = next - 1;
      break;
    }
  }
}
