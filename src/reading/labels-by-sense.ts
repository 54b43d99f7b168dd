import type { Role, SectionId } from '../domain/roles';
import type { Pack } from '../packs/schema';
import type { Abbreviations } from './abbreviations';
import { openedOf } from './heading-text';
import { fieldSense } from './senses';
import { nleAsOne } from './synonyms';
import { choiceFromText } from './values/choice';
import { ABBREVIATED, SENSED, WRITTEN_WELL, type Meaning } from './meaning';
import { normalise } from './words';

interface Known {
  readonly pack: Pack;
  readonly roles: ReadonlyMap<Role, SectionId>;
  readonly abbreviations: Abbreviations;
  /** What a text means by the words of a label. */
  readonly byName: (name: string) => readonly Meaning[];
}

/** Labels of one value that only the sense of them tells, that name the choices, or that are abbreviated. */
export function labelsBySense({ pack, roles, abbreviations, byName }: Known): (text: string) => readonly Meaning[] {
  return (text) => {
    const name = normalise(text);
    const opened = /[(£]/.test(text) ? openedOf(text) : name;
    const told = fieldSense(nleAsOne(name)) ?? (opened === name ? null : fieldSense(nleAsOne(opened)));
    const of = (role: Role, score: number): Meaning[] => {
      const section = roles.get(role);
      return section === undefined ? [] : [{ role, section, local: false, score }];
    };
    if (told) {
      const meant = told.roles.flatMap((role) => of(role, told.score));
      if (meant.length > 0) return meant;
    }
    const choice = choiceNamed(name, pack);
    if (choice) return of(choice, SENSED);
    const asked = /^(?:which|what(?: is| are)?(?: the| your)?) (.+)$/.exec(name)?.[1];
    const names = [...(asked === undefined ? [] : [asked]), ...abbreviations.writtenOut(text).map(normalise)];
    const meant = names.flatMap((one) => [
      ...byName(one).filter(({ score }) => score >= WRITTEN_WELL),
      ...(fieldSense(nleAsOne(one))?.roles.flatMap((role) => of(role, SENSED)) ?? []),
    ]);
    const most = Math.max(...meant.map(({ score }) => score));
    return meant.filter(({ score }) => score === most).map((one) => ({ ...one, score: one.score * ABBREVIATED }));
  };
}

/** "Primary or secondary": a label that names the choices. */
function choiceNamed(name: string, pack: Pack): Role | null {
  const pieces = name.split(/ or /);
  if (pieces.length < 2) return null;
  const fitting = pack.sections
    .flatMap(({ kind, fields }) => (kind === 'records' ? [] : fields))
    .filter((field) => {
      const list = field.choices === undefined ? undefined : pack.lists[field.choices];
      return list !== undefined && pieces.every((piece) => choiceFromText(piece, list) !== null);
    });
  return fitting.length === 1 ? (fitting[0]?.role ?? null) : null;
}
