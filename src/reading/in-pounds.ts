import { ROLES, type Role, type SectionId } from '../domain/roles';
import { ENOUGH, IN_POUNDS, SAME_WORDS, type Meaning } from './meaning';
import { isStrange } from './senses';
import { weightOf } from './synonyms';

/** "Actual spend (£)" is another sum than what is asked for. */
const isOther = (name: string): boolean => isStrange(name) || name.split(' ').some((word) => weightOf(word) > 1);

/** What is in pounds is no Ref and no text; what is not understood is the cost where there is none other. */
export function onlyMoney(
  found: Map<Role, Meaning>,
  name: string,
  isRecords: ReadonlySet<SectionId>,
  hasTotal: boolean,
): void {
  const money = [...found.values()].filter(({ role, section }) => ROLES[role] === 'money' && isRecords.has(section));
  const sure = money.some(({ score, local }) => score >= ENOUGH && !local);
  for (const [role, { score }] of found)
    if (ROLES[role] !== 'money' && (ROLES[role] === 'ref' || score < (sure ? SAME_WORDS : ENOUGH))) found.delete(role);
  const other = [...found.values()].some(({ score, section }) => score >= ENOUGH && isRecords.has(section));
  if (sure || (other && money.length === 0) || !hasTotal || isOther(name)) return;
  if (money.every(({ role }) => role === 'cost.total'))
    found.set('cost.total', { role: 'cost.total', section: 'cost', local: false, score: IN_POUNDS });
}
