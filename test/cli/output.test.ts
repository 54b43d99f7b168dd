import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mustBeWritable, toFile, writeNewFile } from '../../src/cli/output';

describe('files that are written', () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'raf-ready-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('puts a report in its place only when it is whole', async () => {
    writeFileSync(at('report.txt'), 'old');
    const output = toFile(at('report.txt'));
    await output.write('new, ');
    expect(readFileSync(at('report.txt'), 'utf8')).toBe('old');
    await output.write('whole');
    await output.finish();
    expect(readFileSync(at('report.txt'), 'utf8')).toBe('new, whole');
    expect(readdirSync(folder)).toEqual(['report.txt']);
  });

  it('leaves nothing of a report that was given up', async () => {
    const output = toFile(at('report.txt'));
    await output.write('half');
    output.abandon();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says in one sentence that a report cannot be written', async () => {
    const output = toFile(at('none/report.txt'));
    await expect(output.write('x').then(() => output.finish())).rejects.toThrow('cannot be written');
  });

  it('never replaces a workbook that is there', async () => {
    await writeNewFile(at('form.xlsx'), new Uint8Array([1]));
    await expect(writeNewFile(at('form.xlsx'), new Uint8Array([2]))).rejects.toThrow(
      'form.xlsx is there already: choose another name',
    );
    expect([...readFileSync(at('form.xlsx'))]).toEqual([1]);
    expect(readdirSync(folder)).toEqual(['form.xlsx']);
  });

  it('knows before the work what cannot be written', () => {
    mkdirSync(at('inside'));
    expect(() => mustBeWritable(at('none/report.txt'))).toThrow('There is no folder');
    expect(() => mustBeWritable(at('inside'))).toThrow('is a folder');
    expect(() => mustBeWritable(at('report.txt'))).not.toThrow();
  });
});
