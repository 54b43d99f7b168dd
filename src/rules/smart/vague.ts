import type { FormRecord } from '../../domain/form';
import { statementOf } from './understood';

/** A word of degree or praise, and which kind of figure would stand in its place. */
export interface VagueWord {
  readonly word: string;
  readonly instead: 'change' | 'fewer' | 'gap' | 'quality';
}

const GAP =
  /\b(?:narrow|reduc|diminish|clos|bridg)(?:e|es|ed|s|ing)?\b(?= (?:[\w’'-]{1,20} ){0,4}(?:gaps?|differences?)\b)|\bgaps?\b[^.;]{0,80}?\b(?:narrows?|narrowed|narrowing|reduces?|reduced|closing|diminish(?:es|ed)?)\b/i;
const FEWER =
  /\b(?:reduc(?:e|es|ed|ing|tion)|decreas(?:e|es|ed|ing)|minimis(?:e|ed|ing)|lower(?:s|ed|ing)?|fewer|less)\b/i;
const CHANGE =
  /\b(?:improv(?:e|es|ed|ing|ements?)|rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|boost(?:s|ed|ing)?|enhanc(?:e|es|ed|ing)|accelerat(?:e|es|ed|ing)|strengthen(?:s|ed|ing)?|better|higher|more(?: [a-z]{4,15})?|good progress|uplift|maximis(?:e|es|ed|ing)|significant(?:ly)?|rapid(?:ly)?)\b(?! (?:in line|than half))/i;
const QUALITY =
  /\b(?:high[- ]quality|quality|robust(?:ly)?|effective(?:ly|ness)?|excellent|excellence|outstanding|good|strong(?:ly|er)?|secure(?:ly|d)?|consistent(?:ly)?|consistency|embed(?:s|ded|ding)?|confident(?:ly)?|confidence|positive|appropriate(?:ly)?|well|successful(?:ly)?|engaged|full potential)\b/i;

/** The first such word of a statement, one of change before one of praise; null where it has none. */
export function vagueWord(measure: FormRecord): VagueWord | null {
  const text = statementOf(measure);
  const gap = GAP.exec(text);
  if (gap) return { word: gap[0].length > 30 ? 'gap' : gap[0].toLowerCase(), instead: 'gap' };
  const [fewer, change] = [FEWER.exec(text), CHANGE.exec(text)];
  if (fewer && (!change || fewer.index < change.index)) return { word: fewer[0].toLowerCase(), instead: 'fewer' };
  const word = change ?? QUALITY.exec(text);
  return word && { word: word[0].toLowerCase(), instead: change ? 'change' : 'quality' };
}
