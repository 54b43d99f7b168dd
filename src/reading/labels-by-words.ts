import { sectionOf, type Role } from '../domain/roles';
import { spelt } from './decorations';
import { wide } from './heading-text';
import { commonness, type LabelIndex } from './label-index';
import { ENOUGH, type Meaning } from './meaning';
import { alike, bare } from './synonyms';
import { normalise } from './words';

/** What labels of one value mean by their own words: a known label, its subject and a field, or the same words. */
export function labelsByWords(
  { exact, byToken }: LabelIndex,
  composed: (name: string, records: boolean) => Meaning[],
): {
  /** Of a normalised name. */
  readonly ofName: (name: string) => Meaning[];
  readonly of: (text: string) => readonly Meaning[];
} {
  const ofName = (name: string): Meaning[] => {
    const labels = exact.get(name);
    if (labels)
      return labels
        .map(({ role, local, common }) => ({
          role,
          section: sectionOf(role),
          local,
          score: common ? commonness(local) : 1,
        }))
        .sort((one, other) => other.score - one.score);
    const subject = composed(name, false);
    if (subject.length > 0) return subject;
    const own = wide(name);
    const candidates = new Map<Role, number>();
    for (const token of own)
      for (const label of byToken.get(token) ?? []) {
        // "Prepared for" is not "Prepared on".
        const score = endsAlike(name, label.name) ? alike(own, label.tokens) : 0;
        if (score >= ENOUGH && score > (candidates.get(label.role) ?? 0)) candidates.set(label.role, score);
      }
    return [...candidates.entries()]
      .map(([role, score]) => ({ role, section: sectionOf(role), local: false, score: score * 0.95 }))
      .sort((one, other) => other.score - one.score);
  };

  const of = (text: string): readonly Meaning[] => {
    const own = bare(text);
    const plain = ofName(spelt(normalise(own), own));
    if (!own.includes('(') || plain.some(({ score, local }) => score === 1 && !local)) return plain;
    // "Signed (headteacher)", "Date (HT)": what stands in brackets may be what matters.
    const full = ofName(normalise(own.replace(/[()]/g, ' ')));
    return (full[0]?.score ?? 0) > (plain[0]?.local === true ? ENOUGH : (plain[0]?.score ?? 0)) ? full : plain;
  };
  return { ofName, of };
}

const LAST = / (?:by|for|from|on|to)$/;
const endsAlike = (one: string, other: string): boolean => {
  const [first, second] = [LAST.exec(one)?.[0], LAST.exec(other)?.[0]];
  return first === undefined || second === undefined || first === second;
};
