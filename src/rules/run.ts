import type { Finding } from '../domain/finding';
import type { Form } from '../domain/form';
import { rules as everyRule } from './index';
import { runRules, type RunOptions } from './run-rules';

export { whyInactive } from './run-rules';

/** `rules`: for tests of one rule; without them, every rule there is. */
export type CheckOptions = Omit<RunOptions, 'rules'> & Partial<Pick<RunOptions, 'rules'>>;

/** Reads everything and runs every rule; findings come in the order in which a person would put them right. */
export const check = (form: Form, options: CheckOptions): Finding[] =>
  runRules(form, { ...options, rules: options.rules ?? everyRule });
