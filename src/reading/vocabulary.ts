import { sectionOf, type Role, type SectionId } from '../domain/roles';
import type { Pack } from '../packs/schema';
import { likeness, normalise, tokens } from './words';

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
  /** Every role a text may stand for, best first; empty for ordinary text. */
  meanings(text: string): readonly Meaning[];
  /** The sections whose title the text is. */
  sections(text: string): readonly SectionId[];
  /** The section that an Excel table of that name holds. */
  table(name: string): SectionId | undefined;
}

/** Headings are short: longer text is never one. */
const LONGEST_HEADING = 90;
/** Below this, similar words are more often a coincidence than a heading. */
const ENOUGH = 0.72;

interface Label {
  readonly role: Role;
  readonly local: boolean;
  readonly tokens: readonly string[];
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
  const sectionTitles = new Map<string, SectionId[]>();
  const tables = new Map<string, SectionId>();

  const add = (role: Role, text: string, local: boolean): void => {
    const name = normalise(text);
    const label: Label = { role, local, tokens: tokens(name) };
    const labels = exact.get(name) ?? [];
    if (labels.some((one) => one.role === role)) return;
    exact.set(name, [...labels, label]);
    // Local labels are single common words: only their exact form counts.
    if (!local) for (const token of label.tokens) byToken.set(token, (byToken.get(token) ?? new Set()).add(label));
  };
  for (const section of pack.sections) {
    for (const title of [section.title, ...section.aliases]) {
      const name = normalise(title);
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
    const own = tokens(name);
    const candidates = new Map<Role, number>();
    for (const token of own)
      for (const label of byToken.get(token) ?? []) {
        const score = likeness(own, label.tokens);
        if (score >= ENOUGH && score > (candidates.get(label.role) ?? 0)) candidates.set(label.role, score);
      }
    return [...candidates.entries()]
      .map(([role, score]) => ({ role, section: sectionOf(role), local: false, score: score * 0.95 }))
      .sort((one, other) => other.score - one.score);
  };

  const remembered = new Map<string, readonly Meaning[]>();
  return {
    meanings: (text) => {
      if (text.length > LONGEST_HEADING) return [];
      const known = remembered.get(text);
      if (known) return known;
      const found = meaningsOfName(normalise(text));
      // Bounded, so that a long run over many workbooks does not grow.
      if (remembered.size > 2000) remembered.clear();
      remembered.set(text, found);
      return found;
    },
    sections: (text) => (text.length > LONGEST_HEADING ? [] : (sectionTitles.get(normalise(text)) ?? [])),
    // Excel numbers the copies of a table: "Actions3" is a copy of "Actions".
    table: (name) => tables.get(name.toLowerCase()) ?? tables.get(name.toLowerCase().replace(/_?\d+$/, '')),
  };
}

/** Labels such as "Ref" or "Action", which several sections share, mean a role only where their section is known. */
const isCommon = (label: string): boolean => /^(ref|action|days|need|term|unit|source|area)$/i.test(label);
