import type { CatalogueLists } from './lists';
import type { Programme } from '../schema';

/** A catalogue as people keep it in Excel: one row a programme, one column a fact. */
export const CATALOGUE_SHEET = 'Catalogue';
export const ABOUT_SHEET = 'About';

export type ColumnKind = 'text' | 'list' | 'date' | 'money' | 'number' | 'yesno' | 'cost';

export interface CatalogueColumn {
  readonly key: ColumnKey;
  readonly heading: string;
  /** Other headings that mean it, in small letters. */
  readonly aliases: readonly string[];
  readonly kind: ColumnKind;
  /** What to put there; stands above the heading, at the cell and on the sheet About. */
  readonly guidance: string;
  readonly example: string;
  /** In characters. */
  readonly width: number;
  readonly required?: true;
  /** The list of the pack that its words come from. */
  readonly words?: keyof CatalogueLists;
}

export type ColumnKey =
  | 'name'
  | 'aliases'
  | 'providers'
  | 'areas'
  | 'phases'
  | 'regions'
  | 'fullIn'
  | 'from'
  | 'until'
  | 'withdrawn'
  | 'replacedBy'
  | 'costKind'
  | 'costFrom'
  | 'costTo'
  | 'costNote'
  | 'monthsFrom'
  | 'monthsTo'
  | 'training'
  | 'otherFunding'
  | 'note'
  | 'source'
  | 'asOf'
  | 'id';

const column = (
  key: ColumnKey,
  heading: string,
  kind: ColumnKind,
  width: number,
  guidance: string,
  example: string,
  more: Partial<Pick<CatalogueColumn, 'aliases' | 'required' | 'words'>> = {},
): CatalogueColumn => ({ key, heading, kind, width, guidance, example, aliases: [], ...more });

export const COLUMNS: readonly CatalogueColumn[] = [
  column('name', 'Name', 'text', 38, 'The name of the programme as it stands on the list.', 'English hub support', {
    required: true,
    aliases: ['programme', 'name of programme', 'programme name', 'intervention'],
  }),
  column(
    'aliases',
    'Also known as',
    'list',
    48,
    'Other names that mean the same programme, parted by ;',
    'English hub; Literacy hub',
    { aliases: ['aliases', 'other names'] },
  ),
  column('providers', 'Providers', 'list', 26, 'Who offers it, parted by ;', 'Calder English Hub', {
    aliases: ['provider', 'offered by'],
  }),
  column(
    'areas',
    'Areas of need',
    'list',
    26,
    'Areas of need that it serves, parted by ; Empty: any.',
    'Reading; Phonics',
    {
      aliases: ['areas', 'area of need', 'area', 'needs'],
      words: 'areas',
    },
  ),
  column('phases', 'Phases', 'list', 20, 'Phases it is for, parted by ; Empty: any.', 'Primary; All-through', {
    aliases: ['phase'],
    words: 'phases',
  }),
  column('regions', 'Regions', 'list', 26, 'Regions in which it is offered, parted by ; Empty: all.', 'South West', {
    aliases: ['region', 'offered in'],
    words: 'regions',
  }),
  column('fullIn', 'Full in', 'list', 22, 'Regions in which it has no more places, parted by ;', 'South West', {
    aliases: ['no places in'],
    words: 'regions',
  }),
  column('from', 'First start', 'date', 14, 'The first day on which it can begin.', '31 Mar 2020', {
    aliases: ['from', 'starts from', 'can begin from'],
  }),
  column('until', 'Last start', 'date', 14, 'The last day on which it can begin.', '31 Mar 2020', {
    aliases: ['until', 'starts until', 'can begin until'],
  }),
  column(
    'withdrawn',
    'Why withdrawn',
    'text',
    30,
    'Why it ended, where it did. Give the last start too.',
    'Ended with the contract',
    { aliases: ['withdrawn', 'withdrawn because'] },
  ),
  column('replacedBy', 'Replaced by', 'text', 26, 'The programme that took its place.', 'Behaviour hubs'),
  column('costKind', 'Cost', 'cost', 12, 'Free, Fee, Day rate or Not known.', 'Fee', {
    aliases: ['kind of cost', 'cost kind', 'type of cost'],
  }),
  column('costFrom', 'Cost from (£)', 'money', 12, 'Pounds, for a fee or a day rate.', '1000', {
    aliases: ['price', 'price from'],
  }),
  column('costTo', 'Cost to (£)', 'money', 12, 'Pounds, where the price is a range.', '1500', {
    aliases: ['price to'],
  }),
  column('costNote', 'About the cost', 'text', 26, 'What else to know about the price.', 'Travel is extra', {
    aliases: ['cost note'],
  }),
  column('monthsFrom', 'Months from', 'number', 10, 'How many months it takes at least.', '12', {
    aliases: ['months', 'months at least'],
  }),
  column('monthsTo', 'Months to', 'number', 10, 'How many months it takes at most.', '18', {
    aliases: ['months at most'],
  }),
  column('training', 'Training only', 'yesno', 10, 'Yes: days taught away from the school, with no work in it.', 'No', {
    aliases: ['training'],
  }),
  column(
    'otherFunding',
    'Other money',
    'text',
    46,
    'Money for the same thing that a school may have from elsewhere.',
    'Scholarships for schools in Opportunity Areas',
    { aliases: ['other funding'] },
  ),
  column('note', 'Note', 'text', 54, 'Anything else that a reader should know.', 'Asks for a full day each term', {
    aliases: ['notes', 'comment', 'comments'],
  }),
  column('source', 'Source', 'text', 60, 'Where these facts come from.', 'Letter of the regional team, 3 March 2020', {
    required: true,
    aliases: ['sources', 'source of these facts'],
  }),
  column('asOf', 'As of', 'date', 14, 'The day for which these facts were established.', '31 Mar 2020', {
    required: true,
    aliases: ['as at', 'correct on', 'checked on'],
  }),
  column(
    'id',
    'Id',
    'text',
    24,
    'Keeps a row itself when its name changes. Leave it empty in a new row.',
    'english-hub',
    {
      aliases: ['identifier'],
    },
  ),
];

export const COST_WORDS = { free: 'Free', fee: 'Fee', 'day-rate': 'Day rate', unknown: 'Not known' } as const;

/** What a cell of the sheet holds; a day as ISO text. */
export type Fact = string | number | null;

export function factsOf(programme: Programme): Readonly<Record<ColumnKey, Fact>> {
  const { cost, months } = programme;
  const price = cost.kind === 'fee' || cost.kind === 'day-rate' ? cost : null;
  return {
    ...{ id: programme.id, name: programme.name },
    ...{ aliases: joinList(programme.aliases), providers: joinList(programme.providers) },
    ...{ areas: joinList(programme.areas), phases: joinList(programme.phases) },
    ...{ regions: joinList(programme.regions), fullIn: joinList(programme.fullIn) },
    ...{ from: programme.from ?? null, until: programme.until ?? null },
    ...{ withdrawn: programme.withdrawn ?? null, replacedBy: programme.replacedBy ?? null },
    ...{ costKind: COST_WORDS[cost.kind], costFrom: price?.from ?? null, costTo: price?.to ?? null },
    ...{ costNote: cost.note ?? null, monthsFrom: months?.from ?? null, monthsTo: months?.to ?? null },
    ...{ training: programme.training ? 'Yes' : 'No', otherFunding: programme.otherFunding ?? null },
    ...{ note: programme.note ?? null, source: programme.source, asOf: programme.asOf },
  };
}

/** Parted by ";" in one cell; a part that holds one itself stands in quotation marks. */
export function joinList(parts: readonly string[]): Fact {
  if (parts.length === 0) return null;
  return parts.map((part) => (/[;\r\n]|^"/.test(part) ? `"${part.replaceAll('"', '""')}"` : part)).join('; ');
}

/** The parts of such a cell; a new line parts them too. */
export function splitList(text: string): string[] {
  const parts = text.match(/[^\S\r\n]*"(?:[^"]|"")*"[^\S\r\n]*(?=[;\r\n]|$)|[^;\r\n]+/g) ?? [];
  return parts
    .map((part) => part.trim())
    .map((part) => (/^".*"$/s.test(part) ? part.slice(1, -1).replaceAll('""', '"').trim() : part))
    .filter((part) => part !== '');
}
