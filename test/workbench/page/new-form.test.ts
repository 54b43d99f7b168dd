import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { eachInItsOwnPage, page, pane } from './support/session';
import { type Hook, until } from './support/workbench';

jest.setTimeout(90_000);

const GOOD = join(__dirname, '../../../assets/samples/raf-good.xlsx');

const PACK = join(__dirname, '../../../src/packs/si-offer-2019-20/pack.json');

eachInItsOwnPage();

async function openBlank(): Promise<void> {
  await page.getByLabel('Sample').selectOption({ label: 'A blank workbook' });
  await pane.getByText('This workbook is not a form I know').waitFor({ timeout: 20_000 });
}

const sheets = (): Promise<string[]> =>
  page.evaluate(() => (window as unknown as Hook).workbench.grid.sheets().map(({ name }) => name));

/** Every text on a sheet. */
const textsOn = (sheet: string): Promise<string[]> =>
  page.evaluate((name) => {
    const { grid } = (window as unknown as Hook).workbench;
    const id = grid.sheets().find((one) => one.name === name)?.id ?? '';
    const cells = grid.cells(id, { top: 0, left: 0, bottom: 200, right: 30 });
    return cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  }, sheet);

/** Presses Tab in the pane until the focus is on a control of that name. */
async function tabTo(name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = (document.getElementById('pane') as HTMLIFrameElement).contentDocument?.activeElement;
      if (document.activeElement?.id !== 'pane' || !element) return '';
      const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0] : null;
      return element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent ?? '';
    });
    if (name.test(focused)) return;
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

async function beginByKeyboard(): Promise<void> {
  await pane.locator('details.menu summary').focus();
  await page.keyboard.press('Enter');
  await tabTo(/^New form…$/);
  await page.keyboard.press('Enter');
  await pane.getByRole('heading', { name: 'New form' }).waitFor();
}

it('puts a form into a blank workbook, by keyboard, and shows what is missing in it', async () => {
  await openBlank();
  await beginByKeyboard();
  await pane.getByText('The cursor will be in School B8, Date prepared.').waitFor();
  await tabTo(/^Add the form$/);
  await page.keyboard.press('Enter');
  await pane.getByText(/^Added: Recommended action form/).waitFor({ timeout: 30_000 });
  expect(await sheets()).toEqual([
    'Sheet1',
    'School',
    'Needs',
    'Other support',
    'Actions',
    'Alternatives',
    'Costs',
    'Release',
    'Measures',
    'Agreement',
    'Checklist',
    'Lists',
  ]);
  expect(await pane.locator('header').innerText()).toMatch(/Recommended action form[\s\S]*Not ready/);
  await pane.locator('li.finding').filter({ hasText: 'Enter the school name' }).first().waitFor();
  // The view is gone, and the focus with it to what stands in its place.
  const focused = await pane.locator(':focus').evaluate((element) => element.tagName);
  expect(focused).toBe('MAIN');
});

it('takes the new sheets out again, by keyboard, and asks first where something was entered in them', async () => {
  await openBlank();
  const add = async (): Promise<void> => {
    await beginByKeyboard();
    await tabTo(/^Add the form$/);
    await page.keyboard.press('Enter');
    await pane.getByText(/^Added: Recommended action form/).waitFor({ timeout: 30_000 });
  };
  const press = async (name: string): Promise<void> => {
    await pane.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  await add();
  // At the end of the line it belongs to, before what is below it.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await pane.locator(':focus').textContent()).toBe('Take the new sheets out again');
  await page.keyboard.press('Enter');
  await pane.getByText('Taken out again: Recommended action form.').waitFor({ timeout: 20_000 });
  expect(await sheets()).toEqual(['Sheet1']);
  await pane.getByText('This workbook is not a form I know').waitFor();
  expect(await pane.locator(':focus').innerText()).toMatch(/^Taken out again/);

  await add();
  await page.evaluate(() => {
    const { grid } = (window as unknown as Hook).workbench;
    const school = grid.sheets().find(({ name }) => name === 'School')?.id ?? '';
    grid.write(school, [{ row: 7, column: 1, content: { value: 43850 } }], 'person');
  });
  await press('Take the new sheets out again');
  await pane.getByText('Entered since, and would be lost with the sheets: School B8.').waitFor({ timeout: 20_000 });
  expect(await sheets()).toHaveLength(12);
  const { violations } = await new AxeBuilder({ page }).include('#pane').analyze();
  expect(violations).toEqual([]);
  await press('Take them out anyway');
  await pane.getByText('Taken out again: Recommended action form.').waitFor({ timeout: 20_000 });
  expect(await sheets()).toEqual(['Sheet1']);
});

it('begins a form of a programme of one’s own, which is kept on this computer', async () => {
  await openBlank();
  await beginByKeyboard();
  await pane.getByText('Use a programme of your own').click();
  const pack = JSON.parse(readFileSync(PACK, 'utf8')) as object;
  const text = JSON.stringify({ ...pack, id: 'mine', version: '1.1.0', formTitle: 'Our own form' });
  const file = { name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await pane.getByLabel('File of the programme').setInputFiles(file);
  await pane.getByText(/version 1\.1\.0, is used from now on/).waitFor();
  const { violations } = await new AxeBuilder({ page }).include('#pane').analyze();
  expect(violations).toEqual([]);

  await page.reload();
  await pane.getByText('to put right').first().waitFor({ timeout: 30_000 });
  await openBlank();
  await beginByKeyboard();
  await pane.getByRole('radio', { name: 'Our own form' }).check();
  await pane.getByText(/^Your own, version 1\.1\.0/).waitFor();
  await pane.getByRole('button', { name: 'Add the form' }).click();
  await pane.getByText(/^Added: Our own form/).waitFor({ timeout: 30_000 });
  await pane.getByRole('heading', { name: 'Our own form' }).waitFor();
  expect((await sheets()).at(-1)).toBe('RAF Ready mapping');
  expect(await textsOn('RAF Ready mapping')).toEqual(expect.arrayContaining(['mine', '1.1.0']));
});

it('begins an action plan from the file of a form, by keyboard', async () => {
  await openBlank();
  await beginByKeyboard();
  await tabTo(/^Recommended action form$/);
  await page.keyboard.press('ArrowDown');
  await tabTo(/^An empty form$/);
  await page.keyboard.press('ArrowDown');
  // Asked for early: the browser has to know of it before the key comes.
  const chosen = page.waitForEvent('filechooser');
  await tabTo(/^Workbook with the form$/);
  await page.keyboard.press('Enter');
  const chooser = await chosen;
  await chooser.setFiles(GOOD);
  await pane.getByText('Recommended action form of Hollin Moor Primary School').waitFor();
  await pane.getByText('Priorities: 5 rows').waitFor();
  await tabTo(/^Add the form$/);
  await page.keyboard.press('Enter');
  await pane.getByText(/^Added: Action plan/).waitFor({ timeout: 30_000 });

  expect(await textsOn('Priorities')).toContain(
    'Children leave Reception and Year 1 unable to blend: 20 of 30 met the standard in the phonics check in June 2019.',
  );
  expect(await textsOn('Actions')).toEqual(
    expect.arrayContaining(['A1', 'N1', 'English hub support', 'Calder English Hub', 'Reading fluency coaching']),
  );
  expect(await textsOn('Measures')).toEqual(
    expect.arrayContaining(['M1', 'A1', 'Oral reading fluency test, each term', 'Subject reviews, read by the NLE']),
  );
  expect(await textsOn('Plan')).toEqual(expect.arrayContaining(['Hollin Moor Primary School', 'Andrew Whitcombe']));
  await until(
    () => pane.locator('header').innerText(),
    (text) => /Action plan[\s\S]*Hollin Moor Primary School/.test(text),
  );
});

it('says that the workbook holds a form already, before anything is pressed', async () => {
  await beginByKeyboard();
  await pane.getByText('This workbook holds a form already: a recommended action form.').waitFor();
  await pane.getByRole('button', { name: 'Add the form' }).waitFor({ state: 'detached' });
});

it('says which sheets stand in the way, and adds nothing', async () => {
  await openBlank();
  await page.evaluate(() => {
    const { grid } = (window as unknown as Hook).workbench;
    grid.changeSheet(grid.selection().sheet, { name: 'Actions' });
  });
  await beginByKeyboard();
  await pane.getByRole('button', { name: 'Add the form' }).click();
  await pane.getByText('This workbook has a sheet called Actions already.').waitFor();
  expect(await sheets()).toEqual(['Actions']);
});

it.each(['light', 'dark'])('gives axe nothing to find: %s', async (theme) => {
  await page.getByLabel('Theme').selectOption(theme);
  const found = async (view: string): Promise<string[]> => {
    await page.waitForTimeout(300);
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations.map(({ id, nodes }) => `${view}: ${id} ${nodes.map(({ html }) => html).join(' ')}`);
  };
  await beginByKeyboard();
  expect(await found('holds a form')).toEqual([]);
  await openBlank();
  expect(await found('unknown')).toEqual([]);
  await pane.getByRole('button', { name: 'New form…' }).click();
  await pane.getByText('What is added').waitFor();
  expect(await found('empty form')).toEqual([]);
  await pane.getByLabel('The form in another file').check();
  await pane.getByRole('button', { name: 'Add the form' }).click();
  await pane.getByText('Choose the file to start from').waitFor();
  expect(await found('no file')).toEqual([]);
  await pane.getByLabel('Workbook with the form').setInputFiles(GOOD);
  await pane.getByText('What stays behind').waitFor();
  expect(await found('from a file')).toEqual([]);
});
