import { markNames } from '../../src/measures/names';
import { quantitiesIn } from '../../src/measures/quantities';
import { timesIn } from '../../src/measures/times';
import { tokenise } from '../../src/measures/tokens';

/** "85% (percent)" for every amount. */
const amountsOf = (text: string): string[] => {
  const words = tokenise(text);
  markNames(words);
  timesIn(words);
  return quantitiesIn(words).map(
    ({ start, end, sort }) => `${text.slice(words.at(start).from, words.at(end - 1).to)} (${sort})`,
  );
};

describe('amounts', () => {
  it.each([
    ['85% of pupils', ['85% (percent)']],
    ['56 per cent', ['56 per cent (percent)']],
    ['+5 pp', ['+5 pp (percent)']],
    ['16.4 percentage points', ['16.4 percentage points (percent)']],
    ['9 out of 10 pupils', ['9 out of 10 (share)']],
    ['3 in 4', ['3 in 4 (share)']],
    ['163 of 422', ['163 of 422 (share)']],
    ['15 of the 18 pupils', ['15 of the 18 (share)']],
    ['score 8/10', ['8/10 (share)']],
    ['two-thirds of pupils', ['two-thirds (share)']],
    ['a third of parents', ['a third (share)']],
    ['half of parents', ['half (share)']],
    ['twenty-three teachers', ['twenty-three teachers (people)']],
    ['1,204 pupils', ['1,204 pupils (people)']],
    ['two members of staff', ['two members of staff (people)']],
    ['40 schools', ['40 schools (people)']],
    ['an average score of 46', ['46 (score)']],
    ['Progress 8 from -0.42', ['-0.42 (count)']],
    ['6 weekly sessions', ['6 weekly sessions (input)']],
    ['18 hours per week', ['18 hours (input)']],
    ['£4,200', ['4,200 (money)']],
  ])('%j', (text, expected) => {
    expect(amountsOf(text)).toEqual(expected);
  });
});

describe('numbers that only name', () => {
  it.each([
    'Year 6', 'Years 3, 4 and 5', 'Y6', 'KS2', 'Key Stages 1 and 2', 'grades 3–5', '3rd grade', 'K-5', 'Level 3', 'aged 16', 'post-16',
    'five year olds', 'one-to-one', '1:1', 'Progress 8', 'Mathematics 20-2', 'Algebra 1', 'the lowest 20% of readers', '12 x 12',
    '7 times table', '25 metres', 'Appendix 1', 'the second half term',
  ])('%j', (text) => {
    expect(amountsOf(text)).toEqual([]);
  }); // prettier-ignore
});
