import * as is from './lexicon/classes';
import type { Token } from './tokens';
import { wordSet } from './word-set';

export type Form =
  'order' | 'to' | 'modal' | 'past' | 'perfect' | 'progressive' | 'passive' | 'participle' | 'is' | 'present';

export const CLAUSE_ENDS: ReadonlySet<string> = new Set(['.', ';', '']);

const DETERMINERS = wordSet('the a an all our every their each any its another other');
export const isDeterminer = ({ word }: Token): boolean => DETERMINERS.has(word);

export const NOUN_BEFORE = wordSet(
  'the a an of in for with their our on by at from this its & or as per - / each every these any than ' +
    'good against following',
);

export const NOUNISH =
  is.SPECIFIC |
  is.INPUT |
  is.GENERAL |
  is.EVIDENCE |
  is.EVIDENCE_MAYBE |
  is.INNER |
  is.SCALE |
  is.PEOPLE |
  is.WANT |
  is.PROGRAMME;
