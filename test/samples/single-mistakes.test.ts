import { serialFromIso } from '../../src/domain/calendar';
import type { EditValue } from '../../src/domain/edit';
import { bytesOf, findingsOf, formOf, placed, placeOf, withMistakes } from './support';

const good = bytesOf('raf-good.xlsx');
const form = formOf(good);
const on = (day: string): number => serialFromIso(day);

/**
 * One slip each in a copy of the good sample, made by hand: what is written where, and the findings it must give, as
 * code and field. Nothing else may be found.
 */
const mistakes: readonly [
  slip: string,
  written: Record<string, EditValue>,
  expected: readonly string[],
  today?: string,
][] = [
  // deleted
  ['no school name', { 'school.name': null }, ['F01 school.name']],
  ['no URN', { 'school.urn': null }, ['F01 school.urn']],
  ['no tier', { 'school.tier': null }, ['F01 school.tier']],
  ['no NLE', { 'nle.name': null }, ['F01 nle.name']],
  ['a need without words', { 'N2 need.what': null }, ['F01 N2 need.what']],
  ['a need without its source', { 'N4 need.source': null }, ['F01 N4 need.source']],
  ['no intervention', { 'A4 action.intervention': null }, ['F01 A4 action.intervention']],
  ['nothing on who does what', { 'A3 action.what': null }, ['F01 A3 action.what']],
  ['no reason', { 'A1 action.why': null }, ['F01 A1 action.why']],
  ['nothing on what happens after', { 'A5 action.after': null }, ['P09 A5 action.after']],
  ['no start date', { 'A1 action.start': null }, ['T01 A1 action.start']],
  ['no end date', { 'A2 action.end': null }, ['T01 A2 action.end']],
  ['no cost', { 'C2 cost.total': null }, ['M01 C2 cost.total']],
  ['nothing on what is paid for', { 'C1 cost.item': null }, ['F01 C1 cost.item']],
  ['no evidence for an alternative', { '1 alternative.evidence': null }, ['C02 1 alternative.evidence']],
  ['nothing on what was considered', { '1 alternative.considered': null }, ['C02 1 alternative.considered']],
  ['no measure', { 'M2 measure.statement': null }, ['S11 M2 measure.statement']],
  ['no baseline', { 'M1 measure.baseline': null }, ['S01 M1 measure.baseline']],
  ['no target', { 'M3 measure.target': null }, ['S02 M3 measure.target']],
  ['no unit for a count', { 'M5 measure.unit': null }, ['S03 M5 measure.unit']],
  ['no date for a measure', { 'M1 measure.due': null }, ['S04 M1 measure.due']],
  ['no source for a measure', { 'M6 measure.source': null }, ['S05 M6 measure.source']],
  [
    'no interim reading for a late result',
    { 'M4 measure.interimDue': null, 'M4 measure.interimValue': null },
    ['S08 M4 measure.interimDue'],
  ],
  ['the headteacher has not dated it', { 'agreement.headDate': null }, ['P04 agreement.headDate']],
  ['the headteacher is not named', { 'agreement.headName': null }, ['P04 agreement.headName']],
  ['the officer has not dated it', { 'agreement.officerDate': null }, ['P04 agreement.officerDate']],
  ['who pays for cover is open', { 'R1 release.paidBy': null }, ['M12 R1 release.paidBy']],

  // placeholders and slips of the finger
  ['a need to be confirmed', { 'N3 need.what': 'TBC' }, ['F02 N3 need.what']],
  ['a provider to be confirmed', { 'A3 action.provider': 'tbc' }, ['F02 A3 action.provider']],
  ['a cost to be confirmed', { 'C4 cost.total': 'To be confirmed' }, ['F02 C4 cost.total']],
  ['a URN of five digits', { 'school.urn': 19041 }, ['F05 school.urn']],
  ['a URN with a letter', { 'school.urn': '19O417' }, ['F05 school.urn']],
  ['a tier there is not', { 'school.tier': 'Tier 4' }, ['F04 school.tier']],
  ['a judgement misspelt', { '1 inspection.judgement': 'Requires improvment' }, ['F04 1 inspection.judgement']],
  ['a listed name misspelt', { 'A3 action.intervention': 'Math hub suport' }, ['C10 A3 action.intervention']],
  ['a total as text', { 'C2 cost.total': '3,200' }, ['F17 C2 cost.total']],
  ['days in words', { 'R2 release.days': 'a few' }, ['F03 R2 release.days']],

  // dates
  ['a day that does not exist', { 'A1 action.start': '31/02/2020' }, ['T02 A1 action.start']],
  ['a season for a date', { 'A2 action.end': 'Christmas' }, ['T02 A2 action.end']],
  ['a date as text', { 'A1 action.start': '24 February 2020' }, ['T03 A1 action.start']],
  ['an end before the start', { 'A4 action.end': on('2020-02-14') }, ['T04 A4 action.end']],
  ['an end two years away', { 'A2 action.end': on('2022-02-28') }, ['T05 A2 action.end']],
  ['a start before anyone can answer', { 'A2 action.start': on('2020-01-27') }, ['T06 A2 action.start']],
  ['a measure before the support begins', { 'M6 measure.due': on('2020-02-03') }, ['T07 M6 measure.due']],
  ['an interim reading after the result', { 'M4 measure.interimDue': on('2021-06-30') }, ['T08 M4 measure.interimDue']],
  ['prepared in the future', { 'form.preparedOn': on('2030-01-20') }, ['F11 form.preparedOn']],

  // money
  ['a total that does not add up', { 'C2 cost.total': 3000 }, ['M03 C2 cost.total']],
  ['a cost in round words', { 'C2 cost.total': 'about £3,000' }, ['M02 C2 cost.total']],
  ['a negative cost', { 'C1 cost.total': -1500 }, ['M02 C1 cost.total']],
  ['over the limit of the tier', { 'C1 cost.total': 11000 }, ['M04 totals.funded']],
  ['a rate nobody pays', { 'C3 cost.rate': 600, 'C3 cost.total': 4800 }, ['M08 C3 cost.rate']],
  ['a lump sum for days', { 'C3 cost.days': null, 'C3 cost.rate': null }, ['M11 C3 cost.days']],
  ['cover claimed from the offer', { 'R1 release.paidBy': 'This offer' }, ['M07 R1 release.paidBy']],

  // catalogue
  [
    'a programme that did not run yet',
    { 'A3 action.intervention': 'Behaviour hubs', 'N3 need.area': 'Behaviour' },
    ['C04 A3 action.intervention'],
  ],
  ['a programme for another need', { 'N5 need.area': 'Maths' }, ['C07 A5 action.intervention']],
  ['a programme for another phase', { 'school.phase': 'Secondary' }, ['C05 A1 action.intervention']],
  ['a programme done before', { 'S1 support.programme': 'Maths hub support' }, ['C09 A3 action.intervention']],
  ['a name that no list knows', { 'A4 action.intervention': 'Number Wizards' }, ['C01 A4 action.intervention']],

  // programme
  ['a tier that the judgements do not give', { 'school.tier': 'Tier 3' }, ['P01 school.tier']],
  ['five free days', { 'nle.freeDays': 5 }, ['P02 nle.freeDays']],
  ['an NLE of the school itself', { 'nle.school': 'Hollin Moor Primary School' }, ['P03 nle.school']],
  ['a headteacher who does not agree', { 'agreement.headAgrees': 'No' }, ['P04 agreement.headAgrees']],
  ['an action that serves nothing', { 'A5 action.need': 'N9' }, ['F08 A5 action.need']],
  ['a cost for no action', { 'C4 cost.action': 'A9' }, ['F08 C4 cost.action']],
  ['only days', { 'A4 action.what': '8 days of SLE support' }, ['P10 A4 action.what']],
  ['only an assertion', { 'A1 action.why': 'It will raise standards' }, ['P12 A1 action.why']],

  // measures
  ['a target below the baseline', { 'M3 measure.target': 0.42 }, ['S06 M3 measure.target']],
  ['a target above everybody', { 'M1 measure.target': 1.2 }, ['S07 M1 measure.target']],
  [
    'a count of visits',
    { 'M5 measure.statement': 'Six visits by the SLE', 'M5 measure.unit': 'Visits' },
    ['S09 M5 measure.statement'],
  ],
  ['a target that the words do not give', { 'M1 measure.target': 0.85 }, ['S23 M1 measure.target']],
  ['a baseline that the words do not give', { 'M2 measure.baseline': 0.3 }, ['S23 M2 measure.baseline']],
  ['a date that the words do not give', { 'M3 measure.due': on('2021-10-15') }, ['S23 M3 measure.due']],
  ['Ofsted as the only reading', { 'M6 measure.source': 'Ofsted inspection' }, ['S21 M6 measure.source']],
  [
    'Ofsted as the judge',
    { 'M5 measure.statement': 'Subject leadership is judged good by Ofsted' },
    ['S21 M5 measure.statement'],
  ],
  [
    'a count that makes another percentage',
    {
      'M1 measure.statement':
        'By July 2020, 80% of Year 1 pupils pass the phonics check, up from 57% (20 of 30) in 2019',
    },
    ['S13 M1 measure.statement'],
  ],
  [
    'two measures in one',
    {
      'M3 measure.statement':
        'By July 2020, 62% of Year 5 pupils reach the expected standard in maths, up from 52%, and attendance in Year 5 reaches 96%',
    },
    ['S18 M3 measure.statement'],
  ],
  ['a unit for other people', { 'M2 measure.unit': '% of staff' }, ['S20 M2 measure.unit']],
  [
    'only a wish, without a level',
    { 'M3 measure.statement': 'Improve maths', 'M3 measure.target': null },
    ['S02 M3 measure.target'],
  ],

  // another school, and people
  [
    'another school left over',
    { 'N2 need.what': 'Pupils at Kingsway Park Primary School read too slowly to understand what they read.' },
    ['F10 N2 need.what'],
  ],
  [
    'another URN left over',
    { 'N2 need.source': 'Ofsted, November 2018, URN 190555: raise attainment in reading' },
    ['F10 N2 need.source'],
  ],
  ['a pupil by initials', { 'A2 action.who': 'English lead; pupil J.S. in Year 4' }, ['D01 A2 action.who']],
  [
    'a teacher on a support plan',
    { 'N4 need.what': 'Subject leaders check plans but rarely see lessons; one teacher is on a support plan.' },
    ['D02 N4 need.what'],
  ],
  [
    'two pupils of a named group',
    { 'N2 need.what': 'Both Traveller pupils in Year 4 read too slowly to understand what they read.' },
    ['D03 N2 need.what'],
  ],
];

it('there are at least forty', () => expect(mistakes.length).toBeGreaterThanOrEqual(40));

it.each(mistakes.map(([slip, ...rest]) => [slip, rest] as const))('%s', (_, [written, expected, today]) => {
  const places = expected.map((line) => {
    const [code = '', ...spot] = line.split(' ');
    const { sheet, cell } = placeOf(form, spot.join(' '));
    return `${code} ${sheet}!${cell}`;
  });
  expect(findingsOf(withMistakes(good, written), today).map(placed)).toEqual(places);
});
