import type { Role } from '../../domain/roles';

/** What of a pack its parts have to agree on. */
export interface PackParts {
  readonly sources: Readonly<Record<string, unknown>>;
  readonly lists: Readonly<Record<string, ListParts>>;
  readonly sections: readonly SectionParts[];
  readonly settings: SettingsParts;
}

export interface ListParts {
  readonly open: boolean;
  readonly choices: readonly { readonly value: string; readonly aliases: readonly string[] }[];
}

export interface SectionParts {
  readonly id: string;
  readonly title: string;
  readonly kind: 'fields' | 'records';
  readonly sheet: string;
  readonly table?: string | undefined;
  readonly fields: readonly FieldParts[];
}

export interface FieldParts {
  readonly role: Role;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly localAliases: readonly string[];
  readonly choices?: string | undefined;
  readonly source: string;
  readonly when: readonly {
    readonly role: Role;
    readonly is?: unknown;
    readonly in?: readonly string[] | undefined;
    readonly over?: unknown;
  }[];
}

interface Span {
  readonly from: string;
  readonly to: string;
}

interface SettingsParts {
  readonly tiers: readonly {
    readonly value: string;
    readonly judgements: { readonly from: number; readonly to?: number | undefined };
  }[];
  readonly tierCounts?: Span | undefined;
  readonly terms: readonly (Span & { readonly name: string })[];
  readonly cohorts: readonly { readonly value: string }[];
  readonly dayRates: Readonly<Record<string, unknown>>;
  readonly planTerms?: { readonly usual: number; readonly most: number } | undefined;
  readonly meanings: Readonly<Record<string, string>>;
}

/** Where something stands in a pack or a catalogue. */
export type PartPath = readonly (string | number)[];

/** What is wrong although each part is right by itself. */
export interface Contradiction {
  readonly path: PartPath;
  readonly message: string;
}
