import type { Role, SectionId } from '../domain/roles';
import type { Pack } from '../packs/schema';
import type { Abbreviations } from './abbreviations';
import { choiceNamed } from './choices-named';
import { spelt } from './decorations';
import { inFullText, openedOf } from './heading-text';
import { fieldSense } from './senses';
import { bare, nleAsOne } from './synonyms';
import { ABBREVIATED, SENSED, WRITTEN_WELL, type Meaning } from './meaning';
import { normalise } from './words';

interface Known {
  readonly pack: Pack;
  readonly roles: ReadonlyMap<Role, SectionId>;
  readonly abbreviations: Abbreviations;
  /** What a text means by the words of a label. */
  readonly byName: (name: string) => readonly Meaning[];
}

const ASKS = /^(?:which|what|who|how)\b/;
/** Words that only ask: "Which tier of the offer are you in?" asks for the tier of offer. */
const ASKING =
  /\b(?:which|what|who|is|are|was|the|its|your|our|this|that|does|do|did|it|you|we|they|belong to|answer to|in|there|for)\b/g;

/** Labels of one value that only the sense of them tells, that name the choices, or that are abbreviated. */
export function labelsBySense({ pack, roles, abbreviations, byName }: Known): (text: string) => readonly Meaning[] {
  return (text) => {
    const own = inFullText(bare(text));
    const name = spelt(normalise(own), own);
    const opened = /[(£]/.test(own) ? openedOf(own) : name;
    const told = fieldSense(nleAsOne(name)) ?? (opened === name ? null : fieldSense(nleAsOne(opened)));
    const of = (role: Role, score: number): Meaning[] => {
      const section = roles.get(role);
      return section === undefined ? [] : [{ role, section, local: false, score }];
    };
    if (told) {
      const meant = told.roles.flatMap((role) => of(role, told.score));
      if (meant.length > 0) return meant;
    }
    const choice = choiceNamed(own, pack, ({ kind }) => kind !== 'records');
    if (choice !== null) return of(choice, SENSED);
    // "Age range / phase": both sides say the same.
    const [one, ...sides] = own
      .split('/')
      .map((side) => byName(normalise(side)).filter(({ score }) => score >= WRITTEN_WELL));
    const both =
      sides.length === 0
        ? []
        : (one ?? []).filter(({ role }) => sides.every((side) => side.some((other) => other.role === role)));
    if (both.length > 0) return both.map((meaning) => ({ ...meaning, score: SENSED }));
    const asked = ASKS.test(name) ? name.replace(ASKING, ' ').replace(/ +/g, ' ').trim() : '';
    const names = [...(asked === '' ? [] : [asked]), ...abbreviations.writtenOut(own).map(normalise)];
    const meant = names.flatMap((one) => [
      ...byName(one).filter(({ score }) => score >= WRITTEN_WELL),
      ...(fieldSense(nleAsOne(one))?.roles.flatMap((role) => of(role, SENSED)) ?? []),
    ]);
    const most = Math.max(...meant.map(({ score }) => score));
    return meant.filter(({ score }) => score === most).map((one) => ({ ...one, score: one.score * ABBREVIATED }));
  };
}
