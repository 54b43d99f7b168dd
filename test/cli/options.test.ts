import { Failure } from '../../src/cli/failures';
import { catalogueOptions, checkOptions, listOptions, newOptions } from '../../src/cli/options';

const check = (typed: object): unknown => checkOptions({ files: ['form.xlsx'], ...typed });

describe('the options of check', () => {
  it('has what is usual where nothing was typed', () => {
    expect(check({})).toEqual({
      ...{ files: ['form.xlsx'], pack: null, today: null },
      ...{ format: 'text', out: null, jobs: 1 },
    });
  });

  it.each([
    ['report.json', 'json'],
    ['report.CSV', 'csv'],
    ['report.html', 'html'],
    ['report.htm', 'html'],
    ['report', 'text'],
  ])('takes the format from the name %s', (out, format) => {
    expect(check({ out })).toMatchObject({ format });
    expect(check({ out, format: 'text' })).toMatchObject({ format: 'text' });
  });

  it.each([
    [{ files: [] }, 'forms to check'],
    [{ files: [''] }, 'forms to check'],
    [{ pack: 'x' }, 'There is no programme pack x. Use si-offer-2019-20'],
    [{ today: '2020-02-31' }, 'not 2020-02-31'],
    [{ today: '31/12/2019' }, 'written as 2020-02-24'],
    [{ format: 'xml' }, '--format must be text, json, csv or html, not xml'],
    [{ jobs: '0' }, '1 to 64, not 0'],
    [{ jobs: '65' }, '1 to 64'],
    [{ jobs: '1.5' }, '1 to 64'],
    [{ jobs: '1e1' }, '1 to 64'],
    [{ jobs: 'many' }, 'not many'],
    [{ out: '' }, 'name of a file'],
  ])('refuses %j in a sentence', (typed, words) => {
    expect(() => check(typed)).toThrow(Failure);
    expect(() => check(typed)).toThrow(words);
  });
});

describe('the options of the other commands', () => {
  it('lists as text or json only', () => {
    expect(listOptions({})).toEqual({ format: 'text' });
    expect(listOptions({ format: 'json', pack: 'si-offer-2019-20' })).toMatchObject({ format: 'json' });
    expect(() => listOptions({ format: 'csv' })).toThrow('text or json, not csv');
  });

  it.each([
    [{ format: 'json', out: 'list.xlsx' }, '--format json is for the screen, and list.xlsx says by its name'],
    [{ format: 'json', out: 'LIST.XLSX' }, 'or choose a name that ends in .json'],
    [{ format: 'text', out: 'list.json' }, 'leave --format away'],
    [{ format: 'text', out: 'list.xlsx' }, 'leave --format away'],
    [{ out: 'list.pdf' }, 'must end in .xlsx'],
  ])('writes no catalogue as %j', (typed, words) => {
    expect(() => catalogueOptions(typed)).toThrow(words);
  });

  it.each([
    [{}, 'text'],
    [{ format: 'json' }, 'json'],
    [{ out: 'list.xlsx' }, 'text'],
    [{ out: 'list.json', format: 'json' }, 'json'],
  ])('shows or writes a catalogue as %j', (typed, format) => {
    expect(catalogueOptions(typed)).toEqual({ ...typed, format });
  });

  it('asks for no programme where a form says it', () => {
    expect(newOptions({ from: 'first.xlsx', out: 'a.xlsx' })).toEqual({ from: 'first.xlsx', out: 'a.xlsx' });
  });

  it.each([
    [{ out: 'a.xlsx' }, '--pack: si-offer-2019-20'],
    [{ out: 'a.xlsx' }, 'which form to begin from with --from'],
    [{ out: 'a.xlsx', pack: '' }, '--pack: si-offer-2019-20'],
    [{ pack: 'si-offer-2019-20' }, '--out form.xlsx'],
    [{ pack: 'x', out: 'a.xlsx' }, 'no programme pack x'],
    [{ pack: 'si-offer-2019-20', out: 'a.xls' }, 'must end in .xlsx'],
  ])('makes no new form of %j', (typed, words) => {
    expect(() => newOptions(typed)).toThrow(words);
  });
});
