import type { Cell } from '../domain/snapshot';
import type { Grid, GridRow } from './grid';
import { labelledIn } from './label-in-cell';
import type { LabelMeanings } from './label-meaning';
import { aspectOf, signatureLabel } from './signature-words';

/** Lines that hold nothing but labels with their values in the same cell: no headings, and no records of a table above. */
export function labelLines(grid: Grid, meanings: LabelMeanings): ReadonlySet<number> {
  return new Set(grid.rows.filter((row) => isLine(row, meanings)).map(({ row }) => row));
}

/** Cells that a line of labels has at most. */
const MOST = 8;
const LIKELY = 0.8;
/** What stands in a cell beside a label is short. */
const LONGEST = 160;

function isLine({ cells }: GridRow, meanings: LabelMeanings): boolean {
  if (cells.length > MOST || !cells.every(mayHoldBoth)) return false;
  const parts = cells.map(({ value }) => labelledIn(String(value), undefined));
  if (parts.some((some) => some.length === 0)) return false;
  const labels = parts.flat();
  const known = labels.filter(
    ({ label, value }) =>
      meanings.byWords(label).some(({ score }) => score >= LIKELY) || signatureLabel(label, value) !== null,
  );
  // One alone may as well be a note.
  return known.length >= (labels.length > 1 ? labels.length / 3 : 1) && (cells.length > 1 || isSigned(labels));
}

const mayHoldBoth = ({ value }: Cell): boolean =>
  typeof value === 'string' && value.length <= LONGEST && /[:–—…\d-]/.test(value);

const isSigned = (labels: readonly { readonly label: string; readonly value: string }[]): boolean =>
  labels.some(({ label, value }) => signatureLabel(label, value) !== null || aspectOf(label) === 'Agrees');
