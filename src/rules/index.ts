import type { Rule } from './define';
import { catalogueRules } from './catalogue';
import { formRules } from './form';
import { moneyRules } from './money';
import { planRules } from './plan';
import { privacyRules } from './privacy';
import { programmeRules } from './programme';
import { smartRules } from './smart';
import { timeRules } from './time';

/** Every rule there is, by name: no scanning of folders. */
export const rules: readonly Rule[] = [
  ...formRules,
  ...moneyRules,
  ...timeRules,
  ...catalogueRules,
  ...programmeRules,
  ...planRules,
  ...smartRules,
  ...privacyRules,
];

const byId = new Map(rules.map((rule) => [rule.id as string, rule]));

export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
