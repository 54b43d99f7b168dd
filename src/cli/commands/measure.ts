import { createInterface } from 'node:readline';
import { anatomy, type Anatomy, type PartName } from '../../measures';
import * as failures from '../failures';
import type { MeasureOptions } from '../options';
import { ReaderLeft, toStandardOutput } from '../output';
import { plain } from '../plain';
import type { ExitCode } from '../result';

/** Shows the parts of statements: those on the command line, otherwise one a line of standard input. */
export async function measureCommand({ texts, format }: MeasureOptions): Promise<ExitCode> {
  if (texts.length === 0 && process.stdin.isTTY) throw new failures.Failure(failures.noStatements());
  const output = toStandardOutput();
  const show = format === 'jsonl' ? asJson : asText;
  try {
    for await (const text of texts.length > 0 ? texts : linesOfInput()) await output.write(show(text, anatomy(text)));
  } catch (error) {
    if (!(error instanceof ReaderLeft)) throw error;
  }
  return 0;
}

async function* linesOfInput(): AsyncGenerator<string> {
  let first = true;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    // Notepad begins a file with a mark of its encoding.
    const text = first && line.startsWith('\uFEFF') ? line.slice(1) : line;
    first = false;
    if (text.trim() !== '') yield text;
  }
}

const asJson = (text: string, found: Anatomy): string => `${JSON.stringify({ text, ...found })}\n`;

const NAMES: Readonly<Record<PartName, string>> = {
  who: 'who',
  what: 'what',
  from: 'from',
  to: 'to',
  'by-when': 'by when',
  'known-how': 'known how',
};

function asText(text: string, found: Anatomy): string {
  const facets: [string, boolean][] = [
    ['specific', found.specific],
    ['measurable', found.measurable],
    ['baseline', found.baseline],
    ['time-bound', found.timeBound],
    ['evidence', found.evidence],
  ];
  const said = facets.filter(([, is]) => is).map(([name]) => name);
  const missing = facets.filter(([, is]) => !is).map(([name]) => name);
  const lines = [
    plain(text),
    `  ${found.kind}`,
    `  says: ${said.join(', ') || 'none of the five'}`,
    ...(missing.length > 0 ? [`  does not say: ${missing.join(', ')}`] : []),
    ...found.parts.map(({ part, text: words }) => `  ${NAMES[part].padEnd(9)}  ${plain(words)}`),
  ];
  return `${lines.join('\n')}\n\n`;
}
