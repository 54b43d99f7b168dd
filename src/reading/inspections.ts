import type { AnyValue, Entry, FormRecord, MappingEntry } from '../domain/form';
import type { Role } from '../domain/roles';
import type { Cell } from '../domain/snapshot';
import type { PackIndex } from '../packs/lookup';
import { readEntry, readPart, type Column } from './entry';
import type { Grid } from './grid';
import { labelledIn } from './label-in-cell';
import { labelText } from './label-text';
import { isTaken, type Rectangle } from './tables';
import { choiceFromText } from './values/choice';
import { normalise } from './words';

/** An inspection that single labels tell of: "Last Ofsted: 12 Nov 2018 – Requires improvement", "Ofsted grade | Good". */
export interface FoundInspection {
  readonly entries: readonly Entry<AnyValue>[];
  readonly labels: readonly MappingEntry[];
  readonly line: FormRecord['line'];
}

const DATE: Role = 'inspection.date';
const JUDGEMENT: Role = 'inspection.judgement';
const LONGEST_LABEL = 60;
const LONGEST_VALUE = 90;
const ROWS = 400;
/** Inspections beside one label. */
const MOST = 8;
/** A grade stands this near to its inspection's day. */
const NEAR = 3;

/** A quick look. */
const MAY_BE = /ofsted|inspect/i;
const INSPECTION = /\b(?:ofsted|inspect(?:ed|ion|ions)?)\b/;
/** Labels that speak of a grade and may follow a day. */
const GRADE =
  /^(?:(?:overall|inspection) )?(?:grade|judg(?:e)?ment|outcome|result|effectiveness|rating)(?: given| awarded)?$/;
/** The next inspection is none that was, and what a report says is no label of a day. */
const OTHER = /\b(?:next|due|expected|report|window|link|source|priority|areas?|actions?|plan|code)\b/;
const DAY =
  /(?:\d{1,2}(?:\s*[–-]\s*\d{1,2})?(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d/i;

interface Said {
  readonly role: Role;
  readonly entry: Entry<AnyValue>;
  readonly label: Cell;
  readonly text: string;
  /** Where several stand beside one label, the column of this one. */
  readonly column?: number;
}

export function findInspections(
  grid: Grid,
  index: PackIndex,
  taken: readonly Rectangle[],
  columnOf: (role: Role, column: number) => Column,
): FoundInspection[] {
  const list = index.list(JUDGEMENT);
  if (!index.section('inspection') || !list) return [];
  const said: Said[][] = [];
  let last = -Infinity;
  for (const { row, cells } of grid.rows) {
    if (row > ROWS) break;
    for (const cell of cells) {
      if (typeof cell.value !== 'string' || cell.value.length > LONGEST_LABEL + LONGEST_VALUE) continue;
      const near = row - last <= NEAR;
      if (!near && !MAY_BE.test(cell.value)) continue;
      const [piece] = labelledIn(cell.value, undefined);
      const own = piece && speaksOfOne(piece.label, false) ? allIn(cell, piece.label) : [];
      if (own.length === 0 && !speaksOfOne(cell.value, near)) continue;
      if (isTaken(taken, row, cell.column)) continue;
      const found = own.length > 0 ? own : beside(grid, cell);
      if (found.length > 0) said.push(found);
      if (found.some(({ role }) => role === DATE)) last = row;
    }
  }
  return grouped(said.flat(), grid);

  function beside(on: Grid, label: Cell): Said[] {
    const right = (on.merge(label.row, label.column)?.right ?? label.column) + 1;
    const place = [
      { row: label.row, column: right },
      { row: label.row + 1, column: label.column },
    ].find(({ row, column }) => kindOf(on.at(row, column)) !== null);
    const role = place && kindOf(on.at(place.row, place.column));
    if (!place || !role) return [];
    const several = acrossFrom(on, place);
    if (several.length > 1)
      return several.flatMap((column) => {
        const kind = kindOf(on.at(place.row, column));
        return kind
          ? [
              {
                role: kind,
                entry: readEntry(columnOf(kind, column), on, place.row),
                label,
                text: String(label.value),
                column,
              },
            ]
          : [];
      });
    const value = on.at(place.row, place.column);
    if (typeof value?.value === 'string' && role === DATE && value.value.length > 12)
      return partsOf({ ...label, row: place.row, column: place.column }, String(label.value), value.value).map(
        (one) => ({ ...one, label, text: String(label.value) }),
      );
    return [{ role, entry: readEntry(columnOf(role, place.column), on, place.row), label, text: String(label.value) }];
  }

  /** Days, or grades, one after the other: as many inspections. */
  function acrossFrom(on: Grid, { row, column }: { row: number; column: number }): number[] {
    const found: number[] = [];
    for (let at = column; at < column + MOST && kindOf(on.at(row, at)) === kindOf(on.at(row, column)); at += 1)
      found.push(at);
    return found;
  }

  /** "Ofsted: Good, 3 May 2016; Requires improvement, 4 June 2019": as many as there are days. */
  function allIn(at: Cell, text: string): Said[] {
    return String(at.value)
      .slice(String(at.value).indexOf(text) + text.length)
      .split(/;|\n/)
      .flatMap((part) => partsOf(at, text, part));
  }

  /** The day, and the grade beside it, in one text. */
  function partsOf(at: Cell, text: string, value: string): Said[] {
    const day = DAY.exec(value)?.[0];
    const rest = (day === undefined ? value : value.replace(day, ' ')).replace(/^[\s,;:()–—-]+|[\s,;:()–—-]+$/g, '');
    const grade = list && choiceFromText(rest, list) !== null ? rest : undefined;
    const entry = (role: Role, part: string): Said => ({
      role,
      entry: readPart(columnOf(role, at.column), grid, at.row, part),
      label: at,
      text,
    });
    return [
      ...(day === undefined ? [] : [entry(DATE, day)]),
      ...(grade === undefined ? [] : [entry(JUDGEMENT, grade)]),
    ];
  }

  function kindOf(cell: Cell | undefined): Role | null {
    const value = cell?.value;
    if (typeof value === 'number') return value > 30_000 && value < 80_000 ? DATE : null;
    if (typeof value !== 'string' || value.length > LONGEST_VALUE) return null;
    if (DAY.test(value)) return DATE;
    return list && choiceFromText(value, list) !== null ? JUDGEMENT : null;
  }
}

export function speaksOfOne(text: string, near: boolean): boolean {
  if (text.length > LONGEST_LABEL) return false;
  const words = normalise(labelText(text).replace(/_/g, ' '));
  return !OTHER.test(words) && (INSPECTION.test(words) || (near && GRADE.test(words)));
}

/** A day begins an inspection; the grade that follows it is its own. */
function grouped(said: readonly Said[], grid: Grid): FoundInspection[] {
  const groups: Said[][] = [];
  for (const one of said) {
    const before = groups.findLast(([first]) => first?.column === one.column);
    if (before && !before.some(({ role }) => role === one.role)) before.push(one);
    else groups.push([one]);
  }
  return groups.map((group) => ({
    entries: group.map(({ entry }) => entry),
    labels: group.map(({ role, label, text }) => ({
      sheet: grid.sheet.name,
      cell: grid.address(label.row, label.column),
      heading: text,
      role,
      section: 'inspection',
      confidence: 0.9,
      how: 'similar',
      rivals: [],
    })),
    line: { sheet: grid.sheet.name, row: group[0]?.label.row ?? 0, hidden: false },
  }));
}
