import { loadShipped, programmeIds } from '../../packs/at-hand';
import type { Pack } from '../../packs/schema';
import { listed } from '../../templates/carry-over/account';

/** A form that can be begun, as a person chooses it. */
export interface FormToChoose {
  readonly pack: Pack;
  /** "Recommended action form" */
  readonly title: string;
  /** "School improvement offer 2019 to 2020" */
  readonly programme: string;
  /** What it asks for, in one line, e.g. "needs, actions, costs and measures". */
  readonly asksFor: string;
}

let asked: Promise<readonly FormToChoose[]> | null = null;

/** Every form that ships; those whose programmes are not at hand yet are fetched. Asked for again after a failure. */
export function formsToChoose(): Promise<readonly FormToChoose[]> {
  asked ??= load().catch((error: unknown) => {
    asked = null;
    throw error;
  });
  return asked;
}

async function load(): Promise<readonly FormToChoose[]> {
  const programmes = await Promise.all(programmeIds.map((id) => loadShipped(id)));
  return programmes.flatMap((programme) => (programme ? [toChoose(programme.pack)] : []));
}

/** The tables that have to be filled are what tells one form from another. */
function toChoose(pack: Pack): FormToChoose {
  const titles = pack.sections
    .filter(({ kind, mayStayEmpty }) => kind === 'records' && !mayStayEmpty)
    .map(({ title }) => `${title.slice(0, 1).toLowerCase()}${title.slice(1)}`);
  return { pack, title: pack.formTitle, programme: pack.title, asksFor: listed(titles) };
}
