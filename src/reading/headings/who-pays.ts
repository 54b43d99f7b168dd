import { ENOUGH, type Meaning, type Vocabulary } from '../vocabulary';
import { sectionsOf, type HeadingCell } from './claims';

/** Who pays for a programme of support, and who pays for the rest. */
const FUNDER =
  /^\W*(?:the |from (?:the )?)?(?:offer|grant|programme|project|fund(?:ing|er|ed)?|s2ss|si offer|dfe|esfa|eef|hub|opportunity area|oa|nle offer|raf)\b.{0,12}$/i;
const OWN = /^\W*(?:the |our |from (?:the )?)?(?:own|school|academy|trust|match(?:ed)?|in kind)\b.{0,14}$/i;
const SURE = 0.9;

/** "Offer" and "School" under "Cost": what the support costs is what the programme pays; the rest is not asked for. */
export function byPayer(
  cells: readonly HeadingCell[],
  meanings: readonly (readonly Meaning[])[],
  vocabulary: Vocabulary,
): readonly (readonly Meaning[])[] {
  const groups = new Set(cells.flatMap(({ group }) => group ?? []));
  const found = [...meanings];
  for (const group of groups) {
    const members = cells.flatMap((cell, at) => (cell.group === group && cell.said === undefined ? [at] : []));
    const those = (pattern: RegExp): number[] => members.filter((at) => pattern.test(cells[at]?.text ?? ''));
    const [funders, own] = [those(FUNDER), those(OWN)];
    const [funder] = funders;
    if (funder === undefined || funders.length > 1 || own.length === 0) continue;
    if (!sectionsOf(group, vocabulary).includes('cost')) continue;
    const isCost = vocabulary.columns(group).some(({ role, score }) => role === 'cost.total' && score >= ENOUGH);
    if (!isCost) continue;
    found[funder] = [{ role: 'cost.total', section: 'cost', local: false, score: SURE }];
    for (const at of own) found[at] = [];
  }
  return found;
}
