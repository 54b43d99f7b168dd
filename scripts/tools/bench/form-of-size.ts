import type { Cell, Sheet, Snapshot } from '../../../src/domain/snapshot';
import { serialFromIso } from '../../../src/domain/calendar';

export interface FormSize {
  readonly actions: number;
  readonly costs: number;
  readonly measures: number;
}

/** A form with as many different rows as asked for, right in most of them and with a slip in every seventh. */
export function formOfSize({ actions, costs, measures }: FormSize): Snapshot {
  return {
    sheets: [
      sheet('School', [
        ['Date prepared', date('2020-01-20')],
        ['School name', 'Hollin Moor Primary School'],
        ['URN', 190417],
        ['Phase', 'Primary'],
        ['Region', 'North of England'],
        ['Tier of support', 'Tier 3'],
        ['NLE name', 'Andrew Whitcombe'],
        ['NLE school', 'Thornfield Teaching School'],
        ['Headteacher agrees', 'Yes'],
      ]),
      sheet('Needs', [
        ['Ref', 'Area of need', 'What needs to improve', 'Link to Ofsted'],
        ...times(Math.max(3, Math.round(actions / 3)), (n) => [
          `N${String(n)}`,
          ['Reading', 'Maths', 'Phonics', 'Governance'][n % 4] ?? '',
          `Pupils of group ${String(n)} do not yet read well enough: ${String(20 + (n % 30))} of 58 reach the expected standard.`,
          `Ofsted, November 2018, paragraph ${String(n)}`,
        ]),
      ]),
      sheet('Actions', [
        [
          'Ref',
          'Need',
          'Intervention',
          'Approved list',
          'Provider',
          'Who does what with whom',
          'Start date',
          'End date',
          'Why',
          'Sustainability',
        ],
        ...times(actions, (n) => [
          `A${String(n)}`,
          `N${String(1 + (n % Math.max(3, Math.round(actions / 3))))}`,
          n % 5 === 0 ? `Fluency coaching of group ${String(n)}` : 'English hub support',
          n % 5 === 0 ? 'Alternative' : 'Approved list',
          'Calder English Hub',
          `A specialist models lessons in class ${String(n)} on six days, then watches each teacher twice and gives feedback the same day.`,
          date('2020-02-24'),
          n % 7 === 0 ? 'Easter' : date('2020-12-11'),
          `Partner schools raised the phonics check from 7${String(n % 10)}% to 84% in a year.`,
          `The phonics lead coaches new staff of class ${String(n)} each September.`,
        ]),
      ]),
      sheet('Costs', [
        ['Ref', 'Action', 'What is paid for', 'Kind of cost', 'Paid to', 'Days', 'Day rate', 'Total cost'],
        ...times(costs, (n) => [
          `C${String(n)}`,
          `A${String(1 + (n % Math.max(1, actions)))}`,
          `Specialist for class ${String(n)}`,
          'SLE days',
          'Calder English Hub',
          1 + (n % 6),
          350,
          n % 7 === 0 ? 999 : (1 + (n % 6)) * 350,
        ]),
      ]),
      sheet('Measures', [
        ['Ref', 'Action', 'Measure', 'Unit', 'Baseline', 'Target', 'By when', 'How it is known'],
        ...times(measures, (n) => [
          `M${String(n)}`,
          `A${String(1 + (n % Math.max(1, actions)))}`,
          `By July 2020, ${String(60 + (n % 30))}% of pupils of class ${String(n)} read at the expected standard, up from 40% in 2019`,
          '% of pupils',
          percent(0.4),
          n % 7 === 0 ? '' : percent(0.6 + (n % 30) / 100),
          date('2020-07-10'),
          'Reading test, June 2020',
        ]),
      ]),
    ],
    names: [],
    date1904: false,
    protectedStructure: false,
    calculation: 'automatic',
  };
}

type Content = string | number | { readonly value: number; readonly format: string };

const date = (day: string): Content => ({ value: serialFromIso(day), format: 'dd mmm yyyy' });
const percent = (value: number): Content => ({ value, format: '0%' });
const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

function sheet(name: string, rows: readonly (readonly Content[])[]): Sheet {
  const cells = rows.flatMap((row, rowIndex) =>
    row.flatMap((content, column): Cell[] => {
      if (content === '') return [];
      const place = { row: rowIndex, column };
      return [typeof content === 'object' ? { ...place, ...content } : { ...place, value: content, format: 'General' }];
    }),
  );
  return {
    name,
    visibility: 'visible',
    protected: false,
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
  };
}
