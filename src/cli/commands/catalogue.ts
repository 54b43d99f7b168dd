import { inWords } from '../../domain/calendar';
import type { Programme } from '../../packs/schema';
import { pounds } from '../../reading/display';
import type { ListOptions } from '../options';
import { programmeFor, type Listing } from './list';

export function catalogueListing(options: ListOptions): Listing {
  const { catalogue, pack } = programmeFor(options);
  return {
    json: catalogue,
    text: [
      `${pack.title}: catalogue ${catalogue.version}, ${String(catalogue.programmes.length)} programmes`,
      catalogue.label,
      ...(catalogue.official ? ['Declared official: what is not in it is outside the approved list.'] : []),
      ...catalogue.programmes.flatMap((programme) => ['', ...linesOf(programme)]),
    ],
  };
}

function linesOf(programme: Programme): string[] {
  const facts: [string, string][] = [
    ['Areas', programme.areas.join(', ') || 'any'],
    ['Phases', programme.phases.join(', ') || 'any'],
    ['Regions', programme.regions.join(', ') || 'all'],
    ['Full in', programme.fullIn.join(', ')],
    ['Begins', datesOf(programme)],
    ['Withdrawn', programme.withdrawn ?? ''],
    ['Replaced by', programme.replacedBy ?? ''],
    ['Takes', programme.months ? rangeOf(programme.months.from, programme.months.to, (n) => String(n), ' months') : ''],
    ['Cost', costOf(programme)],
    ['Other money', programme.otherFunding ?? ''],
    ['Note', programme.note ?? ''],
    ['Source', `${programme.source} (as of ${inWords(programme.asOf)})`],
  ];
  return [programme.name, ...facts.filter(([, fact]) => fact !== '').map(([name, fact]) => `  ${name}: ${fact}`)];
}

function datesOf({ from, until }: Programme): string {
  if (from === undefined && until === undefined) return '';
  if (from === undefined) return `up to ${inWords(until ?? '')}`;
  return until === undefined ? `from ${inWords(from)}` : `from ${inWords(from)} to ${inWords(until)}`;
}

function costOf({ cost }: Programme): string {
  const note = cost.note === undefined ? '' : `. ${cost.note}`;
  switch (cost.kind) {
    case 'free':
      return `free${note}`;
    case 'unknown':
      return `not known${note}`;
    default:
      return rangeOf(cost.from, cost.to, pounds, cost.kind === 'day-rate' ? ' a day' : '') + note;
  }
}

const rangeOf = (from: number, to: number | undefined, show: (n: number) => string, unit: string): string =>
  (to === undefined || to === from ? show(from) : `${show(from)} to ${show(to)}`) + unit;
