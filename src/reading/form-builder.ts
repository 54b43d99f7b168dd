import type { Form, FormSection, MappingEntry, TableNotUnderstood } from '../domain/form';
import { sectionIds, sectionOf, type Role, type SectionId } from '../domain/roles';
import type { Sheet, Snapshot } from '../domain/snapshot';
import type { PackIndex } from '../packs/lookup';
import { findBoxes, type Box } from './boxes';
import { findBlocks } from './blocks';
import { columnOf } from './entry';
import { findFlipped } from './flipped';
import { gridOf, type Grid } from './grid';
import { codesOf, type Codes } from './headings/codes';
import { KEYS } from './headings/keys';
import type { Said } from './headings/search';
import { findInspectionRows } from './inspection-rows';
import { findInspections, type FoundInspection } from './inspections';
import { JoinedRecords } from './joined-records';
import { labelLines } from './label-lines';
import { LabelMeanings } from './label-meaning';
import { findLabels, type LabelSearch } from './labels';
import { comesAgainIn, findLabelsAbove, type ComesAgain } from './labels-above';
import { linesOfTable } from './lines-of-table';
import type { Confirmed } from './mapping/apply';
import { entriesOfPuzzle, entriesOfTable, entryOfBox } from './mapping-entry';
import { namedCells } from './named-cells';
import { totalBelowCosts } from './plan-total';
import { findPuzzles } from './puzzles';
import { findSectionLines, linesOfTables, type SectionLines } from './section-lines';
import { findSignatures, type Signatures } from './signatures';
import { SingleFields } from './single-fields';
import { findTables, isTaken, takenBy, type FoundTable } from './tables';
import { vocabularyOf, type Vocabulary } from './vocabulary';

/** Excel's last column. */
const LAST = 16_383;

const NO_SIGNATURES: Signatures = { labels: [], taken: [] };

const rowsOf = (lines: readonly { readonly top: number; readonly bottom: number }[]): ReadonlySet<number> =>
  new Set(lines.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, at) => top + at)));

/** Gathers what the sheets of a workbook hold, sheet by sheet, and makes a form of it. */
export class FormBuilder {
  private readonly fields: SingleFields;
  private readonly joined: JoinedRecords;
  private readonly mapping: MappingEntry[] = [];
  private readonly boxes: { box: Box; grid: Grid }[] = [];
  private readonly puzzles: TableNotUnderstood[] = [];
  private readonly tables: { table: FoundTable; grid: Grid }[] = [];
  private readonly vocabulary: Vocabulary;
  private readonly meanings: LabelMeanings;
  private readonly inspections: FoundInspection[] = [];
  private readonly words: Pick<LabelSearch, 'pack' | 'vocabulary'>;
  private readonly codes: Codes;
  private readonly comesAgain: ComesAgain;
  private readonly column = (role: Role, at: number) => columnOf(this.index, role, at, this.snapshot.date1904);

  constructor(
    private readonly snapshot: Snapshot,
    private readonly index: PackIndex,
    private readonly confirmed: Confirmed,
  ) {
    const labelOf = (role: Role): string => index.field(role)?.label ?? role;
    this.vocabulary = vocabularyOf(index.pack);
    this.codes = codesOf(snapshot);
    this.comesAgain = comesAgainIn(snapshot);
    this.meanings = new LabelMeanings(this.vocabulary, index.pack);
    this.words = { pack: index.pack, vocabulary: this.vocabulary };
    this.fields = new SingleFields(this.column, labelOf);
    this.joined = new JoinedRecords(index, this.vocabulary, this.column, labelOf);
  }

  readSheet(sheet: Sheet, fallback = false): void {
    const grid = gridOf(sheet);
    for (const [role, entry] of namedCells(grid, this.snapshot, this.index)) this.fields.addNamed(role, entry);
    const saidAt = (row: number, column: number): Role | null | undefined =>
      this.confirmed.said(sheet.name, row, column);
    const isRecords = (section: SectionId): boolean => this.index.section(section)?.kind === 'records';
    const said: Said = (on, row, column) => {
      const at = on.place(row, column);
      const role = saidAt(at.row, at.column);
      return role && !isRecords(sectionOf(role)) ? undefined : role;
    };
    const search = { vocabulary: this.vocabulary, pack: this.index, said, isRecords, codes: this.codes };
    const signatures = this.index.section('agreement') ? findSignatures(grid) : NO_SIGNATURES;
    const parted = labelLines(grid, this.meanings);
    const inspected = findInspectionRows(grid, this.index, search, this.column);
    const above = findLabelsAbove(sheet, grid, search, this.comesAgain, (row) => parted.has(row));
    const stacked = rowsOf(above.taken.map(({ top, lastRow }) => ({ top, bottom: lastRow })));
    const lines = findSectionLines(grid, search, stacked);
    const signed = signatures.taken.map(({ top, lastRow }) => ({ top, bottom: lastRow }));
    const elsewhere = rowsOf([...lines.filter(({ ofNeed }) => ofNeed), ...signed]);
    const aside = rowsOf([...lines, ...signed]);
    const blocks = findBlocks(sheet, grid, search, new Set([...elsewhere, ...stacked]));
    const read = [...above.taken, ...inspected.taken];
    const holds = (row: number, column: number): boolean =>
      parted.has(row) || aside.has(row) || isTaken(read, row, column) || blocks.holds(row, column);
    const tables = findTables({ ...search, grid, isLabelled: holds }, ({ row, column }) => !holds(row, column));
    const counts = (table: FoundTable): boolean => !(fallback && this.joined.has(table.section));
    const spokenOf = linesOfTables(lines, tables);
    for (const table of tables.filter(counts)) this.addTable(table, grid, tables, false, spokenOf.get(table));
    for (const block of [...above.tables, ...blocks.tables])
      if (counts(block.table)) this.addTable(block.table, block.grid, [], block.goesOn);
    const spoken = [...spokenOf.values()]
      .flat()
      .map(({ top, bottom }) => ({ top, lastRow: bottom, left: 0, right: LAST }));
    const known = [...read, ...blocks.taken, ...spoken, ...signatures.taken];
    const flipped = findFlipped(sheet, grid, [...tables, ...known, ...blocks.single], search, blocks.isValue);
    for (const table of flipped.tables.filter(counts)) this.addTable(table, flipped.grid, []);
    const taken = [...tables.map(takenBy), ...known, ...flipped.taken];
    const boxes = findBoxes(grid, search, taken).filter(({ label }) => saidAt(label.row, label.column) !== null);
    if (!fallback) this.boxes.push(...boxes.map((box) => ({ box, grid })));
    const saidOfLabel = (row: number, column: number): Role | null | undefined => {
      const role = saidAt(row, column);
      return role && isRecords(sectionOf(role)) ? undefined : role;
    };
    const signers = signatures.labels.filter(
      ({ role, row, column }) => this.index.field(role) && saidAt(row, column) === undefined,
    );
    const labels = [
      ...signers,
      ...findLabels(grid, { ...this.words, tables: taken, said: saidOfLabel, amongFields: blocks.amongFields }),
    ];
    for (const label of labels)
      if (!(fallback && this.fields.has(label.role))) this.mapping.push(this.fields.addLabel(label, grid));
    if (!fallback) this.inspections.push(...inspected.found, ...findInspections(grid, this.index, taken, this.column));
    const labelled = labels.map(({ row, column }) => ({ top: row, lastRow: row, left: column, right: column }));
    if (!fallback) this.puzzles.push(...findPuzzles(grid, search, [...taken, ...labelled]));
  }

  private addTable(
    table: FoundTable,
    grid: Grid,
    all: readonly FoundTable[],
    goesOn = false,
    groups: readonly SectionLines[] = [],
  ): void {
    this.mapping.push(...entriesOfTable(table, grid));
    const lines = groups.length > 0 ? linesOfTable(table, groups, grid, this.column) : null;
    if (lines) this.mapping.push(...lines.labels);
    const label = this.joined.add(table, grid, all, goesOn, lines);
    if (label) this.mapping.push(label);
    this.tables.push({ table, grid });
  }

  private addTotal(): void {
    const total = totalBelowCosts(this.tables);
    if (!total || !this.index.field(total.label.role) || this.fields.has(total.label.role)) return;
    this.mapping.push(this.fields.addLabel(total.label, total.grid));
  }

  finish(): Form {
    this.addTotal();
    if (this.joined.addInspections(this.inspections))
      this.mapping.push(...this.inspections.flatMap(({ labels }) => labels));
    // What stands in boxes of its own counts where no table holds it: first what makes records, then what is said of them.
    const boxes = [...this.boxes].sort(
      (one, other) => Number(KEYS.has(other.box.role)) - Number(KEYS.has(one.box.role)),
    );
    for (const { box, grid } of boxes) if (this.joined.addBox(box, grid)) this.mapping.push(entryOfBox(box, grid));
    this.mapping.push(...this.puzzles.flatMap(entriesOfPuzzle));
    this.joined.finish();
    const sections = new Map<SectionId, FormSection>();
    for (const id of sectionIds) {
      const plan = this.index.section(id);
      if (!plan) continue;
      const { title } = plan;
      sections.set(id, plan.kind === 'fields' ? this.fields.section(id, title) : this.joined.section(id, title));
    }
    const empty = this.fields.record('form');
    return {
      sections,
      mapping: this.mapping,
      conflicts: this.fields.conflicts,
      ...(this.puzzles.length > 0 ? { puzzles: this.puzzles } : {}),
      mappingNotes: this.confirmed.notes(this.mapping),
      calculation: this.snapshot.calculation,
      date1904: this.snapshot.date1904,
      records: (id) => sections.get(id)?.records ?? [],
      one: (role) => (sections.get(sectionOf(role))?.records[0] ?? empty).get(role),
      has: (role) => sections.get(sectionOf(role))?.headings.has(role) ?? false,
    };
  }
}
