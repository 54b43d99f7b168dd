import { atHand, idsAtHand, loadShipped, programmeIds } from '../../packs/at-hand';

export interface ProgrammeTitle {
  readonly id: string;
  /** "Action plan: Bradford school to school support" */
  readonly title: string;
}

/** Every programme there is to choose from; one that cannot be fetched is left out. */
export async function programmeTitles(): Promise<readonly ProgrammeTitle[]> {
  await Promise.allSettled(programmeIds.map((id) => loadShipped(id)));
  return idsAtHand().flatMap((id) => {
    const pack = atHand(id)?.pack;
    return pack ? [{ id, title: `${pack.formTitle}: ${pack.title}` }] : [];
  });
}
