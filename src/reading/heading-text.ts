import { bare, headingName } from './synonyms';
import { normalise, tokens } from './words';

/** Words that say another thing with what stands in brackets: "From (figure)". */
export const WEAK_ALONE = /^(?:from|to|by|until|now|then|start|end|who|what|when)$/;
export const openedOf = (text: string): string =>
  normalise(
    bare(text)
      .replace(/[()[\]]/g, ' ')
      .replace(/£/g, ' pounds '),
  );

/** "What we'll do", "What isn't working": without apostrophes these would be other words. */
export const inFullText = (text: string): string =>
  /['’]/.test(text)
    ? text
        .replace(/['’]ll\b/g, ' will')
        .replace(/['’]ve\b/g, ' have')
        .replace(/['’]re\b/g, ' are')
        .replace(/n['’]t\b/g, ' not')
        .replace(/\b(what|who|where|how|that)['’]s\b/gi, '$1 is')
    : text;

export const inFull = (text: string, name: string): string =>
  /['’]/.test(text) ? headingName(inFullText(text)) : name;

/** The words of a label, abbreviations written out. */
export const wide = (name: string): string[] => tokens(name).flatMap((word) => WRITTEN_OUT[word] ?? word);
const WRITTEN_OUT: Readonly<Record<string, readonly string[]>> = {
  head: ['headteacher'],
  ht: ['headteacher'],
  sl: ['system', 'leader'],
  no: ['number'],
  num: ['number'],
  sch: ['school'],
  establishment: ['school'],
  setting: ['school'],
  children: ['pupil'],
  child: ['pupil'],
  student: ['pupil'],
  learner: ['pupil'],
  la: ['local', 'authority'],
  ref: ['reference'],
};

/** The lines, sides and brackets of a heading: "2. What?\nNon-negotiables", "Lead / owner", "Why (need)". */
export function piecesOf(text: string): string[] {
  const pieces = bare(text)
    .replace(/\b([a-z])\/(?=[a-z])/gi, '$1')
    .split(/[\n:/|;()[\]]|\s[-–—]\s/)
    .map((piece) => piece.trim())
    .filter((piece) => /\w/.test(piece));
  return pieces.length > 1 ? pieces : [];
}
