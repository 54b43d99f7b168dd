import { jsonFormatter } from '../../../src/cli/formatters/json';
import type { FileResult } from '../../../src/cli/result';
import { broken, finding, result, whole } from '../support/results';

const parsed = (results: readonly FileResult[]): FileResult[] =>
  JSON.parse(whole(jsonFormatter(), results)) as FileResult[];

describe('json', () => {
  it.each([[[]], [[result('a.xlsx')]], [[result('a.xlsx', [finding()]), broken('b.xlsx'), result('c.xlsx')]]])(
    'is one array, whatever was checked',
    (results) => {
      expect(parsed(results)).toEqual(results);
    },
  );

  it('has the keys that were promised, in their order', () => {
    const [one] = parsed([result('a.xlsx', [finding()])]);
    expect(Object.keys(one ?? {})).toEqual(
      'file pack packVersion catalogueVersion checkedOn status completeness counts findings mapping'.split(' '),
    );
    expect(Object.keys(one?.findings[0] ?? {}).sort()).toEqual(
      'cell code field fixes message outcome record rule section severity sheet'.split(' '),
    );
  });

  it('gives the reason for an unreadable file, and nulls for what it has not', () => {
    const [one] = parsed([broken('b.xlsx')]);
    expect(one).toMatchObject({
      status: 'unreadable',
      reason: 'The file is empty',
      pack: null,
      packVersion: null,
      catalogueVersion: null,
      findings: [],
      counts: { error: 0, warning: 0, advice: 0 },
    });
  });

  it('keeps a file on a line of its own', () => {
    expect(whole(jsonFormatter(), [result('a.xlsx'), result('b.xlsx')]).split('\n')).toHaveLength(5);
  });
});
