import type { Snapshot } from '../domain/snapshot';
import type { Pack } from '../packs/schema';
import { readStoredMapping } from './mapping/stored';
import { isMappingSheet } from './mapping/sheet';
import { headingName } from './synonyms';
import { normalise } from './words';

/** Texts looked at on a sheet: headings and labels stand near the top of what is long. */
const TEXTS = 1500;
/** Headings and labels are short. */
const LONGEST = 90;
/** What a title says of the programme counts as much as so many labels. */
const TITLE = 4;

/** Words by which a form calls itself, in titles and names of sheets. */
interface Signs {
  readonly labels: ReadonlySet<string>;
  readonly titles: readonly string[];
}

const signs = new WeakMap<Pack, Signs>();

function signsOf(pack: Pack): Signs {
  const known = signs.get(pack);
  if (known) return known;
  const labels = new Set<string>();
  for (const section of pack.sections)
    for (const field of section.fields)
      for (const label of [field.label, ...field.aliases]) labels.add(headingName(label));
  const titles = [pack.title, pack.formTitle, ...ownSheets(pack)].map(normalise);
  const found = { labels, titles: [...new Set(titles)].filter((title) => title.length > 5) };
  signs.set(pack, found);
  return found;
}

/** Sheets that only the programme's own template has. */
const ownSheets = (pack: Pack): string[] => pack.ignoredSheets.filter((name) => name.length > 8);

/**
 * Packs, the one whose form the workbook most looks like first: one look over its texts. A label that only one pack
 * knows tells more than one that several know.
 */
export function rankPacks(snapshot: Snapshot, packs: readonly Pack[]): Pack[] {
  if (packs.length < 2) return [...packs];
  const said = readStoredMapping(snapshot)?.pack;
  const texts = new Set<string>();
  for (const sheet of snapshot.sheets) {
    if (isMappingSheet(sheet.name)) continue;
    texts.add(normalise(sheet.name));
    let looked = 0;
    for (const { value } of sheet.cells) {
      if (typeof value !== 'string' || value.length > LONGEST) continue;
      for (const piece of [value, ...value.split(/[\n:(]|\s[-–—]\s/)]) texts.add(headingName(piece));
      if ((looked += 1) > TEXTS) break;
    }
  }
  const all = packs.map(signsOf);
  const scores = new Map(packs.map((pack) => [pack, said === pack.id ? 1000 : 0]));
  for (const text of texts) {
    const known = packs.filter((_, at) => all[at]?.labels.has(text));
    const titled = packs.filter((_, at) => all[at]?.titles.some((title) => title === text || text.includes(title)));
    for (const pack of known) scores.set(pack, (scores.get(pack) ?? 0) + 1 / known.length);
    for (const pack of titled) scores.set(pack, (scores.get(pack) ?? 0) + TITLE / titled.length);
  }
  return [...packs].sort((one, other) => (scores.get(other) ?? 0) - (scores.get(one) ?? 0));
}
