import type { Pack } from '../packs/schema';
import { tellingLabels } from '../reading/telling-labels';
import { inSentence } from '../rules/render';
import { plain } from './plain';

/** The command cannot do what was asked: a line on standard error, and exit code 2. */
export class Failure extends Error {
  constructor(
    message: string,
    /** Further lines, where a file has several mistakes. */
    readonly others: readonly string[] = [],
  ) {
    super(message);
    this.name = 'Failure';
  }
}

/** One line, whatever a file name or a cell put into it. */
export const errorLine = (sentence: string): string => `raf-ready: ${plain(sentence)}\n`;

const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1] ?? ''}`;
const both = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1] ?? ''}`;

// What was asked for

export const nothingAsked = (commands: readonly string[]): string =>
  `Say what to do: ${either(commands)}. raf-ready --help shows examples`;
export const noSuchCommand = (name: string, near: string | null, commands: readonly string[]): string =>
  `There is no command ${name}. ${near === null ? `Use ${either(commands)}` : `Did you mean ${near}?`}`;
export const noSuchOption = (name: string, near: string | null, command: string): string =>
  `There is no option ${name}. ${near === null ? `${command} --help lists those there are` : `Did you mean ${near}?`}`;
export const optionWithoutValue = (option: string): string => `${option}: say what it should be after the option`;
export const tooManyWords = (command: string): string =>
  `${command} takes no file names. ${command} --help shows what it takes`;
export const wrongUsage = (message: string): string => message;

export const noFiles = (): string => 'Name the forms to check, or a folder that holds them: raf-ready check form.xlsx';
export const noStatements = (): string =>
  'Type a statement after the command, or send statements to it, one a line: raf-ready measure "All pupils can swim"';
export const noSuchPack = (id: string, ids: readonly string[], near: string | null): string =>
  near === null
    ? `There is no programme pack ${id}. Use ${either(ids)}, or the name of a file that holds a pack`
    : `There is no programme pack ${id}. Did you mean ${near}?`;
export const noSuchFormat = (format: string, formats: readonly string[]): string =>
  `--format must be ${either(formats)}, not ${format}`;
export const noSuchDay = (day: string): string =>
  `--today must be a day that there is, written as 2020-02-24 for 24 February 2020, not ${day}`;
export const wrongJobs = (jobs: string): string => `--jobs must be a whole number from 1 to 64, not ${jobs}`;
export const emptyOut = (): string => '--out must be the name of a file';
export const emptyName = (option: string): string => `${option} must be the name of a file`;
export const packOrFromNeeded = (ids: readonly string[]): string =>
  `Say for which programme with --pack: ${either(ids)}; or which form to begin from with --from`;
export const packNeeded = (ids: readonly string[]): string => `Say for which programme with --pack: ${either(ids)}`;
export const outNeeded = (): string => 'Say where to put the new form with --out, for example --out form.xlsx';

// Files and folders

export const emptyFolder = (folder: string): string => `${folder}: There is no .xlsx or .xlsm file in this folder`;
export const closedFolder = (folder: string): string =>
  `${folder}: This folder cannot be opened. Check that you are allowed to read it`;
export const outIsInput = (out: string): string =>
  `--out ${out} is one of the forms to check. Choose another name for the report`;
export const outIsProgramme = (out: string): string =>
  `--out ${out} is the pack or the catalogue to check by. Choose another name for the report`;
export const outIsWorkbook = (out: string): string =>
  `--out ${out} ends like a workbook, and the report is none. Choose a name that ends in .txt, .json, .csv or .html`;
export const outIsFolder = (out: string): string => `--out ${out} is a folder. Add the name of a file`;
export const outFolderMissing = (folder: string): string =>
  `There is no folder ${folder}. Make it first, or choose another`;
export const cannotWrite = (out: string): string =>
  `${out} cannot be written. Check the folder, the space left and that no other program has the file open`;
export const alreadyThere = (out: string): string => `${out} is there already: choose another name`;
export const formatAgainstOut = (format: string, out: string): string =>
  `--format ${format} is for the screen, and ${out} says by its name what is written: leave --format away${format === 'json' ? ', or choose a name that ends in .json' : ''}`;
export const catalogueWants = (out: string): string =>
  `${out}: the name of a catalogue must end in .xlsx for a workbook, or in .json`;
export const newWantsXlsx = (out: string): string => `${out}: the name of a new form must end in .xlsx`;

export const nothingToBeginFrom = (path: string): string =>
  `${path}: There is no form in this workbook that I know. Choose a recommended action form or an action plan`;

// Packs and catalogues

export const noSuchFile = (path: string): string => `There is no file ${path}. Check the name and the folder`;
export const isFolderNotFile = (path: string): string => `${path} is a folder. Add the name of a file`;
export const notReadable = (path: string): string =>
  `${path} cannot be read. Check that it is a file, that you may read it and that no other program has it open`;
export const workbookIsNoPack = (path: string): string =>
  `${path} is a workbook, and a pack is a JSON file: raf-ready packs --pack ID --format json prints one to copy. A catalogue in a workbook goes with --catalogue`;
export const csvIsNoCatalogue = (path: string): string =>
  `${path} is a CSV file: open it in Excel, save it as .xlsx and name that. raf-ready catalogue --out list.xlsx makes a list with the right headings`;
export const csvIsNoPack = (path: string): string =>
  `${path} is a CSV file, and a pack is a JSON file: raf-ready packs --pack ID --format json prints one to copy. A catalogue goes with --catalogue`;
export const codeIsNoRule = (code: string, id: string): string =>
  `${code} is the code of a rule: write ${id} in its place`;
export const catalogueIsNoPack = (): string => 'This is a catalogue, not a pack: name it with --catalogue';
export const packIsNoCatalogue = (): string => 'This is a pack, not a catalogue: name it with --pack';
export const listIsNoPack = (): string =>
  'This is a list, not a pack: raf-ready packs --pack ID --format json prints one pack to copy';
export const emptyCatalogue = (): string => 'There is no programme in this catalogue: add the first';
export const catalogueOfUnknownPack = (path: string, id: string, ids: readonly string[]): string =>
  `${path} is a catalogue for ${id}, and no pack of that name comes with RAF Ready: name its pack with --pack, or write ${either(ids)} into the catalogue`;
export const catalogueOfAnotherPack = (path: string, id: string, asked: string): string =>
  `${path} is a catalogue for ${id}, not for ${asked}. Choose the one that belongs to the other`;
export const anotherCatalogueUsed = (path: string, id: string, used: string, ships: boolean): string =>
  `${path} is a list for ${id}; this form was checked ${ships ? `against the list that ships with ${used}` : 'without a list'}`;
export const noCatalogueUsed = (id: string): string =>
  `Checked without a catalogue: none comes with ${id}. Name one with --catalogue`;
export const catalogueUnused = (path: string, id: string): string =>
  `${path} is a list for ${id}, and no form here is one of that programme: name the list that belongs to them, or the programme with --pack`;
export const more = (path: string, count: number): string => `${path}: … and ${String(count)} more to put right`;

// Workbooks

/** The pack that the workbook looks most like comes first. */
export const notRecognised = (packs: readonly Pack[]): string => {
  const [likeliest] = packs;
  const forms = either([...new Set(packs.map(({ formTitle }) => inSentence(formTitle)))]);
  const labels = both(likeliest ? tellingLabels(likeliest) : []);
  return `This workbook has no ${forms} in it: looked for headings such as ${labels}`;
};
export const brokeOff = (): string =>
  'Something in this workbook stopped the check. Open it in Excel, save it under a new name and check the new file';
export const outOfMemory = (): string =>
  'This workbook needs more memory than there is. Copy the sheets that are needed into a new workbook and check that';

// Ourselves

export const unforeseen = (error: unknown): string =>
  `The command stopped where it should not have: ${error instanceof Error ? error.message : String(error)}`;
