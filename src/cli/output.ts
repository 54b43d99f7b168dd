import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, rmSync } from 'node:fs';
import { link, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import * as failures from './failures';
import { isFolder } from './inputs';

/** Where a report goes, piece by piece; a piece waits until the one before it has been taken. */
export interface Output {
  write(text: string): Promise<void>;
  /** The report is whole. */
  finish(): Promise<void>;
  /** It never will be. */
  abandon(): void;
}

/** The reader of a pipe (head, less) has seen enough. */
export class ReaderLeft extends Error {}

async function writeTo(stream: Writable, text: string): Promise<void> {
  if (text !== '' && !stream.write(text)) await once(stream, 'drain');
}

export function toStandardOutput(): Output {
  let failure: Error | null = null;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    failure = error.code === 'EPIPE' ? new ReaderLeft() : error;
  });
  return {
    write: async (text) => {
      try {
        if (failure === null) await writeTo(process.stdout, text);
      } catch {
        // `failure` says what became of it.
      }
      if (failure !== null) throw failure;
    },
    finish: () => Promise.resolve(),
    abandon: () => undefined,
  };
}

/** Written beside and renamed when whole, so that nobody ever finds half a report. */
export function toFile(path: string): Output {
  const unfinished = beside(path);
  const stream = createWriteStream(unfinished, { flags: 'wx' });
  let broken = false;
  stream.on('error', () => {
    broken = true;
  });
  const remove = (): void => {
    rmSync(unfinished, { force: true });
  };
  const stopped = (): void => {
    remove();
    process.exit(130);
  };
  process.once('SIGINT', stopped);
  process.once('SIGTERM', stopped);
  const settle = (): void => {
    process.off('SIGINT', stopped);
    process.off('SIGTERM', stopped);
  };
  const orSay = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
      if (broken) throw new Error();
    } catch {
      remove();
      throw new failures.Failure(failures.cannotWrite(path));
    }
  };
  return {
    write: (text) => orSay(() => writeTo(stream, text)),
    finish: () =>
      orSay(async () => {
        stream.end();
        if (!stream.closed) await once(stream, 'close');
        if (!broken) await rename(unfinished, path);
        settle();
      }),
    abandon: () => {
      settle();
      stream.destroy();
      stream.once('close', remove);
      remove();
    },
  };
}

/** Never replaces what stands there. */
export async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = beside(path);
  try {
    await writeFile(unfinished, bytes, { flag: 'wx' });
    // A link is refused where the name is taken, even by a file of the last millisecond; a rename is not.
    await link(unfinished, path).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error;
      await writeFile(path, bytes, { flag: 'wx' });
    });
  } catch (error) {
    const taken = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new failures.Failure(taken ? failures.alreadyThere(path) : failures.cannotWrite(path));
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Says at once, before any work is done, what would stop the writing at its end. */
export function mustBeWritable(path: string): void {
  if (!isFolder(dirname(path))) throw new failures.Failure(failures.outFolderMissing(dirname(path)));
  if (isFolder(path)) throw new failures.Failure(failures.outIsFolder(path));
}

const beside = (path: string): string => join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID()}.tmp`);
