const ESCAPE = String.fromCharCode(27);
const BELL = String.fromCharCode(7);

/** Colours, cursor movements and window titles that a cell or a file name could send to the terminal. */
const SEQUENCE = new RegExp(
  `${ESCAPE}\\[[0-?]{0,64}[ -/]{0,16}[@-~]|${ESCAPE}\\][^${BELL}${ESCAPE}]{0,2000}(?:${BELL}|${ESCAPE}\\\\)`,
  'g',
);
/** Control characters, and those that turn the reading direction so that a text says something else. */
const CONTROL = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Somebody's own text as one line that does nothing to a terminal. */
export function plain(text: string): string {
  return text.replace(SEQUENCE, '').replace(CONTROL, ' ').trim();
}

/** Lines of at most `width` characters, parted at spaces; a longer word is cut. null: one line. */
export function wrap(text: string, width: number | null): string[] {
  if (width === null || text.length <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (let word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    for (; word.length > width; word = word.slice(width)) lines.push(word.slice(0, width));
    line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
