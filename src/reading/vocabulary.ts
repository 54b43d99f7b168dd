import { sectionOf, type Role, type SectionId } from '../domain/roles';
import type { Pack } from '../packs/schema';
import { alike, bare, canonical, headingName, skeleton } from './synonyms';
import { normalise, tokens } from './words';

/** What a heading or label may mean. */
export interface Meaning {
  readonly role: Role;
  readonly section: SectionId;
  /** Holds only under the section's own heading. */
  readonly local: boolean;
  /** 1: a known label; less: similar words. */
  readonly score: number;
}

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
/** Below this, similar words are more often a coincidence than a heading. */
export const ENOUGH = 0.72;
/** Below this, not even what stands below makes a heading of it. */
export const WEAKEST = 0.58;
/** The same words as a known label by general synonyms; a piece of a heading that is a known label. */
const SAME_WORDS = 0.92;
const LOCAL_WORDS = 0.75;
const KNOWN_PIECE = 0.9;
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

  const columnsOf = (text: string): Meaning[] => {
    const found = new Map<Role, Meaning>();
    const whole = headingName(text);
    const pieces = piecesOf(text)
      .map(headingName)
      .filter((name) => exact.has(name));
    const saying = pieces.filter((name) => !QUESTION.test(name));
    // "Problem (why?)" and "Why (need)" say what they are beside the question.
    if (!(QUESTION.test(whole) && saying.length > 0)) columnsOfName(whole, found);
    for (const name of saying.length > 0 ? saying : pieces)
      columnsOfName(name, found, QUESTION.test(name) ? ENOUGH : KNOWN_PIECE);
    return [...found.values()].sort((one, other) => other.score - one.score);
  };

  const meaningsOf = memory((text) => {
    const plain = meaningsOfName(normalise(text));
    if (!text.includes('(') || plain[0]?.score === 1) return plain;
    // "Signed (headteacher)": what stands in brackets may be what matters.
    const full = meaningsOfName(normalise(text.replace(/[()]/g, ' ')));
    return (full[0]?.score ?? 0) > (plain[0]?.score ?? 0) ? full : plain;
  });
  const columns = memory(columnsOf);
  return {
    meanings: (text) => (text.length > LONGEST_HEADING ? [] : meaningsOf(text)),
    columns: (text) => (text.length > LONGEST_HEADING ? [] : columns(text)),
    knows: (text) => text.length <= LONGEST_HEADING && exact.has(headingName(text)),
    sections: (text) => (text.length > LONGEST_HEADING ? [] : (sectionTitles.get(headingName(text)) ?? [])),
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

/** The words of a label, abbreviations written out. */
const wide = (name: string): string[] => tokens(name).flatMap((word) => WRITTEN_OUT[word] ?? word);
const WRITTEN_OUT: Readonly<Record<string, readonly string[]>> = {
  head: ['headteacher'],
  ht: ['headteacher'],
  sl: ['system', 'leader'],
  no: ['number'],
  num: ['number'],
  sch: ['school'],
};

/** The lines, sides and brackets of a heading: "2. What?\nNon-negotiables", "Lead / owner", "Why (need)". */
function piecesOf(text: string): string[] {
  const pieces = bare(text)
    .split(/[\n:/|;()[\]]|\s[-–—]\s/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  return pieces.length > 1 ? pieces : [];
}

/** Bounded, so that a long run over many workbooks does not grow. */
const MOST_REMEMBERED = 2000;

function memory(find: (text: string) => readonly Meaning[]): (text: string) => readonly Meaning[] {
  const remembered = new Map<string, readonly Meaning[]>();
  return (text) => {
    const known = remembered.get(text);
    if (known) return known;
    const found = find(text);
    if (remembered.size > MOST_REMEMBERED) remembered.clear();
    remembered.set(text, found);
    return found;
  };
}

/** Labels such as "Ref" or "Action", which several sections share, mean a role only where their section is known. */
const isCommon = (label: string): boolean => /^(ref|action|days|need|term|unit|source|area)$/i.test(label);
