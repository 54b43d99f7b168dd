import type { Role } from '../domain/roles';
import type { Snapshot } from '../domain/snapshot';
import type { Pack } from '../packs/schema';
import { readStoredMapping } from './mapping/stored';
import { isMappingSheet } from './mapping/sheet';
import { headingName } from './synonyms';
import { SENSED, vocabularyOf } from './vocabulary';
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

/** The next pack is asked about more closely where it has at least this share of the first one's score. */
const CLOSE = 0.7;
/** Texts whose sense is asked for. */
const CLOSELY = 300;

/**
 * Packs, the one whose form the workbook most looks like first: one look over its texts. A label that only one pack
 * knows tells more than one that several know. Where two are close, the sense of the texts decides.
 */
export function rankPacks(snapshot: Snapshot, packs: readonly Pack[]): Pack[] {
  if (packs.length < 2) return [...packs];
  const said = readStoredMapping(snapshot)?.pack;
  const texts = textsOf(snapshot);
  const scores = new Map(packs.map((pack) => [pack, said === pack.id ? 1000 : 0]));
  const add = (pack: Pack, score: number): void => void scores.set(pack, (scores.get(pack) ?? 0) + score);
  const all = packs.map(signsOf);
  for (const text of texts.names) {
    const known = packs.filter((_, at) => all[at]?.labels.has(text));
    const titled = packs.filter((_, at) => all[at]?.titles.some((title) => title === text || text.includes(title)));
    for (const pack of known) add(pack, 1 / known.length);
    for (const pack of titled) add(pack, TITLE / titled.length);
  }
  const sorted = (): Pack[] => [...packs].sort((one, other) => (scores.get(other) ?? 0) - (scores.get(one) ?? 0));
  const [first, second] = sorted();
  const isClose = first && second && (scores.get(second) ?? 0) >= (scores.get(first) ?? 0) * CLOSE;
  if (isClose) for (const [pack, score] of bySense(texts.written, packs)) add(pack, score);
  return sorted();
}

/** Short texts, as they are written and as names of headings, each once. */
function textsOf({ sheets }: Snapshot): { readonly names: ReadonlySet<string>; readonly written: ReadonlySet<string> } {
  const names = new Set<string>();
  const written = new Set<string>();
  for (const sheet of sheets) {
    if (isMappingSheet(sheet.name)) continue;
    names.add(normalise(sheet.name));
    let looked = 0;
    for (const { value } of sheet.cells) {
      if (typeof value !== 'string' || value.length > LONGEST) continue;
      if (written.size < CLOSELY) written.add(value);
      for (const piece of [value, ...value.split(/[\n:(]|\s[-–—]\s/)]) names.add(headingName(piece));
      if ((looked += 1) > TEXTS) break;
    }
  }
  return { names, written };
}

/** How much of the texts each pack understands in its own way: a field that only one of them has tells most. */
function bySense(texts: ReadonlySet<string>, packs: readonly Pack[]): ReadonlyMap<Pack, number> {
  const having = new Map<Role, number>();
  for (const { sections } of packs)
    for (const { fields } of sections) for (const { role } of fields) having.set(role, (having.get(role) ?? 0) + 1);
  const found = new Map<Pack, number>();
  for (const pack of packs) {
    const { columns, meanings } = vocabularyOf(pack);
    const roles = new Map<Role, number>();
    for (const text of texts)
      for (const best of [columns(text)[0], meanings(text.replace(/[\s:*]+$/, ''))[0]])
        if (best && best.score >= SENSED) roles.set(best.role, Math.max(roles.get(best.role) ?? 0, best.score));
    let sum = 0;
    for (const [role, score] of roles) sum += score / (having.get(role) ?? 1);
    found.set(pack, sum);
  }
  return found;
}
