import { today } from '../../domain/calendar';
import { shippedIds } from '../../packs';
import type { LoadedProgramme } from '../../packs/loaded-programme';
import * as failures from '../failures';
import { formatters } from '../formatters';
import type { Surface } from '../formatters/formatter';
import { identityOf, inputsOf } from '../inputs';
import { openLanes } from '../lanes';
import type { CheckOptions } from '../options';
import { mustBeWritable, ReaderLeft, toFile, toStandardOutput, type Output } from '../output';
import { inOrder } from '../pool';
import { programmeAsked } from '../programme';
import { openProgress, type Progress } from '../progress';
import { exitCodeOf, type ExitCode, type FileResult } from '../result';

export async function checkCommand(options: CheckOptions): Promise<ExitCode> {
  const { files, problems } = inputsOf(options.files);
  if (options.out !== null) mustBeReport(options.out, files, options);
  const programme = programmeIn(options);
  const settings = { ...programme, today: options.today ?? today(), todayAsked: options.today !== null };
  const { lanes, close } = openLanes(Math.min(options.jobs, files.length), settings);
  const onScreen = options.out === null && process.stdout.isTTY;
  const progress = await openProgress(files.length, onScreen);
  for (const problem of problems) progress.say(failures.errorLine(problem));
  const output = options.out === null ? toStandardOutput() : toFile(options.out);
  try {
    const found = await report(inOrder(files, lanes), {
      options,
      output,
      progress,
      surface: surfaceOf(onScreen, programme.read),
      asked: programme,
    });
    return problems.length > 0 ? 2 : found;
  } finally {
    progress.stop();
    await close();
  }
}

interface ProgrammeAsked {
  readonly pack: string | null;
  readonly read: LoadedProgramme | null;
  readonly catalogueFile: string | null;
}

/** Read once, whatever the number of forms and of threads; what ships each thread has of its own. */
function programmeIn({ pack, catalogue }: CheckOptions): ProgrammeAsked {
  if (catalogue === undefined && (pack === null || shippedIds.includes(pack)))
    return { pack, read: null, catalogueFile: null };
  const read = programmeAsked({ pack: pack ?? undefined, catalogue });
  // A catalogue alone says nothing of which forms there are: those of other programmes are still recognised.
  return { pack: pack === null ? null : (read?.pack.id ?? null), read, catalogueFile: catalogue ?? null };
}

/** Before any work is done: a report must not take the place of a form, or of what forms are checked by. */
function mustBeReport(out: string, files: readonly string[], { pack, catalogue }: CheckOptions): void {
  mustBeWritable(out);
  const identity = identityOf(out);
  if (files.some((file) => identityOf(file) === identity)) throw new failures.Failure(failures.outIsInput(out));
  if ([pack, catalogue].some((path) => typeof path === 'string' && identityOf(path) === identity))
    throw new failures.Failure(failures.outIsProgramme(out));
  if (/\.xl[a-z]+$/i.test(out)) throw new failures.Failure(failures.outIsWorkbook(out));
}

interface Reporting {
  readonly options: CheckOptions;
  readonly output: Output;
  readonly progress: Progress;
  readonly surface: Surface;
  readonly asked: ProgrammeAsked;
}

async function report(results: AsyncIterable<FileResult>, to: Reporting): Promise<ExitCode> {
  const { options, output, progress, surface, asked } = to;
  const formatter = formatters[options.format](surface);
  let exitCode: ExitCode = 0;
  let all = false;
  const programmes = new Set<string>();
  try {
    await output.write(formatter.begin());
    for await (const result of results) {
      const code = exitCodeOf(result.status);
      if (code > exitCode) exitCode = code;
      if (result.reason !== undefined) progress.say(failures.errorLine(`${result.file}: ${result.reason}`));
      if (result.pack !== null) programmes.add(result.pack);
      progress.step();
      await output.write(formatter.file(result));
    }
    all = true;
    for (const piece of formatter.end()) await output.write(piece);
    await output.finish();
    if (isUnused(asked, programmes)) {
      progress.say(failures.errorLine(failures.catalogueUnused(asked.catalogueFile, asked.read.pack.id)));
      exitCode = 2;
    }
  } catch (error) {
    output.abandon();
    if (!(error instanceof ReaderLeft)) throw error;
    // Nobody may take it for "every form is ready" when not every form was looked at.
    if (!all && exitCode === 0) exitCode = 2;
  }
  return exitCode;
}

/** A list that was named and served no form is a slip, whatever the forms are like. */
function isUnused(
  asked: ProgrammeAsked,
  programmes: ReadonlySet<string>,
): asked is ProgrammeAsked & { read: LoadedProgramme; catalogueFile: string } {
  const { read, catalogueFile } = asked;
  return read !== null && catalogueFile !== null && programmes.size > 0 && !programmes.has(read.pack.id);
}

function surfaceOf(onScreen: boolean, read: LoadedProgramme | null): Surface {
  return {
    pack: read?.pack ?? null,
    width: onScreen ? process.stdout.columns : null,
    colour: onScreen && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
    reasons: !(onScreen && process.stderr.isTTY),
  };
}
