import { plainWords } from '../../packs/slips/twice';
import { quoted } from '../../packs/slips/nearest';

/** What a row calls its programme. */
export interface RowNames {
  readonly row: number;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly aliases: readonly string[];
}

/** A name that an earlier row has, and what to do about it. */
export interface Taken {
  readonly key: 'name' | 'aliases' | 'id';
  readonly message: string;
}

/**
 * The names and ids of the rows so far. A form gives a name: where two rows bear it, the facts of the wrong one would
 * be held against the form.
 */
export class NamesTaken {
  readonly ids = new Map<string, number>();
  private readonly names = new Map<string, number>();

  /** Remembers what a row is called; what to put right first, where another row is called so, or null. */
  take({ row, id, name, aliases }: RowNames): Taken | null {
    const idAt = id === undefined ? undefined : this.ids.get(id);
    const nameAt = name === undefined ? undefined : this.rowOf(name, row);
    const alias = aliases.find((one) => this.rowOf(one, row) !== undefined);
    if (id !== undefined) this.ids.set(id, row);
    for (const one of [...(name === undefined ? [] : [name]), ...aliases]) this.remember(one, row);
    if (name !== undefined && nameAt !== undefined) {
      const own = idAt === undefined ? 'give each a name of its own' : 'give this one a name of its own and no Id';
      return { key: 'name', message: `${also(name, nameAt)}: put both into one row, or ${own}` };
    }
    if (id !== undefined && idAt !== undefined)
      return { key: 'id', message: `${also(id, idAt)}: leave the Id of a new row empty` };
    if (alias === undefined) return null;
    return {
      key: 'aliases',
      message: `${also(alias, this.rowOf(alias, row) ?? row)}: leave it in the row that it means`,
    };
  }

  private rowOf(name: string, self: number): number | undefined {
    const row = this.names.get(plainWords(name));
    return row === self ? undefined : row;
  }

  private remember(name: string, row: number): void {
    const key = plainWords(name);
    if (!this.names.has(key)) this.names.set(key, row);
  }
}

const also = (name: string, row: number): string => `${quoted(name)} stands in row ${String(row + 1)} too`;
