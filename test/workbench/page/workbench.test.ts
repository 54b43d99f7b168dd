import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { unzipSync } from 'fflate';
import type { FrameLocator } from 'playwright-core';
import { readWorkbook } from '../../../src/hosts/xlsx/snapshot';
import { eachInItsOwnPage, page, pane, requests } from './support/session';
import { cellAt, type Hook, selected, toPutRight, toPutRightAtLast, until } from './support/workbench';

jest.setTimeout(60_000);

const root = join(__dirname, '../../..');
const typical = (): Buffer => readFileSync(join(root, 'assets/samples/raf-typical.xlsx'));
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The cell of the URN in the typical sample, C4, and where a mouse finds it. */
const URN = { row: 3, column: 2 };
const URN_FINDING = /URN must be six digits/;
const PREPARED_FIX = 'Change the text into a date';
const PREPARED = { row: 15, column: 2 };

eachInItsOwnPage();

const finding = (words: RegExp | string): ReturnType<FrameLocator['locator']> =>
  pane.locator('li.finding').filter({ hasText: words });

/** The middle of a cell of the sheet that is shown, in the window. */
async function clickCell(row: number, column: number): Promise<void> {
  await page.evaluate(
    ([top, left]) => {
      const { grid } = (window as unknown as Hook).workbench;
      grid.select({ sheet: grid.selection().sheet, area: { top, left, bottom: top, right: left } });
    },
    [0, 0] as const,
  );
  // Rows and columns stand where the sheet's own sizes put them.
  const { x, y } = await page.evaluate(
    ([toRow, toColumn]) => {
      const box = document.querySelector('canvas[id^="univer-sheet-main-canvas"]')?.getBoundingClientRect();
      const { grid } = (window as unknown as Hook).workbench as unknown as {
        grid: {
          book: {
            workbook: {
              getActiveSheet(): { getRowHeight(row: number): number; getColumnWidth(column: number): number };
            };
          };
        };
      };
      const sheet = grid.book.workbook.getActiveSheet();
      let down = 20;
      for (let row = 0; row < toRow; row++) down += sheet.getRowHeight(row);
      let right = 46;
      for (let column = 0; column < toColumn; column++) right += sheet.getColumnWidth(column);
      return { x: (box?.x ?? 0) + right + 20, y: (box?.y ?? 0) + down + 8 };
    },
    [row, column] as const,
  );
  await page.mouse.click(x, y);
  await until(
    () => selected(page),
    ({ top, left }) => top === row && left === column,
  );
}

it('opens on the typical sample, with the pane that is shipped beside it', async () => {
  expect(await page.title()).toBe('raf-typical.xlsx · RAF Ready workbench');
  expect(await toPutRight(pane)).toBeGreaterThan(5);
  await finding(URN_FINDING).waitFor();

  const frame = page.frames().find((each) => each.url().endsWith('/pane/workbench-pane.html'));
  const loaded = (await frame?.evaluate(() => Array.from(document.scripts, ({ src }) => src))) ?? [];
  const shipped = readFileSync(join(root, 'dist/pane/taskpane.html'), 'utf8');
  const names = Array.from(shipped.matchAll(/<script[^>]*src="([^"]+)"/g), ([, src = '']) => src);
  const own = names.filter((src) => !src.startsWith('https:'));
  expect(names).toHaveLength(own.length + 1);
  // The shipped ones in their order; one more in place of office.js, with the bridge before it and the host behind.
  expect(loaded.slice(0, 3).map((src) => new URL(src).pathname)).toEqual([
    '/workbench/connect-bridge.js',
    '/office/excel-web-16.00.js',
    '/workbench/replace-office.js',
  ]);
  const pieces = requests.filter((url) => url.includes('/pane/') && url.endsWith('.js'));
  expect(pieces.map((url) => new URL(url).pathname.slice('/pane/'.length))).toEqual(expect.arrayContaining(own));
  for (const url of pieces) {
    const served = Buffer.from(await (await page.request.get(url)).body());
    expect(digest(served)).toBe(digest(readFileSync(join(root, 'dist', new URL(url).pathname))));
  }
});

it('goes to the cell of a finding; corrected there, the finding goes', async () => {
  const before = await toPutRightAtLast(pane);
  await finding(URN_FINDING).getByRole('button', { name: 'Go to cell' }).click();
  await until(
    () => selected(page),
    ({ top, left }) => top === URN.row && left === URN.column,
  );

  await clickCell(URN.row, URN.column);
  await page.keyboard.type('190512');
  await page.keyboard.press('Enter');
  await until(
    () => toPutRight(pane),
    (count) => count === before - 1,
  );
  await finding(URN_FINDING).waitFor({ state: 'detached' });
  expect(await cellAt(page, URN.row, URN.column)).toEqual({ value: 190512, format: 'General' });
});

it('waits while a cell is being edited, and says so', async () => {
  await clickCell(URN.row, URN.column);
  await page.keyboard.type('19');
  await pane.getByRole('button', { name: 'Check now' }).click();
  await pane.getByText(/edit/i).first().waitFor();
  await clickCellEditor();
  await page.keyboard.type('0512');
  await page.keyboard.press('Enter');
  await finding(URN_FINDING).waitFor({ state: 'detached' });
});

/** Back into the cell whose editing has not ended. */
async function clickCellEditor(): Promise<void> {
  await page.locator('[contenteditable][id*="DOCS_NORMAL"]').focus();
}

it('applies a safe fix and undoes it', async () => {
  await pane.getByRole('button', { name: PREPARED_FIX }).click();
  await until(
    () => cellAt(page, PREPARED.row, PREPARED.column),
    (cell) => cell?.value === 43861,
  );
  await finding(/‘Date prepared’ is typed as text/).waitFor({ state: 'detached' });

  await pane.getByRole('button', { name: /^Undo/ }).first().click();
  await until(
    () => cellAt(page, PREPARED.row, PREPARED.column),
    (cell) => cell?.value === '31/01/2020',
  );
  await finding(/‘Date prepared’ is typed as text/).waitFor();
});

it('fills a row from the catalogue', async () => {
  await pane.getByRole('tab', { name: 'Catalogue' }).click();
  await pane.getByRole('searchbox').fill('phonics');
  const first = pane.getByRole('button', { name: /^Add in row 37/ }).first();
  const chosen = ((await first.getAttribute('aria-label')) ?? '').replace(/^.*?: /, '');
  await first.click();
  await until(
    () => cellAt(page, 36, 2),
    (cell) => cell?.value === chosen,
  );
});

it('does all of it by keyboard alone', async () => {
  const before = await toPutRightAtLast(pane);
  const press = async (key: string): Promise<void> => page.keyboard.press(key);
  await page.locator('body').evaluate((body) => (body.ownerDocument.activeElement as HTMLElement | null)?.blur());
  await press('Tab');
  await press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Go to the pane');
  await press('Enter');

  await tabTo(/^Go to cell$/, URN_FINDING);
  await press('Enter');
  await until(
    () => selected(page),
    ({ top, left }) => top === URN.row && left === URN.column,
  );
  await moveOnTo('sample');
  await moveOnTo('DOCS_NORMAL');
  await page.keyboard.type('190512');
  await press('Enter');
  await until(
    () => toPutRight(pane),
    (count) => count === before - 1,
  );

  await moveOnTo('pane');
  await tabTo(new RegExp(`^${PREPARED_FIX}$`));
  await press('Enter');
  await until(
    () => cellAt(page, PREPARED.row, PREPARED.column),
    (cell) => cell?.value === 43861,
  );
  await tabTo(/^Undo/, undefined, 'Shift+Tab');
  await press('Enter');
  await until(
    () => cellAt(page, PREPARED.row, PREPARED.column),
    (cell) => cell?.value === '31/01/2020',
  );

  await tabTo(/^Check$/, undefined, 'Shift+Tab');
  await press('ArrowRight');
  await press('ArrowRight');
  await pane.getByRole('searchbox').waitFor();
  await tabTo(/^Add in row 37/);
  await press('Enter');
  await until(
    () => cellAt(page, 36, 2),
    (cell) => typeof cell?.value === 'string',
  );
});

/** F6, as in Excel, to the next part of the window. */
async function moveOnTo(id: string): Promise<void> {
  await page.keyboard.press('F6');
  await until(
    () => page.evaluate(() => document.activeElement?.id ?? ''),
    (focused) => focused.includes(id),
  );
}

/** Presses Tab in the pane until the focus is on a control of that name. */
async function tabTo(name: RegExp, within?: RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 250; presses++) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => {
      const element = (document.getElementById('pane') as HTMLIFrameElement).contentDocument?.activeElement;
      if (document.activeElement?.id !== 'pane' || !element) return null;
      const own = element.getAttribute('aria-label') ?? element.textContent;
      return { own, around: element.closest('li')?.textContent ?? '' };
    });
    if (focused && name.test(focused.own) && (!within || within.test(focused.around))) return;
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

it('sees behind its back when asked: one message, and the findings change', async () => {
  await pane.getByRole('button', { name: 'Check now' }).click();
  const before = await toPutRightAtLast(pane);
  await page.waitForTimeout(1500);
  const messages = (): Promise<number> =>
    page.evaluate(() => (window as unknown as Hook).workbench.excel.messages.length);
  await page.evaluate(
    ([row, column]) => {
      const { excel, grid } = (window as unknown as Hook).workbench;
      excel.events.fault = 'off';
      grid.write(grid.selection().sheet, [{ row, column, content: { value: 190512 } }], 'co-author');
    },
    [URN.row, URN.column] as const,
  );
  await page.waitForTimeout(1500);
  expect(await toPutRight(pane)).toBe(before);
  const sent = await messages();
  await pane.getByRole('button', { name: 'Check now' }).click();
  await until(
    () => toPutRight(pane),
    (count) => count === before - 1,
  );
  expect(await messages()).toBe(sent + 1);
});

it.each(['light', 'dark'])(
  'gives axe nothing to find, in the page and in every view of the pane: %s',
  async (theme) => {
    await page.getByLabel('Theme').selectOption(theme);
    await until(
      () => pane.locator('html').getAttribute('data-theme'),
      (shown) => shown === theme,
    );
    const found = async (view: string): Promise<string[]> => {
      await page.waitForTimeout(300);
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.map(({ id, nodes }) => `${view}: ${id} ${nodes.map(({ html }) => html).join(' ')}`);
    };
    expect(await found('check')).toEqual([]);
    await pane.getByRole('tab', { name: 'Catalogue' }).click();
    await pane.getByRole('searchbox').waitFor();
    expect(await found('catalogue')).toEqual([]);
    await pane.getByRole('tab', { name: 'Check' }).click();
    await pane.locator('details.menu summary').click({ timeout: 5000 });
    await pane.getByText('Show what I understood').click();
    await pane.getByRole('button', { name: 'Back to the check' }).waitFor({ timeout: 5000 });
    expect(await found('what was understood')).toEqual([]);
  },
);

it('lets nobody type into a locked cell of a protected sheet, and says why', async () => {
  await page.evaluate(() => {
    const { grid } = (window as unknown as Hook).workbench;
    grid.changeSheet(grid.selection().sheet, { protected: true });
  });
  await clickCell(URN.row, URN.column);
  await page.keyboard.type('190512');
  await page.keyboard.press('Enter');
  await page.getByText('RAF is protected, and this cell is locked').waitFor();
  expect(await cellAt(page, URN.row, URN.column)).toEqual({ value: '19O512', format: 'General' });
});

it('saves the file it opened with the changed cells, and nothing else of it changed', async () => {
  await clickCell(URN.row, URN.column);
  await page.keyboard.type('190512');
  await page.keyboard.press('Enter');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as…' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('raf-typical (copy).xlsx');
  const saved = readFileSync(await download.path());
  const [was, now] = [readWorkbook(typical()), readWorkbook(saved)];
  const cells = now.sheets.map((sheet, index) =>
    sheet.cells.filter((cell, number) => JSON.stringify(cell) !== JSON.stringify(was.sheets[index]?.cells[number])),
  );
  expect(cells).toEqual([[expect.objectContaining({ ...URN, value: 190512 })], []]);
  expect(Object.keys(unzipSync(saved)).sort()).toEqual(Object.keys(unzipSync(typical())).sort());
});

it('says before it saves what the copy cannot keep', async () => {
  await page.evaluate(() => {
    const { grid } = (window as unknown as Hook).workbench;
    grid.insertRows(grid.selection().sheet, 5, 1, 'person');
  });
  await page.getByRole('button', { name: 'Save as…' }).click();
  await page.getByRole('dialog').getByText('Rows or columns of RAF were inserted').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

it('opens every sample, a file of one’s own, and says why another cannot be opened', async () => {
  const samples = readdirSync(join(root, 'assets/samples')).filter((name) => name.endsWith('.xlsx'));
  const offered = await page
    .getByLabel('Sample')
    .locator('option')
    .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value));
  expect([...offered].sort()).toEqual([...samples, 'Book1.xlsx'].sort());
  await page.getByLabel('Sample').selectOption('raf-good.xlsx');
  await pane.getByText('Hollin Moor Primary').first().waitFor({ timeout: 20_000 });
  await pane.getByText('Nothing left to put right').first().waitFor();

  const file = { name: 'mine.xlsx', mimeType: 'application/octet-stream', buffer: typical() };
  await page.getByLabel('Workbook to open').setInputFiles(file);
  await pane.getByText('Ashby Road Junior School').first().waitFor({ timeout: 20_000 });
  expect(await page.title()).toContain('mine.xlsx');

  await page
    .getByLabel('Workbook to open')
    .setInputFiles({ ...file, name: 'not.xlsx', buffer: Buffer.from('no workbook') });
  await until(
    () => page.getByRole('status').first().innerText(),
    (said) => /not/i.test(said) && !said.includes('mine'),
  );
});

it('reads what a person types as in the United Kingdom', async () => {
  const cases = [
    ['1/9/2019', { value: 43709, format: 'dd/mm/yyyy' }],
    ['24 February 2020', { value: 43885, format: 'dd/mm/yyyy' }],
    ['=2+3', { value: 5, format: 'dd/mm/yyyy' }],
  ] as const;
  await clickCell(PREPARED.row, PREPARED.column);
  for (const [text, expected] of cases) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await until(
      () => cellAt(page, PREPARED.row, PREPARED.column),
      (cell) => cell?.value === expected.value,
    );
    expect(await cellAt(page, PREPARED.row, PREPARED.column)).toEqual(expected);
    await page.keyboard.press('ArrowUp');
    await until(
      () => selected(page),
      ({ top }) => top === PREPARED.row,
    );
  }
});
