import type { Part, PartName } from '../../measures';
import { sortOf, wayOf } from './levels';
import { capital, inside, isDone, isMany, plainVerb, tidy, withArticle } from './wording';

/** The parts of a measure as they are typed; empty where there is nothing yet. */
export type Fields = Readonly<Record<PartName, string>>;

export const NO_FIELDS: Fields = { who: '', what: '', from: '', to: '', 'by-when': '', 'known-how': '' };

export interface Composed {
  readonly text: string;
  /** Where each part was put. */
  readonly placed: readonly Part[];
}

/** Words, and the part that they are; empty for the words between. */
export type Bit = readonly [words: string, part: PartName | ''];

/**
 * One sentence from the parts that there are. Of people who do something: "By July 2021, 85% of Year 1 pupils meet the
 * expected standard in the phonics check, up from 71%, as shown by …"; of a figure: "By July 2021, attendance of
 * disadvantaged pupils rises from 91% to 95%". What is missing is left out; without anything said to change, "…".
 */
export function compose(fields: Fields): Composed {
  const given: Fields = {
    who: inside(tidy('who', fields.who)),
    what: plainVerb(inside(tidy('what', fields.what))),
    from: tidy('from', fields.from),
    to: inside(tidy('to', fields.to)),
    'by-when': tidy('by-when', fields['by-when']),
    'known-how': tidy('known-how', fields['known-how']),
  };
  const body = given.what !== '' && !isDone(given.what) ? ofFigure(given) : ofPeople(given);
  const [when, how] = [given['by-when'], source(given['known-how'])];
  if (!runsInto(when, body[0]?.[0] ?? '')) return joined([...opening(when), ...body, ...how]);
  const comma = body.some(([, part]) => part === 'from') ? ',' : '';
  return joined([...body, [`${comma} `, ''], ...opening(when).slice(0, -1), ...how]);
}

/** "By the end of Year 6, 9 of 58 children" reads as Years 6 and 9: such a day is said at the end. */
export const runsInto = (when: string, next: string): boolean => /\byear \d{1,2}$/i.test(when) && /^\d/.test(next);

export function opening(when: string): readonly Bit[] {
  if (when === '') return [];
  if (/^(?:within|in|at|on|before|over|during|after|this|next|from|until) /i.test(when))
    return [
      [when, 'by-when'],
      [', ', ''],
    ];
  const the = /^(?:end|start|beginning) of |^(?:autumn|spring|summer) (?:half )?term\b|^(?:academic|school) year\b/i;
  return [
    [the.test(when) ? 'by the ' : 'by ', ''],
    [inside(when), 'by-when'],
    [', ', ''],
  ];
}

function ofPeople({ who, what, from, to }: Fields): readonly Bit[] {
  const people: Bit = [who === '' ? '' : who, 'who'];
  const does: Bit = [what === '' ? '…' : what, what === '' ? '' : 'what'];
  const sort = to === '' ? null : sortOf(to);
  const way = wayOf(from, to);
  if (sort === 'other') return spaced([people, does, ...(from === '' ? TO_REACH : moving(from, way)), [to, 'to']]);
  const level: readonly Bit[] =
    sort === null
      ? [people]
      : who === ''
        ? [[to, 'to']]
        : sort === 'share'
          ? [[to, 'to'], ['of', ''], people]
          : sort === 'number'
            ? [[to, 'to'], [/^(?:the|our) /i.test(who) ? 'of' : 'of the', ''], people]
            : [[to, 'to'], people];
  return [...spaced([...level, does]), ...since(from, way)];
}

/** "up from 71%"; a level that is to be held: "(currently 96%)". */
export function since(from: string, way: ReturnType<typeof wayOf>): readonly Bit[] {
  if (from === '') return [];
  if (way === 'same')
    return [
      [' (currently ', ''],
      [from, 'from'],
      [')', ''],
    ];
  return [
    [way === 'down' ? ', down from ' : ', up from ', ''],
    [from, 'from'],
  ];
}

const TO_REACH: readonly Bit[] = [[', to reach', '']];

const moving = (from: string, way: ReturnType<typeof wayOf>): readonly Bit[] => [
  [way === 'down' ? ', falling from' : ', rising from', ''],
  [from, 'from'],
  ['to', ''],
];

const HIGHER = /\b(?:attendance|punctuality|scores?|results|ages?|attainment|retention)\b/i;
const LOWER =
  /\b(?:absence|absentees?|suspensions?|exclusions?|incidents?|lateness|turnover|vacanc(?:y|ies)|detentions?|gaps?|disruption)\b/i;

/** Which way a figure goes whose start is not said. */
const towards = (what: string): string => (LOWER.test(what) ? 'fall to' : HIGHER.test(what) ? 'rise to' : 'reach');

function ofFigure({ who, what, from, to }: Fields): readonly Bit[] {
  const many = isMany(what);
  const verb = (base: string): Bit => [
    many ? base : base.replace(/^\w+/, (word) => `${word}${/ch$/.test(word) ? 'es' : 's'}`),
    '',
  ];
  const whose: readonly Bit[] =
    who === ''
      ? []
      : [
          [/ (?:of|in|for|at|on|among) /.test(what) ? 'among' : 'of', ''],
          [who, 'who'],
        ];
  const way = wayOf(from, to);
  if (way === 'same')
    return [...spaced([[what, 'what'], ...whose, verb('stay'), ['at', ''], [to, 'to']]), ...since(from, way)];
  const move: readonly Bit[] =
    from !== '' && to !== ''
      ? [
          verb(way === 'up' ? 'rise' : way === 'down' ? 'fall' : 'move'),
          ['from', ''],
          [from, 'from'],
          ['to', ''],
          [to, 'to'],
        ]
      : to !== ''
        ? [verb(towards(what)), [to, 'to']]
        : from !== ''
          ? [verb('improve'), ['from', ''], [from, 'from']]
          : [verb('improve')];
  return spaced([[what, 'what'], ...whose, ...move]);
}

export function source(how: string): readonly Bit[] {
  if (how === '') return [];
  const words = withArticle(inside(how));
  const the = words.startsWith('the ') && !/^the /i.test(how) ? 'the ' : '';
  return [
    [`, as shown by ${the}`, ''],
    [words.slice(the.length), 'known-how'],
  ];
}

/** A space between all that is not empty, but none before a comma. */
const spaced = (bits: readonly Bit[]): readonly Bit[] =>
  bits
    .filter(([words]) => words !== '')
    .flatMap(([words, part], index): readonly Bit[] =>
      index === 0 || words.startsWith(',')
        ? [[words, part]]
        : [
            [' ', ''],
            [words, part],
          ],
    );

export function joined(bits: readonly Bit[]): Composed {
  let text = '';
  const placed: Part[] = [];
  for (const [words, part] of bits) {
    const own = text === '' ? capital(words) : words;
    if (part !== '') placed.push({ part, from: text.length, to: text.length + own.length, text: own });
    text += own;
  }
  return { text, placed };
}
