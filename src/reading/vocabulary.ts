import { ROLES, sectionOf, type Role, type SectionId } from '../domain/roles';
import type { Pack } from '../packs/schema';
import { abbreviationsOf } from './abbreviations';
import { inFull, openedOf, piecesOf, WEAK_ALONE, wide } from './heading-text';
import { labelsBySense } from './labels-by-sense';
import {
  ENOUGH,
  WEAKEST,
  SAME_WORDS,
  LOCAL_WORDS,
  KNOWN_PIECE,
  ABBREVIATED,
  WRITTEN_WELL,
  SENSED,
  type Meaning,
} from './meaning';
import { memory } from './memory';
import { columnSense, fieldSense } from './senses';
import { alike, bare, canonical, headingName, nleAsOne, skeleton } from './synonyms';
import { normalise, tokens } from './words';

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
/** A piece that only asks, such as "What?", says less than what stands beside it. */
const QUESTION = /^(?:why|what|how|who|when|where)$/;

interface Label {
  readonly role: Role;
  readonly local: boolean;
  readonly tokens: readonly string[];
  /** Its words in their canonical form. */
  readonly words: readonly string[];
}

const vocabularies = new WeakMap<Pack, Vocabulary>();

export function vocabularyOf(pack: Pack): Vocabulary {
  const known = vocabularies.get(pack);
  if (known) return known;
  const vocabulary = build(pack);
  vocabularies.set(pack, vocabulary);
  return vocabulary;
}

/** "Section D – Agreement", "Part 2: Needs". */
const SECTION_MARK = /^(?:section|part|step|stage) (?:[a-z]|\d{1,2}) /;

function build(pack: Pack): Vocabulary {
  const exact = new Map<string, Label[]>();
  const byToken = new Map<string, Set<Label>>();
  const byWord = new Map<string, Set<Label>>();
  const bySkeleton = new Map<string, string>();
  const sectionTitles = new Map<string, SectionId[]>();
  const tables = new Map<string, SectionId>();

  const add = (role: Role, text: string, local: boolean): void => {
    const name = normalise(text);
    const label: Label = { role, local, tokens: wide(name), words: canonical(name) };
    const labels = exact.get(name) ?? [];
    if (labels.some((one) => one.role === role)) return;
    exact.set(name, [...labels, label]);
    // Local labels are single common words: only their exact form counts.
    if (!local) for (const token of label.tokens) byToken.set(token, (byToken.get(token) ?? new Set()).add(label));
    for (const word of label.words) {
      byWord.set(word, (byWord.get(word) ?? new Set()).add(label));
      bySkeleton.set(skeleton(word), word);
    }
  };
  for (const section of pack.sections) {
    for (const title of [section.title, ...section.aliases]) {
      const name = headingName(title);
      const ids = sectionTitles.get(name) ?? [];
      if (!ids.includes(section.id)) sectionTitles.set(name, [...ids, section.id]);
    }
    if (section.table !== undefined) tables.set(section.table.toLowerCase(), section.id);
    for (const field of section.fields) {
      add(
        field.role,
        field.label,
        field.label.split(' ').length === 1 && section.kind === 'records' && isCommon(field.label),
      );
      for (const alias of field.aliases) add(field.role, alias, false);
      for (const alias of field.localAliases) add(field.role, alias, true);
    }
  }

  const meaningsOfName = (name: string): Meaning[] => {
    const labels = exact.get(name);
    if (labels) return labels.map(({ role, local }) => ({ role, section: sectionOf(role), local, score: 1 }));
    const own = wide(name);
    const candidates = new Map<Role, number>();
    for (const token of own)
      for (const label of byToken.get(token) ?? []) {
        const score = alike(own, label.tokens);
        if (score >= ENOUGH && score > (candidates.get(label.role) ?? 0)) candidates.set(label.role, score);
      }
    return [...candidates.entries()]
      .map(([role, score]) => ({ role, section: sectionOf(role), local: false, score: score * 0.95 }))
      .sort((one, other) => other.score - one.score);
  };

  /** A misspelt word is the known one that it sounds like. */
  const wordsOf = (name: string): readonly string[] =>
    canonical(name).map((word) => (byWord.has(word) ? word : (bySkeleton.get(skeleton(word) || '-') ?? word)));

  const columnsOfName = (name: string, found: Map<Role, Meaning>, most = 1): void => {
    const offer = (label: Label, score: number): void => {
      const known = found.get(label.role);
      if (!known || score > known.score)
        found.set(label.role, { role: label.role, section: sectionOf(label.role), local: label.local, score });
    };
    for (const label of exact.get(name) ?? []) offer(label, most);
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
    if (sense.score > SENSED) found.clear();
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
    const pieces = all.filter((name) => exact.has(name));
    const saying = pieces.filter((name) => !QUESTION.test(name));
    // "Problem (why?)" and "Why (need)" say what they are beside the question.
    if (!(QUESTION.test(whole) && saying.length > 0)) columnsOfName(whole, found);
    for (const name of saying.length > 0 ? saying : pieces)
      columnsOfName(name, found, QUESTION.test(name) ? ENOUGH : KNOWN_PIECE);
    const opened = WEAK_ALONE.test(whole) ? openedOf(text) : whole;
    if (!exact.has(whole) || opened !== whole) {
      const name = text.includes('£') ? openedOf(text).trim() : inFull(text, opened);
      // A piece that is a label says it already.
      if (saying.length === 0 || opened !== whole) columnsBySense(name, found);
      if (best(found) < SENSED) for (const piece of all) columnsBySense(piece, found, SENSED);
      if (best(found) < WRITTEN_WELL) columnsWrittenOut(bare(text), found);
    }
    return [...found.values()].sort((one, other) => other.score - one.score);
  };

  const meaningsByWords = (text: string): readonly Meaning[] => {
    const plain = meaningsOfName(normalise(text));
    if (!text.includes('(') || plain[0]?.score === 1) return plain;
    // "Signed (headteacher)": what stands in brackets may be what matters.
    const full = meaningsOfName(normalise(text.replace(/[()]/g, ' ')));
    return (full[0]?.score ?? 0) > (plain[0]?.score ?? 0) ? full : plain;
  };

  const meaningsBySense = labelsBySense({ pack, roles, abbreviations, byName: meaningsOfName });
  const meaningsOf = memory((text) => {
    const words = meaningsByWords(text);
    if ((words[0]?.score ?? 0) >= WRITTEN_WELL || words.some(({ score }) => score === 1)) return words;
    const sensed = meaningsBySense(text);
    return sensed.length > 0 ? sensed : words;
  });
  const columns = memory(columnsOf);
  return {
    meanings: (text) => (text.length > LONGEST_HEADING ? [] : meaningsOf(text)),
    columns: (text) => (text.length > LONGEST_HEADING ? [] : columns(text)),
    knows: (text) => text.length <= LONGEST_HEADING && exact.has(headingName(text)),
    sections: (text) => {
      if (text.length > LONGEST_HEADING) return [];
      const name = headingName(text);
      return sectionTitles.get(name) ?? sectionTitles.get(name.replace(SECTION_MARK, '')) ?? [];
    },
    about: (text) => {
      const own = tokens(headingName(text));
      const found = new Set<SectionId>();
      if (text.length <= LONGEST_HEADING && own.length > 0)
        for (const [title, ids] of sectionTitles) {
          const words = tokens(title);
          if (own.every((word) => words.includes(word))) for (const id of ids) found.add(id);
        }
      return found.size === 1 ? [...found] : [];
    },
    // Excel numbers the copies of a table: "Actions3" is a copy of "Actions".
    table: (name) => tables.get(name.toLowerCase()) ?? tables.get(name.toLowerCase().replace(/_?\d+$/, '')),
  };
}

const best = (found: ReadonlyMap<Role, Meaning>): number => {
  let most = 0;
  for (const { score } of found.values()) most = Math.max(most, score);
  return most;
};

/** Labels such as "Ref" or "Action", which several sections share, mean a role only where their section is known. */
const isCommon = (label: string): boolean => /^(ref|action|days|need|term|unit|source|area)$/i.test(label);
