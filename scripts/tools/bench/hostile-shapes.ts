/** The longest text a cell can hold. */
export const CELL = 32_767;

const PIECES = [
  'from ', '( ', 'by the end of ', '2020/21 ', '20-21-', '1/2/', '85% ', 'to ', 'the ', 'all pupils ', 'no ', 'who ', 'that ', ', ', '. ', '- ', 'a', 'é', '’', '1', '1,', '1.', '\n', ' ', '%', '→ ',
  'year ', 'years ', 'two thirds ', 'grade ', 'good ', 'level of ', 'good level of ', 'maintain ', 'gap ', 'in line with ', 'compared with ', 'end of ', 'within ', 'so that ', 'aim ', 'had ', 'is ', 'improved ', 'as measured by ',
  'k-', 'one-to-one ', '£', '≥', '😀', '\u0000', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '½', '１',
] as const; // prettier-ignore

export interface Shape {
  readonly name: string;
  readonly of: (length: number) => string;
}

const repeat = (piece: string): Shape => ({
  name: JSON.stringify(piece),
  of: (length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length),
});

/** Every piece over and over; then runs of two to five pieces, drawn with a seed. */
export function hostileShapes(seed: number, drawn: number): Shape[] {
  let state = seed;
  const next = (below: number): number => {
    // A linear congruential generator is even enough to choose from a list.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const shapes = PIECES.map(repeat);
  for (let i = 0; i < drawn; i++) {
    let piece = '';
    for (let count = 2 + next(4); count > 0; count--) piece += PIECES[next(PIECES.length)] ?? '';
    shapes.push(repeat(piece));
  }
  return shapes;
}
