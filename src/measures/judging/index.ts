import type { Kind } from '../statement';
import type { Clues, Seen } from './clues';
import { kindClues } from './kind-clues';
import { KIND_WEIGHTS } from './kind-weights';
import { specificClues } from './specific-clues';
import { SPECIFIC_WEIGHTS } from './specific-weights';
import { heaviest, weightsOf } from './weigh';

export type { Seen } from './clues';

/** In the order of the columns of kind-weights. */
export const KINDS: readonly Kind[] = ['outcome', 'activity', 'result'];

const kindWeights = weightsOf(KIND_WEIGHTS);
const specificWeights = weightsOf(SPECIFIC_WEIGHTS);

/** Is it something wanted, something to be done, or something that has happened? */
export const kindOf = (seen: Seen): Kind => KINDS[heaviest(kindClues(seen), kindWeights)] ?? 'outcome';

/** Do its words name what would change, and whose, narrowly enough that two people would look at the same thing? */
export function isSpecific(seen: Seen, kind: Kind): boolean {
  const clues = specificClues(seen, kind);
  return !isGeneralOnly(clues) && heaviest(clues, specificWeights) === 1;
}

const NAMING = ['appointed', 'doing', 'taken', 'evidence', 'input', 'described', 'does', 'delivers'];
/** Outcomes, standards, progress: general words alone name nothing, whosever they are. */
const isGeneralOnly = (clues: Clues): boolean =>
  clues.has('nothing named') && clues.has('general') && !NAMING.some((name) => clues.has(name));
