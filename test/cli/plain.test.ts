import { plain, wrap } from '../../src/cli/plain';

describe('plain', () => {
  it.each([
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u001b]8;;file:///x\u0007link\u001b]8;;\u001b\\', 'link'],
    ['one\ntwo\tthree', 'one two three'],
    ['a\u202eb', 'a b'],
    ['\u001b[', '['],
    ['£5 – “ok” 👩‍🏫', '£5 – “ok” 👩‍🏫'],
  ])('makes %j into %j', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it.each(['\u001b[', '\u001b]', '\u001b[;', '\u0007'])('is done at once with a long run of %j', (hostile) => {
    expect(plain(hostile.repeat(30_000))).not.toContain('\u001b');
  });
});

describe('wrap', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['one two three', null, ['one two three']],
    ['abcdefghij kl', 4, ['abcd', 'efgh', 'ij', 'kl']],
    ['', 4, ['']],
  ])('parts %j at %p', (text, width, expected) => {
    expect(wrap(text, width)).toEqual(expected);
  });
});
