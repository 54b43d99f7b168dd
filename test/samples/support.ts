import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit, EditValue } from '../../src/domain/edit';
import type { Finding } from '../../src/domain/finding';
import type { Form, FormRecord } from '../../src/domain/form';
import { sectionOf, type Role } from '../../src/domain/roles';
import { applyEdits } from '../../src/hosts/xlsx/patch';
import { readWorkbook } from '../../src/hosts/xlsx/snapshot';
import { shipped } from '../../src/packs';
import { readForm } from '../../src/reading/read-form';
import { check } from '../../src/rules/run';

export const samples = join(__dirname, '../../assets/samples');

const found = shipped('si-offer-2019-20');
if (!found) throw new Error('the pack of the samples does not ship');
export const programme = found;

/** The clock of these tests: years after the samples were written, as any reader's clock will be. */
export const LATER = '2026-11-22';

export const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(samples, name)));
export const formOf = (bytes: Uint8Array): Form => readForm(readWorkbook(bytes), programme.pack);

export const findingsOf = (bytes: Uint8Array, today = LATER, todayAsked = false): Finding[] =>
  check(formOf(bytes), { ...programme, today, todayAsked });

/** "M03 Costs!H6", the way the expected sets are written. */
export const placed = (finding: Finding): string =>
  `${finding.code} ${finding.sheet === null ? 'no cell' : `${finding.sheet}!${finding.cell ?? ''}`}`;

/** The record of a field: by its Ref, or by its number from 1 in a table without Refs, or the section's only one. */
function recordOf(form: Form, role: Role, name: string | null): FormRecord {
  const records = form.records(sectionOf(role));
  const record = name === null ? records[0] : (records.find(({ ref }) => ref === name) ?? records[Number(name) - 1]);
  if (!record) throw new Error(`no ${role} in ${name ?? 'the form'}`);
  return record;
}

/** "C2 cost.total" or "school.tier" → where it stands. */
export function placeOf(form: Form, spot: string): { sheet: string; cell: string; now: EditValue } {
  const [role, name] = spot.split(' ').reverse() as [Role, string | undefined];
  const { place, cellValue } = recordOf(form, role, name ?? null).get(role);
  if (!place) throw new Error(`no cell for ${spot}`);
  return { ...place, now: cellValue };
}

/** A copy of the workbook with some cells written over, as a person would. */
export function withMistakes(bytes: Uint8Array, mistakes: Readonly<Record<string, EditValue>>): Uint8Array {
  const form = formOf(bytes);
  const edits = Object.entries(mistakes).map(([spot, value]): Edit => {
    const { now, ...place } = placeOf(form, spot);
    return { ...place, expect: now, value };
  });
  const { bytes: copy, outcomes } = applyEdits(bytes, edits);
  const refused = outcomes.filter(({ refused: why }) => why !== null);
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  return copy;
}
