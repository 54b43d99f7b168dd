import { tokenise } from '../../src/measures/tokens';

const wordsOf = (text: string): string[] => {
  const words = tokenise(text);
  return Array.from({ length: words.count }, (_, i) => words.at(i).word);
};

describe('a text as words, numbers and signs', () => {
  it.each([
    ['85% of pupils', ['85', '%', 'of', 'pupils']],
    ['1,204 pupils', ['1,204', 'pupils']],
    ['Years 3,4,5', ['years', '3', ',', '4', ',', '5']],
    ['-0.42', ['-', '0.42']],
    ['2020/21', ['2020', '/', '21']],
    ['KS2', ['ks', '2']],
    ['25m', ['25', 'm']],
    ['4+', ['4', '+']],
    ['58 → 70%', ['58', '→', '70', '%']],
    ['2–5', ['2', '-', '5']],
    ["school's pupils’ pupil’s", ['school', 'pupils', 'pupil']],
    ['“good”', ['good']],
    ["don't", ["don't"]],
    ['one\ntwo', ['one', ';', 'two']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it('knows the place of each in the text', () => {
    const text = 'By  July 2021, 85% of pupils’ books';
    const words = tokenise(text);
    const found = Array.from({ length: words.count }, (_, i) => text.slice(words.at(i).from, words.at(i).to));
    expect(found).toEqual(['By', 'July', '2021', ',', '85', '%', 'of', 'pupils', 'books']);
  });
});
