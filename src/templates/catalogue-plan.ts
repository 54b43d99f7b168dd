import { inWords, serialFromIso } from '../domain/calendar';
import { listsFor } from '../packs/catalogue/lists';
import {
  ABOUT_SHEET,
  CATALOGUE_SHEET,
  COLUMNS,
  COST_WORDS,
  factsOf,
  type CatalogueColumn,
} from '../packs/catalogue/sheet';
import type { Catalogue, Pack } from '../packs/schema';

/** A catalogue as a neutral plan of a workbook: plain data for a writer. Rows and columns count from 0. */
export interface CataloguePlan {
  readonly title: string;
  readonly subject: string;
  readonly sheet: string;
  readonly columns: readonly PlannedColumn[];
  /** One a programme, in the order of the columns; days are serials. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly about: AboutPlan;
  /** Behind the drop-downs: name of a list and its values. */
  readonly lists: readonly { readonly name: string; readonly values: readonly string[] }[];
}

export interface PlannedColumn {
  readonly heading: string;
  readonly guidance: string;
  readonly prompt: string;
  readonly width: number;
  readonly kind: CatalogueColumn['kind'];
  /** The list of its drop-down. */
  readonly list: string | null;
  /** Several words of the list may stand in one cell, so that the drop-down only helps. */
  readonly several: boolean;
}

export interface AboutPlan {
  readonly sheet: string;
  readonly title: string;
  readonly facts: readonly {
    readonly label: string;
    readonly value: string;
    readonly guidance: string;
    readonly list?: string;
  }[];
  /** What each column means: heading, what belongs there, example. */
  readonly columns: readonly (readonly [string, string, string])[];
}

const YES_NO = 'Yes or No';
const COSTS = 'Costs';

export function cataloguePlan(catalogue: Catalogue, pack: Pack): CataloguePlan {
  const lists = listsFor(pack);
  const words = (['areas', 'phases', 'regions'] as const).flatMap((name) => {
    const values = lists[name]?.choices.map(({ value }) => value) ?? [];
    return values.length > 0 ? [{ name: name as string, values }] : [];
  });
  const listOf = ({ kind, words: name }: CatalogueColumn): string | null => {
    if (kind === 'yesno') return YES_NO;
    if (kind === 'cost') return COSTS;
    return words.some((list) => list.name === name) ? (name ?? null) : null;
  };
  return {
    title: `Catalogue: ${pack.title}`,
    subject: `${catalogue.pack} ${catalogue.version}`,
    sheet: CATALOGUE_SHEET,
    columns: COLUMNS.map((column) => ({
      ...{ heading: column.heading, guidance: column.guidance, width: column.width, kind: column.kind },
      prompt: `${column.required ? 'Required. ' : ''}${column.guidance} For example: ${column.example}`,
      ...{ list: listOf(column), several: column.kind === 'list' },
    })),
    rows: catalogue.programmes.map((programme) => {
      const facts = factsOf(programme);
      return COLUMNS.map(({ key, kind }) => {
        const fact = facts[key];
        return kind === 'date' && typeof fact === 'string' ? serialFromIso(fact) : fact;
      });
    }),
    about: aboutOf(catalogue, pack),
    lists: [{ name: YES_NO, values: ['Yes', 'No'] }, { name: COSTS, values: Object.values(COST_WORDS) }, ...words],
  };
}

function aboutOf(catalogue: Catalogue, pack: Pack): AboutPlan {
  const days = catalogue.programmes.map(({ asOf }) => asOf).sort();
  const latest = days.at(-1);
  return {
    sheet: ABOUT_SHEET,
    title: `Catalogue: ${pack.title}`,
    facts: [
      {
        label: 'Pack',
        value: catalogue.pack,
        guidance: 'The programme that this catalogue belongs to. Leave it as it is.',
      },
      { label: 'Version', value: catalogue.version, guidance: 'Three numbers. Count up when you change the list.' },
      {
        label: 'Label',
        value: catalogue.label,
        guidance: `How this list came about, shown with every use.${latest === undefined ? '' : ` Its latest row was established on ${inWords(latest)}.`}`,
      },
      {
        label: 'Official',
        value: catalogue.official ? 'Yes' : 'No',
        guidance: 'Yes: the list is complete, and what is not in it has to be put right. No: a person decides.',
        list: YES_NO,
      },
    ],
    columns: COLUMNS.map(({ heading, guidance, example, required }) => [
      heading,
      `${required ? 'Required. ' : ''}${guidance}`,
      example,
    ]),
  };
}
