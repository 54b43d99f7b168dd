import { atHand, idsAtHand, loadShipped, programmeIds } from '../../packs/at-hand';
import type { Pack } from '../../packs/schema';
import { isOwn } from './own';

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
    return pack ? [{ id, title: isOwn(pack) ? `${titleOf(pack)} (your own, ${pack.version})` : titleOf(pack) }] : [];
  });
}

export const titleOf = ({ formTitle, title }: Pack): string => `${formTitle}: ${title}`;
