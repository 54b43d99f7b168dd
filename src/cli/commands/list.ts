import { ReaderLeft, toStandardOutput } from '../output';
import { wrap } from '../plain';
import type { ExitCode } from '../result';

/** What a listing shows: the same facts as an object and as lines for a person. */
export interface Listing {
  readonly json: unknown;
  readonly text: readonly string[];
}

export async function printListing(
  { json, text }: Listing,
  { format }: { readonly format: 'text' | 'json' },
): Promise<ExitCode> {
  const width = process.stdout.isTTY ? process.stdout.columns : null;
  const lines = format === 'json' ? [JSON.stringify(json, null, 2)] : text.flatMap((line) => wrapIndented(line, width));
  try {
    await toStandardOutput().write(`${lines.join('\n')}\n`);
  } catch (error) {
    if (!(error instanceof ReaderLeft)) throw error;
  }
  return 0;
}

/** Goes on below where the line itself began. */
function wrapIndented(line: string, width: number | null): string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return wrap(line.slice(indent.length), width === null ? null : width - indent.length).map((text) => indent + text);
}
