import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inputsOf } from '../../src/cli/inputs';

describe('inputsOf', () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'raf-ready-'));
    for (const name of ['form 10.xlsx', 'form 2.XLSM', '~$form 2.XLSM', '._form 2.xlsx', 'notes.docx', 'old.xls'])
      writeFileSync(at(name), '');
    mkdirSync(at('empty'));
    mkdirSync(at('folder.xlsx'));
    symlinkSync(at('form 2.XLSM'), at('link.xlsx'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('takes the workbooks of a folder, in the order of their numbers, and no lock files', () => {
    expect(inputsOf([folder])).toEqual({ files: [at('form 2.XLSM'), at('form 10.xlsx')], problems: [] });
  });

  it('takes a file once, by whatever path, where it was first named', () => {
    const paths = [at('form 10.xlsx'), folder, at('empty/../form 10.xlsx'), at('link.xlsx')];
    expect(inputsOf(paths).files).toEqual([at('form 10.xlsx'), at('form 2.XLSM')]);
  });

  it('leaves in what is not there, so that it is said of that path', () => {
    expect(inputsOf([at('none.xlsx'), at('notes.docx/x')])).toEqual({
      files: [at('none.xlsx'), at('notes.docx/x')],
      problems: [],
    });
  });

  it('says so of a folder without workbooks', () => {
    const { files, problems } = inputsOf([at('empty')]);
    expect(files).toEqual([]);
    expect(problems).toEqual([expect.stringContaining('no .xlsx or .xlsm file')]);
  });
});
