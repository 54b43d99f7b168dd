import type { Formatter } from './formatter';

/** An array with one object a file, each on a line of its own. */
export function jsonFormatter(): Formatter {
  let separator = '\n';
  return {
    begin: () => '[',
    file: (result) => {
      const piece = separator + JSON.stringify(result);
      separator = ',\n';
      return piece;
    },
    end: () => ['\n]\n'],
  };
}
