import { shipped } from '../../src/packs';
import { readForm } from '../../src/reading/read-form';
import { smartRules } from '../../src/rules/smart';
import { check } from '../../src/rules/run';
import { sheetText } from '../support/sheet-text';

const programme = shipped('si-offer-2019-20');
if (!programme) throw new Error('the pack of these measures does not ship');
const given = { ...programme, today: '2020-01-20', rules: smartRules };

const ACTION = 'A1 | SLE deployment | 24 February 2020 | 31 December 2020';
const inCells = (...rows: string[]): string => `
Actions
Ref | Intervention | Start date | End date
${ACTION}

Measures
Ref | Action | Measure | Unit | Baseline | Target | By when | How it is known
${rows.map((row, index) => `M${String(index + 1)} | A1 | ${row}`).join('\n')}`;
const inWords = (...rows: string[]): string => `
Actions
Intervention | Start date | End date | Success criteria
${rows.map((row) => `SLE deployment | 24 February 2020 | 31 December 2020 | ${row}`).join('\n')}`;

const found = (sheet: string): string[] => {
  const { snapshot } = sheetText(sheet);
  return check(readForm(snapshot, programme.pack), given).map(({ code, cell }) => `${code} ${cell ?? 'no cell'}`);
};

/** Measure | Unit | Baseline | Target | By when | How it is known, as schools fill them. */
const GOOD_ROWS = [
  'By July 2020, 80% of Year 1 pupils (24 of 30) meet the expected standard in the phonics check, up from 67% (20 of 30) in 2019 | % of pupils | 67% | 80% | 10 July 2020 | Phonics screening check, June 2020',
  'Year 1 pupils who pass the phonics check | % of pupils | 71% | 80% | 10 July 2020 | Phonics check',
  'Phonics | % of pupils | 71% | 80% | 10 July 2020 | Phonics check',
  'Improve attainment in writing at the end of key stage 2 | % of pupils | 27% | 60% | 10 July 2020 | Teacher assessment, moderated',
  'Pupils at the expected standard in reading, writing and maths combined, Year 6 | % of pupils | 44% | 58% | 10 July 2020 | Key stage 2 tests',
  'Disadvantaged pupils at greater depth in maths, Year 4 | % of pupils | 5% | 12% | 10 July 2020 | NFER maths test',
  'Gap between disadvantaged pupils and others in reading, Year 5 | Points | 18 | 10 | 10 July 2020 | NFER reading test',
  'Narrow the gap between boys and girls in writing | % of pupils | 22% | 12% | 10 July 2020 | Teacher assessment',
  'Attendance of the whole school | % attendance | 93.1% | 95% | 10 July 2020 | Registers',
  'Persistent absence | % of pupils | 14% | 9% | 10 July 2020 | Registers',
  'Pupils who attend less than 90% of sessions | % of pupils | 14% | 9% | 10 July 2020 | Registers',
  'Pupils whose attendance is at least 95% | % of pupils | 60% | 75% | 10 July 2020 | Registers',
  'Reduce fixed-term exclusions in a term | Incidents | 12 | 4 | 10 July 2020 | Behaviour log',
  'Permanent exclusions | Incidents | 0 | 0 | 10 July 2020 | Behaviour log',
  'Calls to senior staff fall from 31 to 10 a week | Incidents | 31 | 10 | 10 July 2020 | Call log',
  'Low-level disruption in lessons seen | % of lessons | 40% | 10% | 10 July 2020 | Learning walks by the NLE',
  'Teaching of maths in lessons seen is good or better | % of lessons | 50% | 80% | 10 July 2020 | Visits by the SLE',
  'Quality of teaching in key stage 2 | Grade | Requires improvement | Good | 10 July 2020 | Review by the NLE',
  'All trained teachers use the agreed questions in four of five visits | % of staff | 20% | 90% | 10 July 2020 | Visit notes',
  'Middle leaders whose monitoring is judged accurate by the SLE | Number of staff | 2 | 6 | 10 July 2020 | Joint monitoring',
  'Governors’ questions about attainment in the minutes | % of meetings | 17% | 80% | 10 July 2020 | Minutes',
  'Children who reach a good level of development | % of pupils | 62% | 71% | 10 July 2020 | EYFS profile',
  'Early language: children at the expected level on the WellComm screen | % of pupils | 41% | 65% | 10 July 2020 | WellComm',
  'Progress 8 score of disadvantaged pupils | Score | -0.42 | -0.1 | 28 August 2020 | GCSE results',
  'Pupils with grade 4 or above in English and maths | % of pupils | 52% | 61% | 28 August 2020 | GCSE results, August 2020',
  'Average scaled score in reading | Score | 101 | 104 | 10 July 2020 | Key stage 2 tests',
  'Year 4 pupils who score 20 or more in the times tables check | Number of pupils | 18 | 27 | 10 July 2020 | Multiplication tables check',
  'Parents who say that they know how to help with reading | % of parents | 35% | 60% | 10 July 2020 | Parent survey',
  'Pupils who say they feel safe at break | % of pupils | 70% | 90% | 10 July 2020 | Pupil survey',
  'Staff who stay for a second year | % of staff | 70% | 85% | 10 July 2020 | Staff records',
  'Subject reviews that say what pupils have learned | Subjects | 1 | 6 | 10 July 2020 | Reviews, read by the NLE',
  'Education, health and care plans reviewed in time | % of plans | 60% | 100% | 10 July 2020 | SEND register',
  'Expected standard in writing, a class of 12 | % of pupils | 5 of 12 | 8 of 12 | 10 July 2020 | Teacher assessment',
];

/** The statement alone, in an action plan that has no cells beside it. */
const GOOD_SENTENCES = [
  'By July 2020, 80% of Year 1 pupils meet the expected standard in the phonics check, up from 71% in 2019',
  'From 27% to 60% of children reach the expected standard in writing at key stage 2 by July 2021',
  'The proportion of Year 6 pupils at the expected standard in maths rises from 58% to 70% by May 2021 (key stage 2 tests)',
  'Whole-school attendance improves from 93.1% to 95% by the end of the summer term',
  'Persistent absence falls from 14% to 9% by July 2020',
  'Fixed-term exclusions fall from 12 in autumn 2019 to no more than 4 in autumn 2020',
  'No permanent exclusions in 2020/21',
  'Maintain attendance of at least 96% throughout 2020/21',
  'By the end of the summer term all teachers use the agreed feedback policy, as seen in work scrutiny',
  'In July 2020, learning walks show that pupils explain their answers in 8 of 10 lessons, up from 3 of 10 in January',
  'By Easter 2020, every subject leader has reported to governors on standards in their subject, as minutes show',
  'At the end of Year 6, 65% reach the expected standard in reading, writing and maths combined (2019: 52%)',
  'GLD rises from 62% in 2019 to at least 70% in July 2020',
  '90% of pupils say in the pupil survey of July 2020 that behaviour is good, up from 64% in November 2019',
  'The gap in reading between disadvantaged pupils and their peers closes from 18 points to 10 by July 2020 (NFER)',
  'By December 2020, three quarters of Year 3 pupils read 90 words a minute in the fluency test; 27% did in December 2019',
  'GCSE English: 61% at grade 4 or above in August 2020, up from 52%',
  'Progress 8 for disadvantaged pupils improves from -0.42 to -0.1 by August 2021',
  'Attainment in reading at the end of key stage 2 is at or above the national average by July 2021',
  'By July 2020 all Year 2 pupils who failed the phonics check in Year 1 pass it (currently 5 of 12)',
  'The share of lessons judged good in joint visits rises from half to four in five by November 2020',
  'Minutes show governors asking about attainment at 80% of meetings by July 2020, up from 17% in 2019',
  'Parents who attend reading workshops grow from 20 to 60 by July 2020, counted at the door',
];

/** What is wrong with each is one thing, and one finding of this code is to say so, in this column. */
const POOR_ROWS: readonly (readonly [code: string, column: string, row: string])[] = [
  ['S01', 'E', 'Year 1 pupils who pass the phonics check | % of pupils | | 80% | 10 July 2020 | Phonics check'],
  ['S02', 'F', 'Year 1 pupils who pass the phonics check | % of pupils | 71% | | 10 July 2020 | Phonics check'],
  ['S04', 'G', 'Year 1 pupils who pass the phonics check | % of pupils | 71% | 80% | | Phonics check'],
  ['S05', 'H', 'Pupils who read each day at home | % of pupils | 40% | 60% | 10 July 2020 | '],
  ['S06', 'F', 'Raise attendance of the whole school | % attendance | 95.2% | 93% | 10 July 2020 | Registers'],
  ['S07', 'F', 'Year 1 pupils who pass the phonics check | % of pupils | 71% | 180% | 10 July 2020 | Check'],
  ['S09', 'C', 'Six visits by the SLE | Visits | 0 | 6 | 10 July 2020 | Diary'],
  ['S09', 'C', 'All staff attend phonics training | % of staff | 0% | 100% | 10 July 2020 | Register'],
  ['S12', 'F', 'Pupils who read daily | Number of pupils | 12 | 80% | 10 July 2020 | Reading diaries'],
  ['S13', 'C', 'From 41% (163 of 422) to 60% of pupils read daily | % of pupils | 41% | 60% | 10 July 2020 | Diaries'],
  ['S14', 'F', 'Attainment in reading, Year 5 | % of pupils | 58% | Higher | 10 July 2020 | NFER test'],
  ['S16', 'C', 'Improve outcomes | % of pupils | 40% | 60% | 10 July 2020 | Data'],
  ['S19', 'C', 'Confidence rises | | 50% | 75% | 10 July 2020 | Form'],
  ['S20', 'D', '80% of teachers use the agreed questions | % of pupils | 20% | 80% | 10 July 2020 | Visits'],
  ['S20', 'F', 'Teachers who are judged good | % of staff | 18 of 24 | 20 of 21 | 10 July 2020 | Joint visits'],
  ['S21', 'C', 'Leadership is judged good by Ofsted | Grade | RI | Good | 10 July 2020 | Report'],
  ['S21', 'H', 'Leadership and management | Grade | RI | Good | 10 July 2020 | Ofsted inspection'],
  ['S22', 'F', 'Expected standard in writing, a class of 12 | % of pupils | 75% | 78% | 10 July 2020 | Assessment'],
  ['S22', 'F', 'Attendance of the whole school | % attendance | 89.5% | 97% | 10 July 2020 | Registers'],
  ['S23', 'F', '85% of Year 1 pass the check, up from 71% | % of pupils | 71% | 80% | 10 July 2020 | Phonics check'],
  ['S23', 'E', '80% of Year 1 pass the check, up from 67% | % of pupils | 71% | 80% | 10 July 2020 | Phonics check'],
  ['S23', 'G', 'By July 2022 80% of Year 1 pass the check | % of pupils | 71% | 80% | 10 July 2020 | Phonics check'],
];
const POOR_SENTENCES: readonly (readonly [code: string, sentence: string])[] = [
  ['S01', 'By July 2020, 80% of Year 1 pupils meet the expected standard in the phonics check'],
  ['S02', 'Pupils in Year 6 read fluently by July 2020'],
  ['S04', '80% of Year 1 pupils meet the expected standard in the phonics check, up from 71%'],
  ['S05', 'By July 2020, 80% of teachers use the agreed questions, up from 20%'],
  ['S09', 'Review the reading curriculum with the SLE'],
  ['S09', 'Six visits by the SLE by July 2020'],
  ['S09', 'All teaching assistants trained in the phonics programme by Easter 2020'],
  ['S13', 'By July 2020, 80% of Year 1 pass the phonics check, up from 57% (20 of 30) in 2019'],
  ['S15', 'Improve outcomes'],
  ['S15', 'Raise attainment in writing across key stage 2'],
  ['S15', 'Narrow the gap between disadvantaged pupils and others in maths by July 2020'],
  ['S15', 'Teaching is of high quality in every phase'],
  ['S16', 'Raise attainment from 52% to 60% by July 2020'],
  ['S17', '85% of Year 1 pupils passed the phonics check in July 2019'],
  ['S18', 'By July 2020, 80% of Year 1 pass the phonics check, up from 71%, and attendance rises from 93% to 96%'],
  ['S19', 'Engagement rises from 52% to 80% by July 2020'],
  ['S20', 'From 52% of all pupils to 60% of disadvantaged pupils at the expected standard in writing by July 2020'],
  ['S21', 'The school is judged good by Ofsted by July 2021'],
];

describe('a good measure gives no finding', () => {
  it.each(GOOD_ROWS)('%s', (row) => expect(found(inCells(row))).toEqual([]));
  it.each(GOOD_SENTENCES)('%s', (sentence) => expect(found(inWords(sentence))).toEqual([]));
  it('nor do all of them in one plan', () => {
    expect(found(inCells(...GOOD_ROWS))).toEqual([]);
    expect(found(inWords(...GOOD_SENTENCES))).toEqual([]);
  });
});

describe('a poor measure gives one finding, where it is', () => {
  it.each(POOR_ROWS)('%s %s: %s', (code, column, row) => expect(found(inCells(row))).toEqual([`${code} ${column}7`]));
  it.each(POOR_SENTENCES)('%s: %s', (code, sentence) => expect(found(inWords(sentence))).toEqual([`${code} D3`]));
});

describe('a statement that lacks everything', () => {
  it('gives one finding of its own, beside those of the empty cells', () => {
    expect(found(inCells('Improve outcomes | | | | | '))).toEqual(
      expect.arrayContaining(['S15 C7', 'S01 E7', 'S02 F7', 'S04 G7', 'S05 H7']),
    );
    expect(found(inCells('Improve outcomes | | | | | ')).filter((line) => line.endsWith(' C7'))).toHaveLength(1);
  });

  it('is said once where no measure of the plan names a level', () => {
    expect(found(inWords('Better reading', 'Better writing', 'Better maths', 'Better attendance'))).toEqual([
      'S02 D3',
      'S04 D3',
    ]);
  });

  it('does not hide what only one of them lacks', () => {
    const plan = inWords(
      'Better reading',
      '80% of Year 1 pass the phonics check by July 2020, up from 71%',
      'Attendance rises from 93% to 95% by July 2020',
    );
    expect(found(plan)).toEqual(['S15 D3']);
  });
});
