import type { Role } from '../domain/roles';
import type { Pack, PackSection } from '../packs/schema';
import { choiceFromText } from './values/choice';
import { normalise } from './words';

const LONGEST = 90;
const ASKED = /^(?:is|are) (?:it|this|that|they|the school)(?: (?:an?|on|from|the))? |^(?:an?|the) /;

/**
 * The field whose choices a heading names: "Primary or secondary?", "Done / doing / planned". Every piece has to be one
 * of its choices, and no other field may have them too.
 */
export function choiceNamed(text: string, pack: Pack, of: (section: PackSection) => boolean): Role | null {
  if (text.length > LONGEST || !/[,/]|\bor\b/.test(text)) return null;
  const pieces = text
    .split(/[,/]|\bor\b/)
    .map((piece) => normalise(piece).replace(ASKED, '').replace(ASKED, ''))
    .filter((piece) => piece !== '' && piece !== 'not');
  if (pieces.length < 2) return null;
  const fitting = pack.sections
    .filter(of)
    .flatMap(({ fields }) => fields)
    .filter((field) => {
      const list = field.choices === undefined ? undefined : pack.lists[field.choices];
      return list !== undefined && pieces.every((piece) => choiceFromText(piece, list) !== null);
    });
  return fitting.length === 1 ? (fitting[0]?.role ?? null) : null;
}
