import { atHand, idsAtHand, loadShipped, programmeIds } from '../../packs/at-hand';
import type { Pack } from '../../packs/schema';
import { listed } from '../../templates/carry-over/account';
import { isOwn } from '../programmes/own';

/** A form that can be begun, as a person chooses it. */
export interface FormToChoose {
  readonly pack: Pack;
  /** "Recommended action form" */
  readonly title: string;
  /** "School improvement offer 2019 to 2020", with a word on one that a person brought. */
  readonly programme: string;
  /** What it asks for, in one line, e.g. "needs, actions, costs and measures". */
  readonly asksFor: string;
}

let asked: Promise<void> | null = null;

/** Fetches the programmes that are not at hand yet. Asked for again after a failure. */
export function everyForm(): Promise<void> {
  asked ??= Promise.all(programmeIds.map((id) => loadShipped(id))).then(
    () => undefined,
    (error: unknown) => {
      asked = null;
      throw error;
    },
  );
  return asked;
}

/** The forms of the programmes at hand: of those that ship, and then of those that a person brought. */
export const formsToChoose = (): readonly FormToChoose[] =>
  idsAtHand().flatMap((id) => {
    const pack = atHand(id)?.pack;
    return pack ? [toChoose(pack)] : [];
  });

/** The tables that have to be filled are what tells one form from another. */
function toChoose(pack: Pack): FormToChoose {
  const titles = pack.sections
    .filter(({ kind, mayStayEmpty }) => kind === 'records' && !mayStayEmpty)
    .map(({ title }) => `${title.slice(0, 1).toLowerCase()}${title.slice(1)}`);
  const programme = isOwn(pack) ? `Your own, version ${pack.version}: ${pack.title}` : pack.title;
  return { pack, title: pack.formTitle, programme, asksFor: listed(titles) };
}
