import { ruleById } from '../../rules';

/** What stands under "Why?". */
export interface Reasons {
  readonly why: string;
  readonly guidance: string;
  readonly source: string;
}

/** Loaded when somebody asks. In the built pane this is a table of its own, and the rules come without these words. */
export const reasonsOf = (id: string): Reasons | undefined => ruleById(id);
