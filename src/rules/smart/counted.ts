import type { FormRecord } from '../../domain/form';
import { anatomy } from '../../measures';
import { anatomyOf, statementOf } from './understood';

const NUMBER =
  '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|number of|all|each|every|termly|half[- ]termly|weekly|monthly|fortnightly|regular)';
const ACTIVITY =
  '(?:visits?|sessions?|workshops?|meetings?|courses?|webinars?|conferences?|training days?|days? of (?:training|support|coaching)|days?|learning walks?|coaching|cpd|inset|twilights?)';
const TAKES_PART =
  '(?:train(?:ed|ing)|attend(?:ed|s|ing)?|(?:complet|receiv)(?:e|es|ed|ing)|undertak(?:e|es|en)|took part|take part)';

const SESSIONS = new RegExp(`\\b${NUMBER} (?:[a-z-]{1,20} ){0,4}?${ACTIVITY}\\b`, 'i');
const HELD = new RegExp(
  `\\b${ACTIVITY} (?:is |are |to be |will be |has been |have been )?(?:held|delivered|completed|attended|carried out|given|takes? place|took place)\\b`,
  'i',
);
const PART_TAKEN = new RegExp(`\\b${TAKES_PART}\\b|^(?:train|attend|complete|deliver)\\b`, 'i');

/** Staff who took part in something, and nothing more: no language engine is needed to see it. */
const ONLY_PART_TAKEN =
  /^(?:[\w-]{1,12} ){0,3}(?:staff|teachers?|leaders?|governors?|assistants?|tas) (?:(?:are|is|have|has|been|will|be|to) ){0,3}(?:trained|train|attend(?:ed|s)?|complet(?:e|ed|es)|receiv(?:e|ed|es))\b(?!.*(?: and | so | to |[,;.] ?\w))/i;

/** What an activity counts, as a message says it; null where the measure is none, or the words are not plain enough. */
export function whatIsCounted(measure: FormRecord): 'who takes part' | 'what takes place' | null {
  const text = statementOf(measure);
  if (ONLY_PART_TAKEN.test(text)) return 'who takes part';
  const takesPart = PART_TAKEN.test(text);
  if (!takesPart && !SESSIONS.test(text) && !HELD.test(text)) return null;
  const { kind, parts } = anatomyOf(measure);
  if (kind !== 'activity' || alsoChanges(text)) return null;
  if (takesPart && parts.some(({ part }) => part === 'who')) return 'who takes part';
  return !takesPart || SESSIONS.test(text) || HELD.test(text) ? 'what takes place' : null;
}

/** "Leaders trained; their monitoring is accurate": a later clause says what is different. */
const alsoChanges = (text: string): boolean =>
  text
    .split(/[;,.]| and | so that | which /, 6)
    .slice(1)
    .some(
      (clause) => /\w \w+ \w/.test(clause.trim()) && !PART_TAKEN.test(clause) && anatomy(clause).kind === 'outcome',
    );
