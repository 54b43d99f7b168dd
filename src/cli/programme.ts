import { UnreadableWorkbook } from '../hosts/port';
import { readWorkbook } from '../hosts/xlsx/snapshot';
import { shipped, shippedIds } from '../packs';
import { ANY_WORDS, inWordsOf, listsFor, type CatalogueLists } from '../packs/catalogue/lists';
import { readJsonText } from '../packs/slips/json-text';
import { nearest, quoted } from '../packs/slips/nearest';
import { withoutCatalogue, type LoadedProgramme } from '../packs/loaded-programme';
import { BrokenPack, readCatalogue, readPack, type Catalogue, type Pack } from '../packs/schema';
import { readCatalogueWorkbook } from '../reading/catalogue/read-catalogue';
import { rules } from '../rules';
import * as failures from './failures';
import { isCsv, isWorkbook, readNamedFile } from './read-file';

/** What --pack and --catalogue said. */
export interface ProgrammeOptions {
  /** Id of a shipped pack, or the path of a file that holds one. */
  readonly pack?: string | undefined;
  /** Path of a workbook or a JSON file that holds a catalogue. */
  readonly catalogue?: string | undefined;
}

/**
 * The programme that was asked for, read once; null where nothing was asked.
 * A pack from a file has the catalogue of the shipped pack of its id, unless another is named.
 * @throws Failure
 */
export function programmeAsked({ pack: asked, catalogue: path }: ProgrammeOptions): LoadedProgramme | null {
  const pack = asked === undefined ? null : packAsked(asked);
  if (path === undefined) {
    if (!pack) return null;
    const catalogue = shipped(pack.id)?.catalogue;
    return catalogue ? { pack, catalogue } : withoutCatalogue(pack);
  }
  const catalogue = readCatalogueFile(path, pack);
  if (!pack) {
    const known = shipped(catalogue.pack);
    if (!known) throw new failures.Failure(failures.catalogueOfUnknownPack(path, catalogue.pack, shippedIds));
    return { pack: known.pack, catalogue };
  }
  // Whoever names a file of their own for both means them to go together, whatever became of the id.
  if (shipped(asked ?? '') && catalogue.pack !== pack.id)
    throw new failures.Failure(failures.catalogueOfAnotherPack(path, catalogue.pack, pack.id));
  return { pack, catalogue };
}

/** The pack itself: a shipped one by its id, or one in a file. */
export const packAsked = (asked: string): Pack => shipped(asked)?.pack ?? readPackFile(asked);

/** The same, and the first programme there is where nothing was asked: for lists. */
export function programmeFor(options: ProgrammeOptions): LoadedProgramme {
  const programme = programmeAsked(options) ?? shipped(shippedIds[0] ?? '');
  if (!programme) throw new failures.Failure(failures.noSuchPack('', shippedIds, null));
  return programme;
}

function readPackFile(path: string): Pack {
  const bytes = readNamedFile(path);
  if (isWorkbook(bytes)) throw new failures.Failure(failures.workbookIsNoPack(path));
  if (isCsv(path, bytes)) throw new failures.Failure(failures.csvIsNoPack(path));
  return inLines(path, () => {
    const { value, lineOf } = readJsonText(bytes);
    mustBe('sections', 'programmes', value, failures.catalogueIsNoPack());
    if (Array.isArray(value)) throw new BrokenPack([failures.listIsNoPack()]);
    const pack = readPack(value, lineOf);
    const ids = rules.map(({ id }) => id as string);
    const unknown = Object.keys(pack.rulesOff).filter((id) => !ids.includes(id));
    if (unknown.length > 0) throw new BrokenPack(unknown.map((id) => noSuchRule(id, ids, lineOf(['rulesOff', id]))));
    return pack;
  });
}

function noSuchRule(id: string, ids: readonly string[], line: number | null): string {
  const place = `(${line === null ? '' : `line ${String(line)}, `}rulesOff.${id})`;
  const coded = rules.find(({ code }) => code === id.trim().toUpperCase());
  if (coded) return `RulesOff: ${failures.codeIsNoRule(id, coded.id)} ${place}`;
  const near = nearest(id, ids);
  const advice = near === null ? 'raf-ready rules lists those there are' : `did you mean ${near}?`;
  return `RulesOff: there is no rule ${quoted(id)}: ${advice} ${place}`;
}

function readCatalogueFile(path: string, pack: Pack | null): Catalogue {
  const bytes = readNamedFile(path);
  if (isCsv(path, bytes)) throw new failures.Failure(failures.csvIsNoCatalogue(path));
  const lists = (id: string): CatalogueLists => {
    const meant = pack ?? shipped(id)?.pack;
    return meant ? listsFor(meant) : ANY_WORDS;
  };
  return inLines(path, () => {
    if (isWorkbook(bytes)) return readCatalogueWorkbook(readWorkbook(bytes), lists);
    const { value, lineOf } = readJsonText(bytes);
    mustBe('programmes', 'sections', value, failures.packIsNoCatalogue());
    const written = readCatalogue(value, lineOf);
    if (written.programmes.length === 0) throw new BrokenPack([failures.emptyCatalogue()]);
    const { catalogue, problems } = inWordsOf(written, lists(written.pack));
    if (problems.length > 0) throw new BrokenPack(problems);
    return catalogue;
  });
}

/** A catalogue where a pack belongs, or the other way about, would be wrong in every line. */
function mustBe(key: string, otherKey: string, value: unknown, sentence: string): void {
  if (typeof value === 'object' && value !== null && !(key in value) && otherKey in value)
    throw new BrokenPack([sentence]);
}

/** Lines that are read before one is put right; more would hide the first. */
const MOST = 10;

/** What is wrong with a file, each in a line that begins with the file's name. */
function inLines<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw new failures.Failure(`${path}: ${error.message}`);
    if (!(error instanceof BrokenPack)) throw error;
    const [first = '', ...others] = error.problems.slice(0, MOST).map((line) => `${path}: ${line}`);
    const left = error.problems.length - MOST;
    throw new failures.Failure(first, left > 0 ? [...others, failures.more(path, left)] : others);
  }
}
