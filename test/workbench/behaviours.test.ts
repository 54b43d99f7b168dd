/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';

import { REQUIRED_SET } from '../../src/hosts/excel/run';
import { NEWEST_SET } from '../../src/workbench/bridge/requirement-set';
import type { EmbeddedExcel } from '../../src/workbench/embedded-excel';
import { memoryGridFrom } from '../../src/workbench/grid/from-snapshot';
import type { MemoryGrid } from '../../src/workbench/grid/memory-grid';
import { sheetText } from '../support/sheet-text';
import { openExcel } from './support/client';

/**
 * One team writes the add-in and the Excel it is tested in. So that the two do not merely agree with each other, each
 * behaviour of Excel that the add-in relies on stands here with the place where Microsoft says so.
 */
const LEARN = 'https://learn.microsoft.com/office/dev/add-ins';
const API = 'https://learn.microsoft.com/javascript/api/excel';
const ISSUES = 'https://github.com/OfficeDev/office-js/issues';

interface Behaviour {
  readonly what: string;
  /** Where Microsoft (or, for an issue, a reporter whom Microsoft did not contradict) says so. */
  readonly source: string;
  readonly form?: string;
  readonly prove: (at: Scene) => Promise<void>;
}

interface Scene {
  readonly excel: EmbeddedExcel;
  readonly grid: MemoryGrid;
}

const FORM = `
Name    | Cost | Start
Reading | 350  | 24 Feb 2020
Total   | =SUM(B2:B2)
`;

const run = <T>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context, context.workbook.worksheets.getItem('Form')));

/** Sets values of a range and gives what is there afterwards. */
const set = (address: string, values: unknown): Promise<unknown[][]> =>
  run(async (context, sheet) => {
    const range = sheet.getRange(address);
    range.values = values as unknown[][];
    range.load('values');
    await context.sync();
    return range.values;
  });

const failure = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
  return 'nothing failed';
};

const behaviours: readonly Behaviour[] = [
  {
    what: 'values that look like a formula become one',
    source: `${API}/excel.range#excel-excel-range-values-member`,
    prove: async ({ grid }) => {
      await set('B2', [['=SUM(B1:B1)']]);
      expect(grid.at('Form', 'B2')).toMatchObject({ formula: 'SUM(B1:B1)' });
    },
  },
  {
    what: 'values that look like a number or a date become one, read as in the United States',
    source: `${API}/excel.range#excel-excel-range-values-member`,
    prove: async () => {
      expect(await set('A5:C5', [['007', '1/2/2020', '24/02/2020']])).toEqual([[7, 43832, '24/02/2020']]);
    },
  },
  {
    what: 'a cell formatted as text keeps what is written as it is',
    source: 'https://support.microsoft.com/office/format-numbers-as-text-583160db-936b-4e52-bdff-6f1863518ba4',
    prove: async () => {
      await run(async (context, sheet) => {
        const range = sheet.getRange('A5:D5');
        range.numberFormat = [['@', '@', '@', '@']];
        range.values = [['=1+1', '007', '1/2', '12e4567']];
        range.load('values, formulas');
        await context.sync();
        expect(range.values).toEqual([['=1+1', '007', '1/2', '12e4567']]);
        expect(range.formulas).toEqual(range.values);
      });
    },
  },
  {
    what: 'a leading apostrophe makes a text and is gone afterwards',
    source: `${ISSUES}/6687`,
    prove: async () => {
      await run(async (context, sheet) => {
        const range = sheet.getRange('A5');
        range.values = [["'=AVERAGE(A1:A2)"]];
        range.load('values, formulas');
        await context.sync();
        expect(range.formulas).toEqual([['=AVERAGE(A1:A2)']]);
        expect(range.values).toEqual(range.formulas);
      });
    },
  },
  {
    what: 'null leaves a cell alone',
    source: `${LEARN}/excel/excel-add-ins-blank-null-values`,
    prove: async () => expect(await set('A2:C2', [[null, 400, null]])).toEqual([['Reading', 400, 43885]]),
  },
  {
    what: 'null for the whole property is refused',
    source: `${LEARN}/excel/excel-add-ins-blank-null-values`,
    prove: async () => expect(await failure(set('A2', null))).toBe('InvalidArgument'),
  },
  {
    what: 'an empty text clears a cell, and a blank cell reads as an empty text',
    source: `${LEARN}/excel/excel-add-ins-blank-null-values`,
    prove: async ({ grid }) => {
      expect(await set('A2', [['']])).toEqual([['']]);
      expect(grid.at('Form', 'A2').value).toBeNull();
    },
  },
  {
    what: 'an empty number format is General',
    source: `${LEARN}/excel/excel-add-ins-blank-null-values`,
    prove: async ({ grid }) => {
      await run(async (context, sheet) => {
        sheet.getRange('C2').numberFormat = [['']];
        await context.sync();
      });
      expect(grid.at('Form', 'C2').format).toBe('General');
    },
  },
  {
    what: 'an array of other dimensions than the range is refused, and nothing is written',
    source: `${ISSUES}/226`,
    prove: async ({ grid }) => {
      expect(await failure(set('A2:B2', [['x']]))).toBe('InvalidArgument');
      expect(await failure(set('A2', [['x'], ['y']]))).toBe('InvalidArgument');
      expect(grid.at('Form', 'A2').value).toBe('Reading');
    },
  },
  {
    what: 'whole columns have no values to read and take none',
    source: `${LEARN}/excel/excel-add-ins-ranges-unbounded`,
    prove: async () => {
      await run(async (context, sheet) => {
        const columns = sheet.getRange('A:B');
        columns.load('values, address');
        await context.sync();
        expect(columns.values).toBeNull();
        expect(columns.address).toBe('Form!A:B');
      });
      expect(await failure(set('A:B', 'Due Date'))).toBe('InvalidArgument');
    },
  },
  {
    what: 'dates are serial numbers; the text is what the format shows',
    source: `${LEARN}/excel/excel-add-ins-ranges-dates`,
    prove: () =>
      run(async (context, sheet) => {
        const range = sheet.getRange('C2');
        range.load('values, text, numberFormat, valueTypes');
        await context.sync();
        expect(range.toJSON()).toMatchObject({
          values: [[43885]],
          text: [['24 Feb 2020']],
          numberFormat: [['dd mmm yyyy']],
          valueTypes: [['Double']],
        });
      }),
  },
  {
    what: 'a cell with an error reads as the error’s name, of type Error',
    source: `${API}/excel.range#excel-excel-range-values-member`,
    form: 'Cost\n#REF!',
    prove: () =>
      run(async (context, sheet) => {
        const range = sheet.getRange('A2');
        range.load('values, valueTypes');
        await context.sync();
        expect(range.toJSON()).toMatchObject({ values: [['#REF!']], valueTypes: [['Error']] });
      }),
  },
  {
    what: 'a property must be loaded before it is read',
    source: `${LEARN}/develop/application-specific-api-model#load`,
    prove: () =>
      run(async (context, sheet) => {
        const range = sheet.getRange('A1');
        await context.sync();
        // eslint-disable-next-line office-addins/load-object-before-read
        expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }) as Error);
      }),
  },
  {
    what: 'all that is queued travels in one message',
    source: `${LEARN}/develop/application-specific-api-model#sync`,
    prove: async ({ excel }) => {
      await run(async (context, sheet) => {
        const used = sheet.getUsedRange(true);
        used.load('values');
        const total = sheet.getRange('B3');
        total.load('values');
        sheet.getRange('B2').values = [[400]];
        const after = sheet.getRange('B3');
        after.load('values');
        await context.sync();
        expect([total.values, after.values]).toEqual([[[350]], [[400]]]);
      });
      expect(excel.messages[0]).toMatchObject({ error: null });
    },
  },
  {
    what: 'an error ends the batch; what came before it stays done, and the error says where it was',
    source: `${LEARN}/testing/application-specific-api-error-handling`,
    prove: async ({ grid }) => {
      const broken = run(async (context, sheet) => {
        sheet.getRange('A2').values = [['Writing']];
        context.workbook.worksheets.getItem('Nowhere').getRange('A1').values = [['x']];
        sheet.getRange('A3').values = [['never']];
        await context.sync();
      });
      await expect(broken).rejects.toMatchObject({
        code: 'ItemNotFound',
        message: "The requested resource doesn't exist.",
        debugInfo: { statement: expect.stringContaining('getItem') as string },
      });
      expect([grid.at('Form', 'A2').value, grid.at('Form', 'A3').value]).toEqual(['Writing', 'Total']);
    },
  },
  {
    what: 'an …OrNullObject method answers with a null object instead of failing',
    source: `${LEARN}/develop/application-specific-api-model#ornullobject-methods-and-properties`,
    prove: () =>
      run(async (context, sheet) => {
        const { worksheets, names } = context.workbook;
        const nowhere = [
          worksheets.getItemOrNullObject('Nowhere'),
          names.getItemOrNullObject('nothing'),
          sheet.tables.getItemOrNullObject('none'),
          sheet.getRange('Z9').getUsedRangeOrNullObject(),
        ];
        const here = worksheets.getItemOrNullObject('form');
        await context.sync();
        expect(nowhere.map((each) => each.isNullObject)).toEqual([true, true, true, true]);
        expect(here.isNullObject).toBe(false);
      }),
  },
  {
    what: 'while a cell is being edited every call fails, and nothing of it is done',
    source: `${LEARN}/excel/excel-add-ins-delay-in-cell-edit`,
    prove: async ({ grid }) => {
      grid.editing = true;
      expect(await failure(set('A2', [['x']]))).toBe('InvalidOperationInCellEditMode');
      expect(grid.at('Form', 'A2').value).toBe('Reading');
    },
  },
  {
    what: 'a locked cell of a protected sheet cannot be written, an unlocked one can',
    source: `${API}/excel.formatprotection#excel-excel-formatprotection-locked-member`,
    prove: async ({ grid }) => {
      const [sheet] = grid.sheets();
      grid.write(sheet?.id ?? '', [{ row: 1, column: 0, locked: false }], 'person');
      grid.changeSheet(sheet?.id ?? '', { protected: true });
      expect(await set('A2', [['Writing']])).toEqual([['Writing']]);
      expect(await failure(set('A1', [['x']]))).toBe('AccessDenied');
      expect(await failure(set('A1:A2', [[null], ['x']]))).toBe('AccessDenied');
    },
  },
  {
    what: 'protecting a protected sheet is refused',
    source: `${ISSUES}/6784`,
    prove: async () => {
      const protect = (): Promise<void> =>
        run(async (context, sheet) => {
          sheet.protection.protect();
          await context.sync();
        });
      await protect();
      expect(await failure(protect())).toBe('AccessDenied');
    },
  },
  {
    what: 'merged areas come with their size, and only those whose first cell lies in the range',
    source: `${ISSUES}/3611`,
    prove: ({ grid }) => {
      const [sheet] = grid.sheets();
      grid.merge(sheet?.id ?? '', { top: 5, left: 0, bottom: 6, right: 2 });
      return run(async (context, form) => {
        const all = form.getRange('A1:C7').getMergedAreasOrNullObject();
        all.load('areas/address');
        const beside = form.getRange('B6:C7').getMergedAreasOrNullObject();
        await context.sync();
        expect(all.areas.items.map(({ address }) => address)).toEqual(['Form!A6:C7']);
        expect(beside.isNullObject).toBe(true);
      });
    },
  },
  {
    what: 'what is written under a merged cell is lost without a word',
    source: 'https://github.com/sbroenne/mcp-server-excel/issues/831',
    prove: async ({ grid }) => {
      const [sheet] = grid.sheets();
      grid.merge(sheet?.id ?? '', { top: 5, left: 0, bottom: 6, right: 2 });
      expect(await set('B6', [['x']])).toEqual([['']]);
    },
  },
  {
    what: 'rowHidden is true for all, false for none and null for some',
    source: `${API}/excel.range#excel-excel-range-rowhidden-member`,
    prove: ({ grid }) => {
      const [sheet] = grid.sheets();
      grid.hideRows(sheet?.id ?? '', [1], true);
      return run(async (context, form) => {
        const ranges = ['A2', 'A3', 'A1:A3'].map((address) => form.getRange(address));
        for (const range of ranges) range.load('rowHidden');
        await context.sync();
        expect(ranges.map(({ rowHidden }) => rowHidden)).toEqual([true, false, null]);
      });
    },
  },
  {
    what: 'the used range of a blank sheet is its first cell',
    source: `${API}/excel.worksheet#excel-excel-worksheet-getusedrange-member(1)`,
    prove: ({ grid }) => {
      grid.addSheet('Blank', 'person');
      return run(async (context) => {
        const used = context.workbook.worksheets.getItem('Blank').getUsedRange(true);
        used.load('address, values');
        await context.sync();
        expect(used.toJSON()).toMatchObject({ address: 'Blank!A1', values: [['']] });
      });
    },
  },
  {
    what: 'a message of more than 5 MB is refused in either direction',
    source: `${LEARN}/concepts/resource-limits-and-performance-optimization#excel-add-ins`,
    prove: async () => {
      const long = 'x'.repeat(30_000);
      const rows = Array.from({ length: 200 }, () => [long]);
      expect(await failure(set('E1:E200', rows))).toBe('RequestPayloadSizeLimitExceeded');
      const filled = run(async (context, sheet) => {
        sheet.getRange('E1:E200').values = [[long]][0]?.[0] as unknown as string[][];
        const range = sheet.getRange('E1:E200');
        range.load('values');
        await context.sync();
      });
      expect(await failure(filled)).toBe('ResponsePayloadSizeLimitExceeded');
    },
  },
  {
    what: 'a change tells sheet, address, kind and whose it was; details only of a single cell',
    source: `${LEARN}/excel/excel-add-ins-events`,
    prove: async ({ grid }) => {
      const heard: Excel.WorksheetChangedEventArgs[] = [];
      await run(async (context) => {
        context.workbook.worksheets.onChanged.add(async (event) => void heard.push(event));
        await context.sync();
      });
      grid.type('Form', 'B2', 400);
      grid.type('Form', 'B2', 500, 'co-author');
      grid.paste('Form', 'A5', [
        ['a', 'b'],
        ['c', 'd'],
      ]);
      await settled();
      expect(heard.map(({ address, changeType, source }) => [address, changeType, source])).toEqual([
        ['B2', 'RangeEdited', 'Local'],
        ['B2', 'RangeEdited', 'Remote'],
        ['A5:B6', 'RangeEdited', 'Local'],
      ]);
      expect(heard[0]?.details).toMatchObject({ valueBefore: 350, valueAfter: 400 });
      expect(heard[2]?.details).toBeUndefined();
    },
  },
  {
    what: 'a choice from a drop-down list may raise no event',
    source: `${ISSUES}/4066`,
    prove: async ({ grid }) => {
      const heard = jest.fn(async () => undefined);
      await run(async (context) => {
        context.workbook.worksheets.onChanged.add(heard);
        await context.sync();
      });
      grid.chooseFromList('Form', 'A2', 'Writing');
      await settled();
      expect(heard).not.toHaveBeenCalled();
    },
  },
  {
    what: 'an object is kept between messages by reference and follows inserted rows',
    source: `${LEARN}/concepts/resource-limits-and-performance-optimization#untrack-unneeded-proxy-objects`,
    prove: ({ grid, excel }) =>
      run(async (context, sheet) => {
        const range = sheet.getRange('A2');
        await context.sync();
        expect(excel.keptRanges).toBe(1);
        grid.insertRows(grid.sheets()[0]?.id ?? '', 0, 2, 'person');
        range.load('address');
        await context.sync();
        expect(range.address).toBe('Form!A4');
      }),
  },
  {
    what: 'a second comment on a cell is refused',
    source: `${ISSUES}/1416`,
    prove: async () => {
      const add = (): Promise<void> =>
        run(async (context) => {
          context.workbook.comments.add('Form!A2', 'Enter the cost');
          await context.sync();
        });
      await add();
      expect(await failure(add())).toBe('InvalidArgument');
    },
  },
  {
    what: 'a name gives its formula, and the workbook’s names are apart from a sheet’s',
    source: `${API}/excel.workbook#excel-excel-workbook-names-member`,
    prove: ({ grid }) => {
      const id = grid.sheets()[0]?.id ?? '';
      grid.putName({ name: 'costs', scope: null, formula: 'Form!$B$2' });
      grid.putName({ name: 'own', scope: id, formula: 'Form!$A$2' });
      return run(async (context, sheet) => {
        const { names } = context.workbook;
        names.load('items/name, items/formula, items/type');
        sheet.names.load('items/name');
        await context.sync();
        expect(names.items.map(({ name, formula, type }) => [name, formula, type])).toEqual([
          ['costs', '=Form!$B$2', 'Range'],
        ]);
        expect(sheet.names.items.map(({ name }) => name)).toEqual(['own']);
      });
    },
  },
  {
    what: 'a table gives its parts',
    source: `${API}/excel.table`,
    prove: () =>
      run(async (context, sheet) => {
        const table = sheet.tables.add('A1:C2', true);
        table.name = 'Actions';
        table.load('name, showHeaders, showTotals');
        const parts = [table.getHeaderRowRange(), table.getDataBodyRange(), table.getRange()];
        for (const range of parts) range.load('address');
        await context.sync();
        expect(table.toJSON()).toMatchObject({ name: 'Actions', showHeaders: true, showTotals: false });
        expect(parts.map(({ address }) => address)).toEqual(['Form!A1:C1', 'Form!A2:C2', 'Form!A1:C2']);
      }),
  },
  {
    what: 'a sheet cannot have a name that is there, and the message that wants it ends',
    source: `${API}/excel.worksheetcollection#excel-excel-worksheetcollection-add-member(1)`,
    prove: async ({ grid }) => {
      const add = (...names: string[]): Promise<void> =>
        Excel.run(async (context) => {
          for (const name of names) context.workbook.worksheets.add(name);
          await context.sync();
        });
      expect(await failure(add('Costs', 'FORM', 'Needs'))).toBe('ItemAlreadyExists');
      expect(grid.sheets().map(({ name }) => name)).toEqual(['Form', 'Costs']);
    },
  },
  {
    what: 'no sheet is added, renamed or deleted while the structure is protected',
    source: 'https://support.microsoft.com/office/protect-a-workbook-7e365a4d-3e89-4616-84ca-1931257c1517',
    prove: async ({ grid }) => {
      grid.addSheet('Costs', 'person');
      grid.protectedStructure = true;
      const tries: ((sheets: Excel.WorksheetCollection) => unknown)[] = [
        (sheets) => sheets.add('Needs'),
        (sheets) => (sheets.getItem('Form').name = 'Plan'),
        (sheets) => sheets.getItem('Costs').delete(),
      ];
      for (const change of tries) {
        const tried = Excel.run(async (context) => {
          change(context.workbook.worksheets);
          // Each is tried by itself: an error ends the message.
          // eslint-disable-next-line office-addins/no-context-sync-in-loop
          await context.sync();
        });
        expect(await failure(tried)).toBe('AccessDenied');
      }
      expect(grid.sheets().map(({ name }) => name)).toEqual(['Form', 'Costs']);
    },
  },
  {
    what: 'tables and names share one list of names',
    source: 'https://support.microsoft.com/office/rename-an-excel-table-fbf49a4f-82a3-43eb-8ba2-44d21233b114',
    prove: async ({ grid }) => {
      grid.putName({ name: 'Costs', scope: null, formula: 'Form!$B$2' });
      const named = run(async (context, sheet) => {
        sheet.tables.add('A1:C2', true).name = 'costs';
        await context.sync();
      });
      expect(await failure(named)).not.toBe('nothing failed');
    },
  },
  {
    what: 'a prompt stands without a rule',
    source: `${ISSUES}/2594`,
    prove: async ({ grid }) => {
      await run(async (context, sheet) => {
        const { dataValidation } = sheet.getRange('A2');
        dataValidation.prompt = { showPrompt: true, title: 'Name', message: 'Any name' };
        dataValidation.load('type, prompt');
        await context.sync();
        expect(dataValidation.toJSON()).toMatchObject({ type: 'None', prompt: { message: 'Any name' } });
      });
      expect(grid.validation(grid.sheets()[0]?.id ?? '', 1, 0)).toMatchObject({ rule: {} });
    },
  },
  {
    what: 'reading is no change: the client itself says so of such a message',
    source: `${LEARN}/excel/excel-add-ins-undo-capabilities`,
    prove: async ({ excel }) => {
      await run(async (context, sheet) => {
        const used = sheet.getUsedRange(true);
        used.load('values, rowHidden');
        used.untrack();
        await context.sync();
        sheet.getRange('A1:A3').getRowProperties({ rowHidden: true });
        await context.sync();
      });
      // The third one gives back the range of the second: a message that untracking spares.
      expect(excel.messages.map(({ mayWrite }) => mayWrite)).toEqual([false, true, false]);
    },
  },
];

describe.each([REQUIRED_SET, NEWEST_SET])('the embedded Excel at ExcelApi %s', (requirementSet) => {
  it.each(behaviours.map((each) => [each.what, each] as const))('%s', async (_, { form = FORM, prove }) => {
    const grid = memoryGridFrom(sheetText(form).snapshot);
    await prove({ grid, excel: openExcel(grid, { requirementSet }) });
  });
});

describe('what an Excel does not know', () => {
  it('fails as in Excel, in the client and behind it, instead of doing something else', async () => {
    const grid = memoryGridFrom(sheetText(FORM).snapshot);
    openExcel(grid, { requirementSet: '1.12' });
    const merged = run(async (context, sheet) => {
      sheet.getRange('A1').getMergedAreasOrNullObject().load('address');
      await context.sync();
    });
    expect(await failure(merged)).toBe('ApiNotFound');
  });

  it.each([
    ['a property', (sheet: Excel.Worksheet) => sheet.load('tabColor')],
    ['a method', (sheet: Excel.Worksheet) => sheet.calculate(true)],
    ['a part', (sheet: Excel.Worksheet) => sheet.charts.load('items/name')],
    ['a setting', (sheet: Excel.Worksheet) => void (sheet.tabColor = '#ff0000')],
  ])('fails for %s that the add-in does not use', async (_, ask) => {
    openExcel(memoryGridFrom(sheetText(FORM).snapshot));
    const asked = run(async (context, sheet) => {
      ask(sheet);
      await context.sync();
    });
    expect(await failure(asked)).toBe('ApiNotFound');
  });

  it('answers even what is no message at all', async () => {
    const excel = openExcel(memoryGridFrom(sheetText(FORM).snapshot));
    const bridge = (globalThis as unknown as { _richApiNativeBridge: { sendMessageToHost(text: string): void } })
      ._richApiNativeBridge;
    for (const text of ['', '{', '[]', '{"id":1,"type":1}', '{"id":1,"type":1,"flags":0,"message":{"url":"x"}}']) {
      bridge.sendMessageToHost(text);
    }
    await settled();
    expect(excel.messages.map(({ error }) => error)).toEqual(new Array(5).fill('InvalidRequest'));
  });
});

describe('what this table rests on', () => {
  it.each(behaviours.map(({ what, source }) => [what, source]))('%s: a page says so', (_, source) => {
    expect(source).toMatch(/^https:\/\/(?:learn|support)\.microsoft\.com\/|^https:\/\/github\.com\//);
  });

  it('is Microsoft’s library as it comes, in the version that is named', () => {
    const library = JSON.parse(readFileSync(require.resolve('@microsoft/office-js/package.json'), 'utf8')) as {
      version: string;
    };
    expect(library.version).toBe('1.1.110');
  });
});

/** Events come in their own time. */
function settled(): Promise<void> {
  return new Promise((done) => setTimeout(done, 5));
}
