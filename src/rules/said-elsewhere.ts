import type { Form } from '../domain/form';
import type { Role } from '../domain/roles';

/** So much of a cell is looked at. */
const LONGEST = 1000;

const IN = ['action.what', 'action.ingredients', 'action.fidelity'] as const satisfies readonly Role[];

/** What speaks of what happens when the support has ended. */
export const OF_AFTER =
  /\b(?:sustain\w{0,9}|legacy|exit|afterwards?|carr(?:y|ies|ied) (?:it |this |them )?on|hand(?:s|ed|ing)? ?over|long[- ]term|what next|keeps? (?:it )?going|(?:when|after|once) (?:the )?(?:support|funding|money|project|nle|sle)\b|from (?:september|autumn) on\w{0,5}|(?:each|every) september|new (?:staff|teachers) (?:are|is) )/i;

/** What speaks of what happens every time. */
export const OF_EVERY_TIME =
  /\b(?:non-? ?negotiables?|ingredients?|must(?:-? ?haves?)?|daily|always|every (?:time|lesson|day|session|morning|week|class|teacher|pupil|meeting)|each (?:lesson|day|session|morning|week|class|meeting)|in all (?:lessons|classes)|core (?:practices?|components?|elements?)|key (?:features?|practices?|components?|principles?)|what (?:it|this) looks? like)\b/i;

/**
 * Whether a plan that has no column for something says it in words: in a heading that nothing was made of, or in most
 * of its actions. Then it is a person who reads it there, and no column is missed.
 */
export function isSaidInWords(form: Form, headings: readonly string[], pattern: RegExp): boolean {
  if (headings.some((heading) => pattern.test(heading.slice(0, LONGEST)))) return true;
  const actions = form.records('action');
  const saying = actions.filter((action) => IN.some((role) => pattern.test(action.get(role).raw.slice(0, LONGEST))));
  return actions.length > 0 && saying.length * 2 >= actions.length;
}
