import { inWords } from '../../domain/calendar';
import type { Form } from '../../domain/form';
import type { Snapshot } from '../../domain/snapshot';
import { UnreadableWorkbook } from '../../hosts/port';
import type { Pack } from '../../packs/schema';
import { likeliest } from '../../reading/recognise';
import { COULD_NOT_LOAD } from '../engine/fault';

/** A form in another file, read to begin a new one from. */
export interface Source {
  readonly file: string;
  readonly form: Form;
  readonly pack: Pack;
  /** Empty where it is not filled in. */
  readonly school: string;
  /** "Recommended action form of Hollin Moor Primary School, prepared on 20 January 2020" */
  readonly says: string;
}

/** A file that no form can be begun from, with a sentence for the person who chose it. */
export interface NoSource {
  readonly problem: string;
}

const NOT_A_FORM =
  'The workbook holds no form that I know. Choose the file of a recommended action form or an action plan.';
const NOT_THERE = 'The file could not be read. Look whether it is still there, then choose it again.';

/** Reads a workbook that a person chose, in the pane; nothing of it goes anywhere. */
export async function readSource(file: File, packs: readonly Pack[]): Promise<Source | NoSource> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { problem: NOT_THERE };
  }
  try {
    const { readWorkbook } = await import(/* webpackChunkName: "read-file" */ '../../hosts/xlsx/snapshot');
    return sourceOf(file.name, readWorkbook(bytes), packs) ?? { problem: NOT_A_FORM };
  } catch (error) {
    return { problem: error instanceof UnreadableWorkbook ? error.message : COULD_NOT_LOAD };
  }
}

/** The form in a workbook, by the pack that it looks most like; null where it looks like none. */
export function sourceOf(file: string, snapshot: Snapshot, packs: readonly Pack[]): Source | null {
  const found = likeliest(
    snapshot,
    packs.map((pack) => ({ pack })),
  );
  if (!found?.known) return null;
  const { form, pack } = found;
  const school = form.one('school.name').value ?? '';
  const prepared = form.one('form.preparedOn').value;
  const of = school === '' ? '' : ` of ${school}`;
  const on = prepared === null ? '' : `, prepared on ${inWords(prepared)}`;
  return { file, form, pack, school, says: `${pack.formTitle}${of}${on}` };
}
