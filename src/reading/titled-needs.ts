import type { FormRecord, MappingEntry } from '../domain/form';
import type { Role } from '../domain/roles';
import type { Column } from './entry';
import type { Grid } from './grid';
import { isOwnName, keyOf, needAboveTable, needInBand, needInSheetName, sameNeed, type NeedAbove } from './needs-above';
import type { Mates, WithoutNeed } from './table-records';
import type { FoundTable, Rectangle } from './tables';
import type { Vocabulary } from './vocabulary';

interface Waiting {
  readonly mates: Mates;
  readonly sheet: string;
  /** null: only the sheet's name could say it. */
  readonly need: NeedAbove | null;
  readonly byName: NeedAbove | null;
}

/** Actions whose need stands in a title: over their table, over part of its rows, or in the sheet's name. */
export class TitledNeeds {
  private readonly waiting: Waiting[] = [];

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly column: (role: Role, column: number) => Column,
  ) {}

  /** Takes the rows that say nothing of their need; the label above them that gives it, where there is one. */
  wait(
    rows: readonly WithoutNeed[],
    table: FoundTable,
    grid: Grid,
    others: readonly Rectangle[],
    said: NeedAbove | null,
  ): MappingEntry | null {
    // A column of its own says for each row which need it serves.
    if (table.headings.some(({ role }) => role === 'action.need')) return null;
    const above = said ?? needAboveTable(grid, table, others, this.vocabulary, this.column);
    const named = isOwnName(grid.sheet.name, this.vocabulary);
    const byName = named ? needInSheetName(grid, this.column) : null;
    for (const { mates, band } of rows) {
      const need = band ? needInBand(grid, band, this.column) : above;
      this.waiting.push({ mates, sheet: grid.sheet.name, need, byName });
    }
    return above?.label ?? null;
  }

  /** Once every sheet is read: a title is one of the needs that are listed, or else is made one, once. */
  settle(listed: readonly FormRecord[], make: (above: NeedAbove) => FormRecord): void {
    const made = new Map<string, FormRecord>();
    const madeOf = (above: NeedAbove): FormRecord => {
      const known = made.get(keyOf(above)) ?? make(above);
      made.set(keyOf(above), known);
      return known;
    };
    // A sheet's name says something where several sheets hold the same kind of table.
    const several = new Set(this.waiting.map(({ sheet }) => sheet)).size > 1;
    for (const { mates, sheet, need, byName } of this.waiting) {
      const above = need ?? (several || typeof byName?.number === 'number' ? byName : null);
      const own = listed.filter(({ line }) => line?.sheet === sheet);
      const alone = own.length === 1 ? own[0] : undefined;
      // The one need that a sheet tells of is what the sheet is named after.
      const named = above === byName ? alone : undefined;
      const found = above ? (sameNeed(above, listed) ?? named ?? madeOf(above)) : alone;
      if (found) mates.set('need', [found]);
    }
  }
}
