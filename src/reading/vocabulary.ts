import { ROLES, sectionOf, type Role, type SectionId } from '../domain/roles';
import type { Pack } from '../packs/schema';
import { abbreviationsOf } from './abbreviations';
import { choiceNamed } from './choices-named';
import { composedOf } from './composed';
import { inPounds } from './decorations';
import { onlyMoney } from './in-pounds';
import { inFull, openedOf, piecesOf, WEAK_ALONE } from './heading-text';
import { commonness, labelIndexOf, type Label } from './label-index';
import { labelsBySense } from './labels-by-sense';
import { labelsByWords } from './labels-by-words';
import {
  ENOUGH,
  WEAKEST,
  SAME_WORDS,
  LOCAL_WORDS,
  KNOWN_PIECE,
  ABBREVIATED,
  WRITTEN_WELL,
  SENSED,
  COMMON,
  COMPOSED,
  type Meaning,
} from './meaning';
import { memory } from './memory';
import { sectionTitlesOf } from './section-titles';
import { columnSense, fieldSense } from './senses';
import { alike, bare, canonical, headingName, nleAsOne, skeleton } from './synonyms';
import { normalise } from './words';

export { ENOUGH, SENSED, WEAKEST, type Meaning } from './meaning';

/** A pack's labels, found by the words on a sheet. */
export interface Vocabulary {
  /** Every role a text may stand for by its own words, best first; empty for ordinary text. For labels of one value. */
  meanings(text: string): readonly Meaning[];
  /**
   * Every role the heading of a column may stand for, best first, general synonyms and abbreviations included. What
   * stands below has yet to bear it out: scores begin at WEAKEST.
   */
  columns(text: string): readonly Meaning[];
  /** A cheap look: the text is a known label, or its words in another order. */
  knows(text: string): boolean;
  /** The sections whose title the text is. */
  sections(text: string): readonly SectionId[];
  /** The one section whose titles hold every word of the text, as "Ofsted" for "Ofsted history". */
  about(text: string): readonly SectionId[];
  /** The section that an Excel table of that name holds. */
  table(name: string): SectionId | undefined;
}

/** Headings are short: longer text is never one. */
const LONGEST_HEADING = 90;
/** A piece that only asks, such as "What?" or "Date", says less than what stands beside it. */
const QUESTION = /^(?:why|what|how|who|when|where|date|figure|value)$/;

const vocabularies = new WeakMap<Pack, Vocabulary>();

export function vocabularyOf(pack: Pack): Vocabulary {
  const known = vocabularies.get(pack);
  if (known) return known;
  const vocabulary = build(pack);
  vocabularies.set(pack, vocabulary);
  return vocabulary;
}

function build(pack: Pack): Vocabulary {
  const index = labelIndexOf(pack);
  const { exact, byWord, bySkeleton } = index;
  const composed = composedOf(pack, index);
  const titles = sectionTitlesOf(pack);

  const byWords = labelsByWords(index, composed);

  /** A misspelt word is the known one that it sounds like. */
  const wordsOf = (name: string): readonly string[] =>
    canonical(name).map((word) => (byWord.has(word) ? word : (bySkeleton.get(skeleton(word) || '-') ?? word)));

  const columnsOfName = (name: string, found: Map<Role, Meaning>, most = 1): void => {
    const offer = (label: Label, score: number): void => {
      const known = found.get(label.role);
      if (!known || score > known.score)
        found.set(label.role, { role: label.role, section: sectionOf(label.role), local: label.local, score });
    };
    for (const label of exact.get(name) ?? [])
      offer(label, label.common ? Math.min(commonness(label.local), most) : most);
    for (const one of composed(name, true))
      if ((found.get(one.role)?.score ?? 0) < Math.min(COMPOSED, most))
        found.set(one.role, { ...one, score: Math.min(COMPOSED, most) });
    const own = wordsOf(name);
    for (const word of own)
      for (const label of byWord.get(word) ?? []) {
        const score = alike(own, label.words);
        // Local labels are single common words: nothing that is only similar counts.
        if (score === 1) offer(label, Math.min(label.local ? LOCAL_WORDS : SAME_WORDS, most));
        else if (score * KNOWN_PIECE >= WEAKEST && !label.local) offer(label, Math.min(score * KNOWN_PIECE, most));
      }
  };

  const roles = new Map(
    pack.sections.flatMap(({ fields }) => fields.map(({ role }) => [role, sectionOf(role)] as const)),
  );
  const isRecords = new Set(pack.sections.filter(({ kind }) => kind === 'records').map(({ id }) => id));

  /** The single field that a text asks for: then it is the heading of no column. */
  const fieldRole = (name: string): Role | undefined =>
    fieldSense(nleAsOne(name))?.roles.find((role) => roles.has(role));

  /** What the heading asks for, where no label says it. */
  const columnsBySense = (name: string, found: Map<Role, Meaning>, most = 1): void => {
    const sense = columnSense(name);
    if (!sense || fieldRole(name) !== undefined) return;
    // By the sense of the whole, words that are like a label's are a coincidence.
    if (sense.score > SENSED)
      for (const [role, { score }] of found) if (score < COMMON || !exact.has(name)) found.delete(role);
    sense.roles.forEach((role, at) => {
      const section = roles.get(role);
      const score = Math.min(most, sense.score) - at / 100;
      if (section === undefined || !isRecords.has(section) || (found.get(role)?.score ?? 0) >= score) return;
      found.set(role, { role, section, local: ROLES[role] === 'refs', score });
    });
  };

  const abbreviations = abbreviationsOf([...exact.keys()].flatMap((name) => name.split(' ')));

  /** The best that an abbreviated heading can be written out to. */
  const columnsWrittenOut = (text: string, found: Map<Role, Meaning>): void => {
    for (const name of abbreviations.writtenOut(text)) {
      const meant = new Map<Role, Meaning>();
      columnsOfName(normalise(name), meant);
      if (best(meant) < WRITTEN_WELL) columnsBySense(normalise(name), meant);
      for (const one of meant.values()) {
        const score = one.score * ABBREVIATED;
        if (one.score >= WRITTEN_WELL && score > (found.get(one.role)?.score ?? 0))
          found.set(one.role, { ...one, score });
      }
    }
  };

  const columnsOf = (text: string): Meaning[] => {
    const found = new Map<Role, Meaning>();
    const whole = headingName(text);
    const all = piecesOf(text).map(headingName);
    const pieces = all.filter((name) => exact.get(name)?.some(({ common, local }) => !common || !local) === true);
    const saying = pieces.filter((name) => !QUESTION.test(name));
    // "Problem (why?)" and "Why (need)" say what they are beside the question.
    if (!(QUESTION.test(whole) && saying.length > 0)) columnsOfName(whole, found);
    for (const name of saying.length > 0 ? saying : pieces)
      columnsOfName(name, found, QUESTION.test(name) ? ENOUGH : KNOWN_PIECE);
    const opened = WEAK_ALONE.test(whole) ? openedOf(text) : whole;
    const isOwn = exact.get(whole)?.some(({ common }) => !common) === true;
    if (!isOwn || opened !== whole) {
      const name = text.includes('£') ? openedOf(text).trim() : inFull(text, opened);
      // A piece that is a label says it already.
      if (saying.length === 0 || opened !== whole) columnsBySense(name, found);
      if (best(found) < SENSED) for (const piece of all) columnsBySense(piece, found, SENSED);
      if (best(found) < WRITTEN_WELL) columnsWrittenOut(bare(text), found);
    }
    const choice = best(found) < SENSED ? choiceNamed(bare(text), pack, ({ kind }) => kind === 'records') : null;
    if (choice !== null) found.set(choice, { role: choice, section: sectionOf(choice), local: false, score: SENSED });
    if (inPounds(text)) onlyMoney(found, whole, isRecords, roles.has('cost.total'));
    return [...found.values()].sort((one, other) => other.score - one.score);
  };

  const meaningsBySense = labelsBySense({ pack, roles, abbreviations, byName: byWords.ofName });
  const meaningsOf = memory((text) => {
    const words = byWords.of(text);
    if ((words[0]?.score ?? 0) >= WRITTEN_WELL || words.some(({ score }) => score === 1)) return words;
    const sensed = meaningsBySense(text);
    return sensed.length > 0 ? sensed : words;
  });
  const columns = memory(columnsOf);
  return {
    meanings: (text) => (text.length > LONGEST_HEADING ? [] : meaningsOf(text)),
    columns: (text) => (text.length > LONGEST_HEADING ? [] : columns(text)),
    knows: (text) => text.length <= LONGEST_HEADING && index.knows(text),
    sections: (text) => (text.length > LONGEST_HEADING ? [] : titles.sections(text)),
    about: (text) => (text.length > LONGEST_HEADING ? [] : titles.about(text)),
    table: titles.table,
  };
}

const best = (found: ReadonlyMap<Role, Meaning>): number => {
  let most = 0;
  for (const { score } of found.values()) most = Math.max(most, score);
  return most;
};
