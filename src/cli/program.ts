import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { catalogueCommand } from './commands/catalogue';
import { checkCommand } from './commands/check';
import { printListing, type Listing } from './commands/list';
import { measureCommand } from './commands/measure';
import { newCommand } from './commands/new';
import { packsListing } from './commands/packs';
import { rulesListing } from './commands/rules';
import * as failures from './failures';
import { catalogueOptions, checkOptions, listOptions, measureOptions, newOptions, type ListOptions } from './options';
import type { ExitCode } from './result';

const EXAMPLES = `
Examples:
  raf-ready check form.xlsx                              what to put right, in words
  raf-ready check forms/ --out report.html               a page about every form in a folder
  raf-ready check *.xlsx --format json > findings.json   for other programs
  raf-ready check form.xlsx --today 2020-02-24           as if it were that day
  raf-ready new --pack si-offer-2019-20 --out form.xlsx  an empty form
  raf-ready measure < measures.txt                       what each statement says, and what it leaves out
  raf-ready rules --pack si-offer-2019-20                every rule, and why it is there

A programme of your own:
  raf-ready packs --pack si-offer-2019-20 --format json > my-pack.json   a pack to copy and change
  raf-ready check form.xlsx --pack my-pack.json                          ... and to use
  raf-ready catalogue --pack si-offer-2019-20 --out list.xlsx            a catalogue to keep in Excel
  raf-ready check form.xlsx --catalogue list.xlsx                        ... and to use

Exit code: 0 every form is ready, 1 some form is not, 2 wrong usage or a file that cannot be read.
`;

/** Runs one command line; every failure is one line on standard error. */
export async function run(words: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = programFor((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const others = error instanceof failures.Failure ? error.others : [];
    for (const line of [sentenceFor(error, program), ...others]) process.stderr.write(failures.errorLine(line));
    return 2;
  }
}

function programFor(done: (code: ExitCode) => void): Command {
  const program = new Command('raf-ready')
    .description('Checks recommended action forms and school action plans before they are submitted.')
    .version(version, '--version', 'show the version')
    .helpOption('--help', 'show what there is')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    // What is wrong is said once, in our own words.
    .configureOutput({ writeErr: () => undefined });

  program
    .command('check')
    .description('check forms, and say what to put right')
    .argument('[files...]', 'workbooks (.xlsx, .xlsm), or folders with workbooks in them')
    .option(
      '--pack <id or file>',
      'the programme, or a file that holds its pack; without it, the one the form looks like',
    )
    .option('--catalogue <file>', 'another list of interventions, as a workbook or JSON')
    .option('--today <day>', 'the day to check for, as 2020-02-24; it goes before the date in the form')
    .option('--format <format>', 'text, json, csv or html; without it, what the name of --out says, or text')
    .option('--out <file>', 'write the report to a file')
    .option('--jobs <number>', 'files to check at the same time, 1 to 64; without it, 1')
    .action(async (files: string[], options: object) => {
      done(await checkCommand(checkOptions({ ...options, files })));
    });

  program
    .command('new')
    .description('make an empty form, as a workbook')
    .option(
      '--pack <id or file>',
      'the programme, or a file that holds its pack; without it, that of the form to begin from',
    )
    .option(
      '--from <workbook>',
      'begin from the form in it: the next school’s, or a plan from a recommended action form',
    )
    .option('--catalogue <file>', 'offer the programmes of this list in a drop-down')
    .option('--out <file>', 'the new workbook; it must not be there yet')
    .action(async (options: object) => {
      done(await newCommand(newOptions(options)));
    });

  program
    .command('measure')
    .description('show what statements of measures say: who, what, from, to, by when, known how')
    .argument('[texts...]', 'statements; without them, one a line of standard input')
    .option('--format <format>', 'text or jsonl')
    .action(async (texts: string[], options: object) => {
      done(await measureCommand(measureOptions({ ...options, texts })));
    });

  const listings: [string, string, (options: ListOptions) => Listing][] = [
    ['packs', 'list the programmes; with --pack and --format json, print one whole pack to copy', packsListing],
    ['rules', 'list the rules, and which of them apply to a programme', rulesListing],
  ];
  for (const [name, description, listing] of listings) {
    program
      .command(name)
      .description(description)
      .option('--pack <id or file>', 'the programme, or a file that holds its pack')
      .option('--format <format>', 'text or json')
      .action(async (typed: object) => {
        const options = listOptions(typed);
        done(await printListing(listing(options), options));
      });
  }
  program
    .command('catalogue')
    .description("list a programme's catalogue of interventions, or write it as a workbook to keep it in")
    .option('--pack <id or file>', 'the programme, or a file that holds its pack')
    .option('--catalogue <file>', 'another list, as a workbook or JSON')
    .option('--format <format>', 'text or json, on the screen; the name of --out says what is written')
    .option('--out <file>', 'a new workbook (.xlsx) or JSON file; it must not be there yet')
    .action(async (options: object) => {
      done(await catalogueCommand(catalogueOptions(options)));
    });
  return program;
}

const namesOf = (program: Command): string[] => program.commands.map((command) => command.name());

/** commander names what it stumbled over in quotes, and what it takes it for in brackets. */
function sentenceFor(error: unknown, program: Command): string {
  if (error instanceof failures.Failure) return error.message;
  if (!(error instanceof CommanderError)) return failures.unforeseen(error);
  const [, name = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const [, near = null] = /\(Did you mean (?:one of )?([^),?]+)/.exec(error.message) ?? [];
  const asked = program.args[0];
  const command = asked !== undefined && namesOf(program).includes(asked) ? `raf-ready ${asked}` : 'raf-ready';
  switch (error.code) {
    case 'commander.help':
      return failures.nothingAsked(namesOf(program));
    case 'commander.unknownCommand':
      return failures.noSuchCommand(name, near, namesOf(program));
    case 'commander.excessArguments':
      return failures.tooManyWords(command);
    case 'commander.unknownOption':
      return failures.noSuchOption(name, near, command);
    case 'commander.optionMissingArgument':
      return failures.optionWithoutValue(name.replace(/ <.*$/, ''));
    default:
      return failures.wrongUsage(error.message.replace(/^error: /, ''));
  }
}
