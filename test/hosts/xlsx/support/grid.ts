import { toA1 } from '../../../../src/domain/address';
import type { Cell, Snapshot } from '../../../../src/domain/snapshot';
import { UnreadableWorkbook } from '../../../../src/hosts/port';
import { readWorkbook } from '../../../../src/hosts/xlsx/snapshot';

/** Values of a sheet by A1 address, in the order of the snapshot. */
export function valuesOf(snapshot: Snapshot, sheet = 0): Record<string, Cell['value']> {
  return Object.fromEntries(
    (snapshot.sheets[sheet]?.cells ?? []).map(({ row, column, value }) => [toA1(row, column), value]),
  );
}

export function cellOf(snapshot: Snapshot, address: string, sheet = 0): Cell | undefined {
  return snapshot.sheets[sheet]?.cells.find(({ row, column }) => toA1(row, column) === address);
}

/** What is wrong with a file; null where it can be read. */
export function failureOf(bytes: Uint8Array): UnreadableWorkbook | null {
  try {
    readWorkbook(bytes);
    return null;
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error;
    throw error;
  }
}
