/** @jest-environment jsdom */
import '../new-form/support/text-coding';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '../../../src/domain/snapshot';
import { readWorkbook } from '../../../src/hosts/xlsx/snapshot';
import type { CheckResult } from '../../../src/taskpane/engine/result';
import type { OwnProgramme } from '../../../src/taskpane/programmes/own';
import { sheetText } from '../../support/sheet-text';
import { TIMETABLE, TYPICAL } from '../support/forms';

const SHIPPED = JSON.parse(readFileSync(join(__dirname, '../../../src/packs/si-offer-2019-20/pack.json'), 'utf8')) as {
  version: string;
  sections: { id: string; fields: { role: string }[] }[];
};
const MINE = { ...SHIPPED, id: 'mine', version: '1.1.0', formTitle: 'Our own form' };
const EEF = readWorkbook(readFileSync(join(__dirname, '../../../assets/samples/eef-typical.xlsx')));
const PREFIX = 'raf-ready/programme/';

beforeEach(() => localStorage.clear());
afterEach(() => jest.restoreAllMocks());

interface Pane {
  check(workbook: string | Snapshot): Promise<CheckResult>;
  bring(pack: unknown, file?: string): Promise<OwnProgramme>;
  remove(one: OwnProgramme): void;
}

/** A pane that has just been opened: it knows nothing but what is kept on this computer. */
async function openedPane(): Promise<Pane> {
  jest.resetModules();
  const { examineAny } = await import('../../../src/taskpane/engine/examine-any');
  const { bringFile } = await import('../../../src/taskpane/programmes/own-programme');
  const { remove } = await import('../../../src/taskpane/programmes/keeping');
  return {
    check: async (workbook) =>
      examineAny(typeof workbook === 'string' ? sheetText(workbook).snapshot : workbook, '2020-01-22', null),
    bring: async (pack, file = 'mine.json') => {
      const found = await bringFile(new TextEncoder().encode(JSON.stringify(pack)), file);
      if ('problems' in found) throw new Error(found.problems.join('\n'));
      return found;
    },
    remove,
  };
}

/** What the next pane makes of the workbook. */
const reopened = async (text = TYPICAL): Promise<CheckResult> => (await openedPane()).check(text);
const checkedBy = ({ pack: { pack } }: CheckResult): string => `${pack.id} ${pack.version}`;

it('checks by what ships, and says nothing of it, where nothing was brought', async () => {
  const result = await reopened();
  expect(checkedBy(result)).toBe(`si-offer-2019-20 ${SHIPPED.version}`);
  expect(result.notices).toEqual([]);
});

it('checks by a programme that was brought, says so, and does it again when the pane is opened again', async () => {
  const pane = await openedPane();
  await pane.bring(MINE);
  for (const result of [await pane.check(TYPICAL), await reopened()]) {
    expect(checkedBy(result)).toBe('mine 1.1.0');
    expect(result.notices).toEqual([
      'Checked by a programme of your own: Our own form: School improvement offer 2019 to 2020, version 1.1.0.',
    ]);
  }
});

it('puts one into the place of the one that ships under its id, with that one’s catalogue', async () => {
  await (await openedPane()).bring({ ...SHIPPED, version: '9.0.0' });
  const result = await reopened();
  expect(checkedBy(result)).toBe('si-offer-2019-20 9.0.0');
  expect(result.catalogue.programmes.length).toBeGreaterThan(0);
});

it('has no catalogue under an id of its own, and no rule that rests on one, however often it is brought', async () => {
  const pane = await openedPane();
  await pane.bring(MINE);
  await pane.bring(MINE);
  for (const result of [await pane.check(TYPICAL), await reopened()]) {
    expect(result.catalogue.programmes).toEqual([]);
    expect(result.pack.pack.rulesOff).toHaveProperty(['catalogue/not-listed']);
  }
});

it('reads a form of another kind by what it is, and one with a field more or fewer by the copy', async () => {
  const pane = await openedPane();
  await pane.bring(MINE);
  expect(checkedBy(await pane.check(EEF))).toMatch(/^eef-implementation/);
  const sections = MINE.sections.map((section) =>
    section.id === 'measure'
      ? { ...section, fields: section.fields.filter(({ role }) => role !== 'measure.unit') }
      : section,
  );
  await pane.bring({ ...MINE, sections });
  expect(checkedBy(await pane.check(TYPICAL))).toBe('mine 1.1.0');
});

it('prefers the one that was brought last', async () => {
  const pane = await openedPane();
  jest.spyOn(Date, 'now').mockReturnValueOnce(1000).mockReturnValueOnce(2000);
  await pane.bring({ ...MINE, id: 'zebra' });
  await pane.bring({ ...MINE, id: 'ant' });
  expect(checkedBy(await reopened())).toBe('ant 1.1.0');
});

it.each(['mine', 'si-offer-2019-20'])('goes back to what ships once %s is taken away, for good', async (id) => {
  const pane = await openedPane();
  pane.remove(await pane.bring({ ...MINE, id }));
  for (const result of [await pane.check(TYPICAL), await reopened()]) {
    expect(checkedBy(result)).toBe(`si-offer-2019-20 ${SHIPPED.version}`);
    expect(result.notices).toEqual([]);
  }
  expect(localStorage).toHaveLength(0);
});

describe('a record that can no longer be used', () => {
  const record = (pack: unknown): string => JSON.stringify({ file: 'mine.json', broughtAt: 1, pack });
  const UNUSABLE =
    /^The programme of your own that was kept here as ‘mine’ can no longer be used, so forms are checked/;
  it.each([
    ['is no JSON', '{"file": "mi', /damaged$/],
    ['is another thing', '[1, 2]', /damaged$/],
    ['is empty', '', /damaged$/],
    ['lacks the programme', JSON.stringify({ file: 'mine.json', broughtAt: 1 }), /damaged$/],
    ['has a slip in it', record({ ...MINE, version: 'one' }), /write the version as 1\.0\.0/],
    ['has something in it that there is no more', record({ ...MINE, colour: 'red' }), /there is no ‘colour’ here/],
    ['is of another id', record({ ...MINE, id: 'yours' }), /it calls itself ‘yours’$/],
  ])('%s: one sentence, and what ships is used', async (_, text, why) => {
    localStorage.setItem(`${PREFIX}mine`, text);
    const result = await reopened();
    expect(checkedBy(result)).toMatch(/^si-offer-2019-20/);
    expect(result.notices).toEqual([expect.stringMatching(UNUSABLE)]);
    expect(result.notices[0]).toMatch(why);
    expect((await reopened(TIMETABLE)).notices).toHaveLength(1);
    // It is left for the person to remove.
    expect(localStorage.getItem(`${PREFIX}mine`)).toBe(text);
  });

  it('holds up none of the others, and goes when the programme is brought again', async () => {
    localStorage.setItem(`${PREFIX}broken`, '');
    const pane = await openedPane();
    await pane.check(TYPICAL);
    await pane.bring(MINE);
    const result = await reopened();
    expect(checkedBy(result)).toBe('mine 1.1.0');
    expect(result.notices).toHaveLength(2);
    const third = await openedPane();
    await third.check(TYPICAL);
    await third.bring({ ...MINE, id: 'broken' });
    expect((await third.check(TYPICAL)).notices).toHaveLength(1);
  });
});

it('uses a programme until the pane closes where the computer keeps nothing', async () => {
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const pane = await openedPane();
  expect((await pane.bring(MINE)).isKept).toBe(false);
  expect(checkedBy(await pane.check(TYPICAL))).toBe('mine 1.1.0');
  expect(checkedBy(await reopened())).toMatch(/^si-offer/);
});

it('works where the storage is closed to the page', async () => {
  const pane = await openedPane();
  jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('closed', 'SecurityError');
  });
  expect(checkedBy(await pane.check(TYPICAL))).toMatch(/^si-offer/);
  const brought = await pane.bring(MINE);
  expect(brought.isKept).toBe(false);
  pane.remove(brought);
  expect(checkedBy(await pane.check(TYPICAL))).toMatch(/^si-offer/);
});

describe('a workbook that says of which programme it is a form', () => {
  const saying = (programme: string): string =>
    `${TYPICAL}\n## RAF Ready mapping\nProgramme | ${programme} | Version | 1.1.0\nSheet | Heading | Field | Means | Cell | Confirmed on\n`;

  it('is read as that, whatever else was brought', async () => {
    const pane = await openedPane();
    await pane.bring(MINE);
    expect(checkedBy(await pane.check(saying('si-offer-2019-20')))).toMatch(/^si-offer/);
    expect(checkedBy(await pane.check(saying('mine')))).toBe('mine 1.1.0');
  });

  it('is checked by another where that one is not here, and it is said', async () => {
    const result = await reopened(saying('mine'));
    expect(checkedBy(result)).toMatch(/^si-offer/);
    expect(result.notices).toEqual([expect.stringMatching(/the programme ‘mine’, which is not on this computer/)]);
    expect((await reopened(saying('eef-implementation'))).notices).toEqual([]);
  });
});
