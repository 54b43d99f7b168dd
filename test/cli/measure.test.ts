import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { rafReady, root } from './support/raf-ready';

/** One run with lines on standard input. */
function fed(input: string, ...words: string[]): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, [join(root, 'scripts/raf-ready.cjs'), 'measure', ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    input,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

const whole = 'By July 2021, 85% of Year 1 pupils meet the expected standard in the phonics check, up from 71% in 2019';
const objects = (out: string): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

// The first run builds the command line.
beforeAll(() => {
  expect(rafReady('--version').code).toBe(0);
}, 240_000);

describe('measure, as text', () => {
  it('names the parts, what is said and what is not', () => {
    const { code, out, err } = rafReady('measure', whole);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(whole);
    expect(out).toMatch(/^ {2}outcome$/m);
    expect(out).toMatch(/^ {2}says: specific, measurable, baseline, time-bound, evidence$/m);
    expect(out).not.toContain('does not say');
    for (const part of ['who', 'from       71%', 'to         85%', 'by when    July 2021', 'known how']) expect(out).toContain(`  ${part}`);
  }); // prettier-ignore

  it('says what is missing', () => {
    const { code, out } = rafReady('measure', 'Improve outcomes');
    expect(code).toBe(0);
    expect(out).toContain('says: none of the five');
    expect(out).toContain('does not say: specific, measurable, baseline, time-bound, evidence');
  });
});

describe('measure, as JSON lines', () => {
  it('writes one object for each statement, with places in the text', () => {
    const { code, out, err } = rafReady('measure', '--format', 'jsonl', whole, 'Train all staff in phonics');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [first, second] = objects(out);
    expect(first).toMatchObject({ text: whole, kind: 'outcome', specific: true, measurable: true, baseline: true, timeBound: true, evidence: true });
    expect(second).toMatchObject({ text: 'Train all staff in phonics', kind: 'activity', baseline: false, timeBound: false });
    for (const { from, to, text } of first?.parts as { from: number; to: number; text: string }[]) expect(whole.slice(from, to)).toBe(text);
  }); // prettier-ignore
});

describe('measure, from standard input', () => {
  it.each([
    ['one statement a line', `${whole}\nImprove outcomes\n`],
    ['no line break at the end', `${whole}\nImprove outcomes`],
    ['empty lines, which are passed over', `\n${whole}\n\n   \nImprove outcomes\n\n`],
    ['a mark of encoding and Windows line ends', `\uFEFF${whole}\r\nImprove outcomes\r\n`],
  ])('reads %s', (_, input) => {
    const { code, out, err } = fed(input, '--format', 'jsonl');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(objects(out).map(({ text }) => text)).toEqual([whole, 'Improve outcomes']);
  });

  it('says nothing about nothing', () => {
    expect(fed('')).toEqual({ code: 0, out: '', err: '' });
    expect(fed('\n \n\n', '--format', 'jsonl')).toEqual({ code: 0, out: '', err: '' });
  });

  it('reads hostile lines like any other', () => {
    const lines = ['%'.repeat(32_767), '1,'.repeat(16_000), 'a'.repeat(32_767), '\u0000\u001b[31mred\u0007', '{"text":"x"}', '__proto__'];
    const { code, out, err } = fed(lines.join('\n'), '--format', 'jsonl');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(objects(out).map(({ text }) => text)).toEqual(lines);
    expect(fed(lines.join('\n')).out).not.toContain('\u001b');
  }); // prettier-ignore
});

it('refuses a format that it does not have', () => {
  const { code, out, err } = rafReady('measure', '--format', 'html', 'Improve outcomes');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('html');
});
