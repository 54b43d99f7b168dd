import { markNames } from '../../src/measures/names';
import { timesIn } from '../../src/measures/times';
import { tokenise } from '../../src/measures/tokens';

/** "July 2021 (point)" for every expression of time. */
const timesOf = (text: string): string[] => {
  const words = tokenise(text);
  markNames(words);
  return timesIn(words).map(
    ({ start, end, sort }) => `${text.slice(words.at(start).from, words.at(end - 1).to)} (${sort})`,
  );
};

it.each([
  ['by July 2021', ['July 2021 (point)']],
  ['by 24 February 2020', ['24 February 2020 (point)']],
  ['on 1st of March', ['1st of March (point)']],
  ['by 31/07/2020', ['31/07/2020 (point)']],
  ['by 31.07.21', ['31.07.21 (point)']],
  ['by 2021-07-31', ['2021-07-31 (point)']],
  ['in May 2022', ['May 2022 (point)']],
  ['pupils may read', []],
  ['in 2020/21', ['2020/21 (point)']],
  ['AY 20-21', ['AY 20-21 (point)']],
  ['in the 2020 to 2021 academic year', ['2020 to 2021 academic year (point)']],
  ['by the end of Year 6', ['end of Year 6 (point)']],
  ['at the end of EYFS', ['end of EYFS (point)']],
  ['by the end of the third year', ['end of the third year (point)']],
  ['by the end of the programme', ['end of the programme (point)']],
  ['by the end of the autumn term 2020', ['end of the autumn term 2020 (point)']],
  ['over Key Stage 1', ['over Key Stage 1 (point)']],
  ['by 8th grade', ['8th grade (point)']],
  ['within two years', ['within two years (point)']],
  ['over the next three terms', ['over the next three terms (point)']],
  ['this academic year', ['this academic year (point)']],
  ['by Easter', ['Easter (point)']],
  ['by February half term', ['February half term (point)']],
  ['summer 23', ['summer 23 (point)']],
  ['from September', ['September (start)']],
  ['each term', ['each term (frequency)']],
  ['every four years', ['every four years (frequency)']],
  ['once a fortnight', ['a fortnight (frequency)']],
  ['for two terms', ['for two terms (duration)']],
  ['fall behind', []],
  ['20-21%', []],
  ['2020 pupils', []],
  ['Year 6 pupils in Key Stage 2', []],
])('%j', (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});
