import type { SingleBar } from 'cli-progress';

/** How far a long check has come, on standard error, where a person is looking at it. */
export interface Progress {
  step(): void;
  /** A line on standard error that must not run into the bar. */
  say(line: string): void;
  stop(): void;
}

/** Fewer are done before the bar could be read. */
const FEW = 6;

/** A bar and a report on one screen would write over each other, and the report itself shows how far it has come. */
export async function openProgress(files: number, reportOnScreen: boolean): Promise<Progress> {
  const bar = process.stderr.isTTY && !reportOnScreen && files >= FEW ? await newBar(files) : null;
  return {
    step: () => bar?.increment(),
    say: (line) => {
      if (bar) process.stderr.write('\r\u001b[K');
      process.stderr.write(line);
    },
    stop: () => bar?.stop(),
  };
}

/** Loaded only where it is shown. */
async function newBar(files: number): Promise<SingleBar> {
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    format: 'Checking {bar} {value} of {total}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 30,
    // Output handles the signals: it has a file to remove first.
    gracefulExit: false,
  });
  bar.start(files, 0);
  return bar;
}
