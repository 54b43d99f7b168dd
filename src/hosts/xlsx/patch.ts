import type { Position } from '../../domain/address';
import type { Edit, EditOutcome, EditValue } from '../../domain/edit';
import type { Cell, Sheet } from '../../domain/snapshot';
import { BLANK_STYLES, registerStyles } from './add-styles';
import { needsTextFormat, placeOf, refusalOf } from '../decide-edit';
import { asUnreadable } from './failures';
import { withFullCalculation } from './force-calculation';
import { locateCells, placeKey, type SheetLayout } from './locate-cells';
import { openPackage, type WorkbookPackage } from './open-package';
import { readWorkbookPart, type WorkbookPart } from './read-workbook-part';
import { readSnapshot, relatedPart } from './snapshot';
import { StyleBook } from './style-book';
import { tablesWithHeadings } from './table-headings';
import { styleAt, writeCells, type WrittenCell } from './write-cells';
import { writePackage, type WrittenPart } from './write-package';

export interface Patched {
  /** The workbook with the edits in it; the very same bytes where none was applied. */
  readonly bytes: Uint8Array;
  /** One for each edit, in the same order. */
  readonly outcomes: readonly EditOutcome[];
}

/**
 * Writes edits into the bytes of a workbook and gives new bytes; all parts that the edits do not concern are carried
 * over as they are. Digital signatures no longer match afterwards. Results of formulas stay as they were stored until
 * a program that calculates opens the copy.
 * Throws `UnreadableWorkbook` like `readWorkbook`, and RangeError for an edit that no workbook can take.
 */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Patched {
  const placed = edits.map((edit): PlacedEdit => ({ edit, place: placeOf(edit) }));
  try {
    const opened = openPackage(bytes);
    const workbook = readWorkbookPart(opened);
    const patch = new Patch(opened, workbook, placed);
    const outcomes = placed.map((each) => patch.apply(each));
    return { bytes: patch.written(), outcomes };
  } catch (error) {
    throw asUnreadable(error);
  }
}

interface PlacedEdit {
  readonly edit: Edit;
  readonly place: Position;
}

/** A sheet that at least one edit names. */
interface OpenSheet {
  readonly part: string;
  readonly sheet: Sheet;
  readonly xml: string;
  readonly layout: SheetLayout;
  readonly cells: ReadonlyMap<number, Cell>;
  readonly written: Map<number, WrittenCell>;
}

class Patch {
  private readonly sheets = new Map<string, OpenSheet>();
  private readonly styles: StyleBook;
  private readonly stylesPart: string | null;

  constructor(
    private readonly opened: WorkbookPackage,
    private readonly workbook: WorkbookPart,
    edits: readonly PlacedEdit[],
  ) {
    // Read through a package of its own: what it inflates does not count against what the edits need.
    const snapshot = readSnapshot(openPackage(opened.bytes), workbook);
    const rows = new Map<string, Set<number>>();
    for (const { edit, place } of edits) {
      const key = edit.sheet.toLowerCase();
      rows.set(key, (rows.get(key) ?? new Set()).add(place.row));
    }
    snapshot.sheets.forEach((sheet, index) => {
      const wanted = rows.get(sheet.name.toLowerCase());
      const part = workbook.sheets[index]?.part;
      if (wanted && part !== undefined) this.open(sheet, part, wanted);
    });
    this.stylesPart = relatedPart(workbook, 'styles');
    this.styles = new StyleBook((this.stylesPart === null ? null : opened.text(this.stylesPart)) ?? BLANK_STYLES);
  }

  apply({ edit, place }: PlacedEdit): EditOutcome {
    const target = this.sheets.get(edit.sheet.toLowerCase());
    if (!target) return { edit, refused: { why: 'no-sheet' } };
    const key = placeKey(place);
    const before = target.written.get(key);
    const cell = target.cells.get(key);
    const style = before?.style ?? styleAt(target.layout, place);
    const value: EditValue = before ? before.value : (cell?.value ?? null);
    const refused = refusalOf(edit, target.sheet, place, { cell, value, locked: this.styles.style(style).locked });
    if (refused === null) target.written.set(key, { ...place, value: edit.value, style: this.styleFor(edit, style) });
    return { edit, refused };
  }

  written(): Uint8Array {
    const changed = [...this.sheets.values()].filter(({ written }) => written.size > 0);
    if (changed.length === 0) return this.opened.bytes;
    const parts: WrittenPart[] = changed.map(({ part, xml, layout, written }) => ({
      name: part,
      xml: writeCells(xml, layout, [...written.values()]),
    }));
    parts.push(...changed.flatMap(({ part, written }) => tablesWithHeadings(this.opened, part, written)));
    parts.push({ name: this.workbook.part, xml: withFullCalculation(this.opened.requiredText(this.workbook.part)) });
    if (this.styles.changed) parts.push(...this.stylesParts());
    return writePackage(this.opened, parts);
  }

  private open(sheet: Sheet, part: string, rows: ReadonlySet<number>): void {
    const xml = this.opened.requiredText(part);
    const cells = new Map(sheet.cells.filter(({ row }) => rows.has(row)).map((cell) => [placeKey(cell), cell]));
    const layout = locateCells(xml, rows);
    this.sheets.set(sheet.name.toLowerCase(), { part, sheet, xml, layout, cells, written: new Map() });
  }

  private styleFor({ value, format }: Edit, style: number): number {
    const wanted = format ?? (typeof value === 'string' && needsTextFormat(value) ? '@' : undefined);
    return wanted === undefined ? style : this.styles.withFormat(style, wanted);
  }

  private stylesParts(): WrittenPart[] {
    const xml = this.styles.text();
    if (this.stylesPart !== null && this.opened.entry(this.stylesPart)) return [{ name: this.stylesPart, xml }];
    const { name, parts } = registerStyles(this.opened, this.workbook.part);
    return [...parts, { name, xml }];
  }
}
