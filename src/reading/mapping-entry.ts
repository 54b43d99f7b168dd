import type { MappingEntry, TableNotUnderstood } from '../domain/form';
import { sectionOf } from '../domain/roles';
import type { Box } from './boxes';
import type { Grid } from './grid';
import type { FoundTable } from './tables';

/** What a person is shown of each heading and label: what it was taken for, and how sure that is. */

export const rounded = (score: number): number => Math.round(score * 100) / 100;

export function entriesOfTable(table: FoundTable, grid: Grid): MappingEntry[] {
  const sheet = grid.sheet.name;
  return table.headings.map(({ cell, text, role, score, how, rivals, readInstead }) => {
    const section = role ? sectionOf(role) : table.section;
    const instead = readInstead === undefined ? {} : { readInstead: { sheet, cell: readInstead } };
    return { sheet, cell, heading: text, role, section, confidence: rounded(score), how, rivals, ...instead };
  });
}

export function entryOfBox({ role, label, score }: Box, grid: Grid): MappingEntry {
  return {
    sheet: grid.sheet.name,
    cell: grid.address(label.row, label.column),
    heading: String(label.value),
    role,
    section: sectionOf(role),
    confidence: rounded(score),
    how: score >= 0.99 ? 'known' : 'similar',
    rivals: [],
  };
}

/** A person can say what the headings of a table mean that was not read. */
export function entriesOfPuzzle({ sheet, headings }: TableNotUnderstood): MappingEntry[] {
  return headings.map(({ cell, text: heading }) => ({
    sheet,
    cell,
    heading,
    role: null,
    section: null,
    confidence: 0,
    how: 'unknown',
    rivals: [],
  }));
}
