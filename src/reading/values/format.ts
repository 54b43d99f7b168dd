/** What a number format code says about its number, as far as reading a form needs it. */

/** The first section of a code without quoted text, colours and escapes: "[Red]d mmm yyyy;@" → "d mmm yyyy". */
function bare(format: string): string {
  return (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
}

const cache = new Map<string, string>();
function bareOf(format: string): string {
  let known = cache.get(format);
  if (known === undefined) {
    known = bare(format);
    if (cache.size > 500) cache.clear();
    cache.set(format, known);
  }
  return known;
}

export function isDateFormat(format: string): boolean {
  return format !== 'General' && /[dy]|mmm/.test(bareOf(format)) && !/general/.test(bareOf(format));
}

export function isPercentFormat(format: string): boolean {
  return bareOf(format).includes('%');
}

export function isPoundsFormat(format: string): boolean {
  return format.includes('£');
}
