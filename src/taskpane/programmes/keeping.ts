import { putAtHand, takeFromHand } from '../../packs/at-hand';
import { PREFIX, type KeptRecord } from './kept';
import { broken, own, type BrokenRecord, type OwnProgramme } from './own';

/** Every record that is kept on this computer; none where its storage is closed to the page. */
export function keptRecords(): readonly KeptRecord[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => ({ key, text: localStorage.getItem(key) ?? '' }));
  } catch {
    return [];
  }
}

/** From now on it is used, and kept; in place of another of its id. */
export function bring(found: Omit<OwnProgramme, 'isKept'>): OwnProgramme {
  const brought = { ...found, isKept: keep(found.record) };
  take(brought);
  return brought;
}

/** From now on it is used: it is kept already. */
export function take(one: OwnProgramme): void {
  own.set(one.programme.pack.id, one);
  broken.delete(one.record.key);
  putAtHand(one.programme);
}

/** It is neither used nor kept any more. */
export function remove({ programme: { pack }, record }: OwnProgramme): void {
  own.delete(pack.id);
  takeFromHand(pack.id);
  forget(record);
}

export function removeBroken({ record }: BrokenRecord): void {
  broken.delete(record.key);
  forget(record);
}

/** False where the storage is closed or full: then nothing in it has changed. */
function keep({ key, text }: KeptRecord): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

function forget({ key }: KeptRecord): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where it is closed, nothing is kept.
  }
}
