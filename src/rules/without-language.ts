import type { Rule } from './define';
import { catalogueRules } from './catalogue';
import { formRules } from './form';
import { moneyRules } from './money';
import { privacyRules } from './privacy';
import { programmeRules } from './programme';
import { timeRules } from './time';

/**
 * The rules of a recommended action form that need no understanding of language. A page shows what they find at once;
 * the language of measures, and what only plans have, it loads after that.
 */
export const withoutLanguage: readonly Rule[] = [
  ...formRules,
  ...moneyRules,
  ...timeRules,
  ...catalogueRules,
  ...programmeRules,
  ...privacyRules,
];
