import type { Contradiction, PackParts } from './pack-parts';

/** Settings that go from something to something: the one must not come after the other. */
export function* outOfOrder({ settings }: PackParts): Generator<Contradiction> {
  const { tiers, tierCounts, terms, planTerms } = settings;
  for (const [index, term] of terms.entries()) {
    const path = ['settings', 'terms', index];
    const before = terms[index - 1];
    if (term.to < term.from) yield { path, message: `${term.name} ends before it begins` };
    else if (before && before.to >= term.from)
      yield { path, message: `${term.name} begins before ${before.name} has ended` };
  }
  if (tierCounts && tierCounts.to < tierCounts.from)
    yield {
      path: ['settings', 'tierCounts'],
      message: `it ends before it begins: "to" must be a day on or after ${tierCounts.from}, not ${tierCounts.to}`,
    };
  for (const [index, { judgements }] of tiers.entries())
    if (judgements.to !== undefined && judgements.to < judgements.from)
      yield {
        path: ['settings', 'tiers', index, 'judgements'],
        message: `"to" must be ${String(judgements.from)} or more, not ${String(judgements.to)}`,
      };
  if (planTerms && planTerms.most < planTerms.usual)
    yield {
      path: ['settings', 'planTerms'],
      message: `"most" must be ${String(planTerms.usual)} or more, not ${String(planTerms.most)}`,
    };
}
