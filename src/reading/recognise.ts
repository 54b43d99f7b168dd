import type { Form } from '../domain/form';
import type { Role } from '../domain/roles';
import type { Snapshot } from '../domain/snapshot';
import type { Pack } from '../packs/schema';
import { KEYS } from './headings/keys';
import { rankPacks } from './rank-packs';
import { readForm } from './read-form';

/** Whether a workbook holds a form of the pack, and how much it looks like one. */
export interface Recognised {
  readonly known: boolean;
  /** 0 to 1: what to choose by where several packs could read the workbook. */
  readonly looksLike: number;
}

/** Headings of one table that are no coincidence any more; two also stand in a timetable or a budget. */
const ENOUGH_HEADINGS = 3;
/** Single fields: "School" and "Date" stand in many a workbook, six of the pack's labels do not. */
const ENOUGH_FIELDS = 6;
/** A plan on a page has one column for each of its parts: what is needed, what is done, what comes of it. */
const ENOUGH_KEYS = 3;

export function recognise(form: Form, pack: Pack): Recognised {
  const headings = Math.max(...(['action', 'measure'] as const).map((id) => form.sections.get(id)?.headings.size ?? 0));
  let fields = 0;
  for (const section of form.sections.values()) if (section.kind === 'fields') fields += section.headings.size;
  const keys = [...form.sections.values()].filter(({ headings: found }) =>
    [...found.keys()].some((role) => KEYS.has(role)),
  );
  return {
    known: headings >= ENOUGH_HEADINGS || fields >= ENOUGH_FIELDS || keys.length >= ENOUGH_KEYS,
    looksLike: likenessTo(form, pack),
  };
}

/**
 * Dice's coefficient between the pack's fields and the workbook's headings: a pack that explains every heading goes
 * before a larger one that happens to know the same words, and before one that leaves half of them over.
 */
function likenessTo(form: Form, pack: Pack): number {
  const best = new Map<Role, number>();
  let strange = 0;
  for (const { role, confidence } of form.mapping) {
    if (role === null) strange += 1;
    else best.set(role, Math.max(best.get(role) ?? 0, confidence));
  }
  // Fields found by a defined name have no heading of their own.
  for (const section of form.sections.values())
    for (const role of section.headings.keys()) best.set(role, best.get(role) ?? 1);
  let found = 0;
  for (const confidence of best.values()) found += confidence;
  const fields = pack.sections.reduce((sum, section) => sum + section.fields.length, 0);
  return (2 * found) / (fields + best.size + strange);
}

/** A workbook read as a form of the programme that it most looks like. */
export interface Likeliest<P> extends Recognised {
  readonly programme: P;
  readonly pack: Pack;
  readonly form: Form;
}

/**
 * Of several programmes the one whose form the workbook holds, and the form. Their labels are looked for once in all
 * its texts; it is read with the best of them, and with the next only where it is no form of the best. null: no
 * programme was given.
 */
export function likeliest<P extends { readonly pack: Pack }>(
  snapshot: Snapshot,
  programmes: readonly P[],
): Likeliest<P> | null {
  let first: Likeliest<P> | null = null;
  for (const pack of rankPacks(
    snapshot,
    programmes.map((one) => one.pack),
  )) {
    const programme = programmes.find((one) => one.pack === pack);
    if (!programme) continue;
    const form = readForm(snapshot, pack);
    const found = { programme, pack, form, ...recognise(form, pack) };
    if (found.known) return found;
    if (!first || found.looksLike > first.looksLike) first = found;
  }
  return first;
}
