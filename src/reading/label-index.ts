import { isRole, ROLES, sectionOf, type Role } from '../domain/roles';
import type { Pack } from '../packs/schema';
import { COMMON_LABELS, LINK_LABELS } from './common-labels';
import { wide } from './heading-text';
import { COMMON, COMMON_LOCAL } from './meaning';
import { canonical, headingName, skeleton } from './synonyms';
import { normalise } from './words';

/** A wording of a field: a pack's own, or one that people use whatever the programme. */
export interface Label {
  readonly role: Role;
  readonly name: string;
  /** Means it only in its own section. */
  readonly local: boolean;
  /** The pack's own wordings are surer than common ones. */
  readonly common: boolean;
  readonly tokens: readonly string[];
  /** Its words in their canonical form. */
  readonly words: readonly string[];
}

/** The labels of a pack, by how they can be found. */
export interface LabelIndex {
  readonly exact: ReadonlyMap<string, readonly Label[]>;
  readonly byToken: ReadonlyMap<string, ReadonlySet<Label>>;
  readonly byWord: ReadonlyMap<string, ReadonlySet<Label>>;
  readonly bySkeleton: ReadonlyMap<string, string>;
  /** A known label by name: those that several fields share do not count as common ones. */
  knows(name: string): boolean;
}

export function labelIndexOf(pack: Pack): LabelIndex {
  const exact = new Map<string, Label[]>();
  const byToken = new Map<string, Set<Label>>();
  const byWord = new Map<string, Set<Label>>();
  const bySkeleton = new Map<string, string>();

  const isField = new Set(pack.sections.flatMap(({ id, kind }) => (kind === 'records' ? [] : [id])));
  const add = (role: Role, text: string, local: boolean, common = false): void => {
    const name = common ? text : normalise(text);
    const label: Label = { role, name, local, common, tokens: wide(name), words: canonical(name) };
    const labels = exact.get(name) ?? [];
    if (labels.some((one) => one.role === role || (common && !local && !one.common && !one.local))) return;
    exact.set(name, [...labels, label]);
    // Local labels are single common words: only their exact form counts.
    if (!local && !common)
      for (const token of label.tokens) byToken.set(token, (byToken.get(token) ?? new Set()).add(label));
    // Of common wordings nothing that is only similar counts but what says enough by itself.
    if (common && (local || label.words.length < 2 || isField.has(sectionOf(role)))) return;
    for (const word of label.words) {
      byWord.set(word, (byWord.get(word) ?? new Set()).add(label));
      if (!common) bySkeleton.set(skeleton(word), word);
    }
  };
  const fields = pack.sections.flatMap((section) => section.fields.map((field) => ({ section, field })));
  for (const { section, field } of fields) {
    add(
      field.role,
      field.label,
      field.label.split(' ').length === 1 && section.kind === 'records' && isCommon(field.label),
    );
    for (const alias of field.aliases) add(field.role, alias, false);
    for (const alias of field.localAliases) add(field.role, alias, true);
  }
  const own = new Set(exact.keys());
  for (const { field } of fields) {
    const [wide = '', local = ''] = (COMMON_LABELS[field.role] ?? '').split(/ ?\| /);
    for (const text of wide.split(', ')) if (text !== '') add(field.role, text, false, true);
    for (const text of local.split(', ')) if (text !== '') add(field.role, text, true, true);
    if (isRole(field.role) && ROLES[field.role] === 'refs' && field.role.endsWith('.action'))
      for (const text of LINK_LABELS.split(', ')) add(field.role, text, true, true);
  }
  return { exact, byToken, byWord, bySkeleton, knows: (text) => own.has(headingName(text)) };
}

/** Labels such as "Ref" or "Action", which several sections share, mean a role only where their section is known. */
const isCommon = (label: string): boolean => /^(ref|action|days|need|term|unit|source|area)$/i.test(label);

/** How sure a common wording is: less so where it holds in its own section only. */
export const commonness = (local: boolean): number => (local ? COMMON_LOCAL : COMMON);
