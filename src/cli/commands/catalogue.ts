import { existsSync } from 'node:fs';
import { inWords } from '../../domain/calendar';
import type { LoadedProgramme } from '../../packs/loaded-programme';
import { readCatalogue, type Catalogue, type Programme } from '../../packs/schema';
import { pounds } from '../../reading/display';
import * as failures from '../failures';
import type { CatalogueOptions } from '../options';
import { mustBeWritable, writeNewFile } from '../output';
import { programmeFor } from '../programme';
import type { ExitCode } from '../result';
import { printListing, type Listing } from './list';

/** Shows a catalogue, or writes it into a file of its own: a workbook to keep it in, or JSON. */
export async function catalogueCommand(options: CatalogueOptions): Promise<ExitCode> {
  const { out } = options;
  if (out === undefined) return printListing(listingOf(programmeFor(options)), options);
  mustBeWritable(out);
  if (existsSync(out)) throw new failures.Failure(failures.alreadyThere(out));
  const programme = programmeFor(options);
  await writeNewFile(out, /\.json$/i.test(out) ? asJson(programme) : await asWorkbook(programme));
  return 0;
}

/** The schema's order of keys, so that the same catalogue is the same text wherever it came from. */
const inOrder = (catalogue: Catalogue): Catalogue => readCatalogue(catalogue);

const asJson = ({ catalogue }: LoadedProgramme): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(inOrder(catalogue), null, 2)}\n`);

async function asWorkbook({ catalogue, pack }: LoadedProgramme): Promise<Uint8Array> {
  // The writer of workbooks is large, and nothing else needs it.
  const [{ cataloguePlan }, { writeCatalogue }] = await Promise.all([
    import('../../templates/catalogue-plan'),
    import('../../hosts/xlsx/write-catalogue'),
  ]);
  return writeCatalogue(cataloguePlan(catalogue, pack));
}

function listingOf({ catalogue, pack }: LoadedProgramme): Listing {
  return {
    json: inOrder(catalogue),
    text: [
      `${pack.title}: catalogue ${catalogue.version}, ${String(catalogue.programmes.length)} programmes`,
      catalogue.label,
      ...(catalogue.official ? ['Declared official: what is not in it is outside the approved list.'] : []),
      ...catalogue.programmes.flatMap((programme) => ['', ...linesOf(programme)]),
    ],
  };
}

function linesOf(programme: Programme): string[] {
  const facts: [string, string][] = [
    ['Areas', programme.areas.join(', ') || 'any'],
    ['Phases', programme.phases.join(', ') || 'any'],
    ['Regions', programme.regions.join(', ') || 'all'],
    ['Full in', programme.fullIn.join(', ')],
    ['Begins', datesOf(programme)],
    ['Withdrawn', programme.withdrawn ?? ''],
    ['Replaced by', programme.replacedBy ?? ''],
    ['Takes', programme.months ? rangeOf(programme.months.from, programme.months.to, (n) => String(n), ' months') : ''],
    ['Cost', costOf(programme)],
    ['Other money', programme.otherFunding ?? ''],
    ['Note', programme.note ?? ''],
    ['Source', `${programme.source} (as of ${inWords(programme.asOf)})`],
  ];
  return [programme.name, ...facts.filter(([, fact]) => fact !== '').map(([name, fact]) => `  ${name}: ${fact}`)];
}

function datesOf({ from, until }: Programme): string {
  if (from === undefined && until === undefined) return '';
  if (from === undefined) return `up to ${inWords(until ?? '')}`;
  return until === undefined ? `from ${inWords(from)}` : `from ${inWords(from)} to ${inWords(until)}`;
}

function costOf({ cost }: Programme): string {
  const note = cost.note === undefined ? '' : `. ${cost.note}`;
  switch (cost.kind) {
    case 'free':
      return `free${note}`;
    case 'unknown':
      return `not known${note}`;
    default:
      return rangeOf(cost.from, cost.to, pounds, cost.kind === 'day-rate' ? ' a day' : '') + note;
  }
}

const rangeOf = (from: number, to: number | undefined, show: (n: number) => string, unit: string): string =>
  (to === undefined || to === from ? show(from) : `${show(from)} to ${show(to)}`) + unit;
