/** A pack or catalogue that cannot be used, with one line for each thing to put right. */
export class BrokenPack extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'BrokenPack';
  }
}
