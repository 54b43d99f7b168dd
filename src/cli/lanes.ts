import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { checkFile, type CheckSettings } from './check-file';
import * as failures from './failures';
import type { Lane } from './pool';
import { unreadable, type FileResult } from './result';

export interface Lanes {
  readonly lanes: readonly Lane<string, FileResult>[];
  close(): Promise<void>;
}

/** Left to itself V8 lets the forms that are done with grow to four times what is in use before it clears them. */
const KEEP_FLAT = '--heap-growing-percent=100';

/**
 * One job runs in this thread: it does a thousand forms in seconds, in memory that stays flat. More are for those who
 * ask for them, and run in one thread each.
 */
export function openLanes(jobs: number, settings: CheckSettings): Lanes {
  setFlagsFromString(KEEP_FLAT);
  if (jobs <= 1) return { lanes: [(file) => checkFile(file, settings)], close: () => Promise.resolve() };
  const threads = Array.from({ length: jobs }, () => new Thread(settings));
  return {
    lanes: threads.map((thread) => (file) => thread.check(file)),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** A worker that is started when needed, and again after a file was too much for it. */
class Thread {
  private worker: Worker | null = null;
  private answer: (result: FileResult) => void = () => undefined;

  constructor(private readonly settings: CheckSettings) {}

  check(file: string): Promise<FileResult> {
    this.worker ??= this.start();
    const { worker } = this;
    return new Promise((resolve) => {
      this.answer = resolve;
      this.giveUp = (reason) => {
        this.worker = null;
        resolve(unreadable(file, reason, this.settings.today));
      };
      worker.postMessage(file);
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }

  private giveUp: (reason: string) => void = () => undefined;

  private start(): Worker {
    const worker = new Worker(join(__dirname, 'worker.js'), { workerData: this.settings });
    worker.on('message', (result: FileResult) => {
      this.answer(result);
    });
    // One worker at a time: after its end another is started, and this one's listeners hear nothing more.
    worker.once('error', (error: NodeJS.ErrnoException) => {
      this.giveUp(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? failures.outOfMemory() : failures.brokeOff());
    });
    worker.once('exit', () => {
      if (this.worker === worker) this.giveUp(failures.brokeOff());
    });
    return worker;
  }
}
