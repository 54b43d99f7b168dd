import { randomUUID } from 'node:crypto';
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

import type { Edit, EditOutcome } from '../../domain/edit';
import type { Snapshot } from '../../domain/snapshot';
import { type InsertOutcome, type Port, type TakeOutOutcome, UnreadableWorkbook, type Unwatch } from '../port';
import { MAX_WORKBOOK_BYTES, tooLarge } from './failures';
import { applyEdits } from './patch';
import { readWorkbook } from './snapshot';

export interface FileHostOptions {
  /** Where the copy with the edits goes; without it nothing can be written. A file that stands there is replaced. */
  readonly saveAs?: string;
}

/** The copy cannot be saved; the message says what to do. */
export class CannotSave extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CannotSave';
  }
}

/**
 * A workbook file on disk. The file itself is never written: edits go into a copy at `saveAs`, which is what is read
 * from then on.
 */
export class FileHost implements Port {
  readonly live = false;
  readonly canInsert = false;
  private copied = false;
  /** Edits wait for those before them: each reads the copy that the last one wrote. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly path: string,
    private readonly options: FileHostOptions = {},
  ) {}

  async read(): Promise<Snapshot> {
    await this.last;
    return readWorkbook(await readBytes(this.current()));
  }

  select(): Promise<boolean> {
    return Promise.resolve(false);
  }

  /** Throws `CannotSave` before anything is written; where every edit is refused no copy is written either. */
  apply(edits: readonly Edit[]): Promise<readonly EditOutcome[]> {
    const applied = this.last.then(() => this.applyNow(edits));
    this.last = applied.catch(() => undefined);
    return applied;
  }

  /**
   * A form goes into a new file (`raf-ready new`). To put it into an existing one without a loss, the cell styles of
   * both have to become one numbering, in parts that any program may have written.
   */
  insert(): Promise<InsertOutcome> {
    return Promise.resolve({ refused: 'not-here' });
  }

  takeOut(): Promise<TakeOutOutcome> {
    return Promise.resolve({ refused: 'not-here' });
  }

  watch(): Promise<Unwatch> {
    return Promise.resolve(() => undefined);
  }

  private current(): string {
    return this.copied && this.options.saveAs !== undefined ? this.options.saveAs : this.path;
  }

  private async applyNow(edits: readonly Edit[]): Promise<readonly EditOutcome[]> {
    const { saveAs } = this.options;
    if (saveAs === undefined) throw new CannotSave('Choose where to save the copy with the changes.');
    if (await isSameFile(saveAs, this.path)) {
      throw new CannotSave('The copy cannot replace the workbook it is made from. Choose another name for it.');
    }
    const { bytes, outcomes } = applyEdits(await readBytes(this.current()), edits);
    if (outcomes.some(({ refused }) => refused === null)) {
      await replaceFile(saveAs, bytes);
      this.copied = true;
    }
    return outcomes;
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw missing('This is a folder, not a workbook. Choose a workbook inside it.');
    if (!found.isFile())
      throw missing('This is not a file that can be read. Choose a file that ends in .xlsx or .xlsm.');
    if (found.size > MAX_WORKBOOK_BYTES) throw tooLarge();
    return await readFile(path);
  } catch (error) {
    throw error instanceof UnreadableWorkbook ? error : missing(sentenceFor(error));
  }
}

function sentenceFor(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'EACCES' || code === 'EPERM') {
    return 'The file cannot be opened. Check that you are allowed to read it, then choose it again.';
  }
  if (code === 'EBUSY') return 'The file is in use by another program. Close it there, then choose it again.';
  return 'There is no file of this name. Check the name and the folder, then try again.';
}

const missing = (sentence: string): UnreadableWorkbook => new UnreadableWorkbook('missing', sentence);

/** The same name, a link to it, or another name of the same file. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  if (resolve(one) === resolve(other)) return true;
  try {
    if ((await realpath(one)) === (await realpath(other))) return true;
    const [first, second] = await Promise.all([stat(one, { bigint: true }), stat(other, { bigint: true })]);
    return first.ino !== 0n && first.ino === second.ino && first.dev === second.dev;
  } catch {
    return false;
  }
}

/** Written beside and renamed, so that nobody ever finds half a workbook. */
async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeFile(unfinished, bytes, { flag: 'wx' });
    await rename(unfinished, path);
  } catch {
    await rm(unfinished, { force: true });
    throw new CannotSave(
      'The copy cannot be saved there. Check the folder and that no other program has the file open.',
    );
  }
}
