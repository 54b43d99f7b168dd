import AxeBuilder from '@axe-core/playwright';
import type { Locator } from 'playwright-core';
import { eachInItsOwnPage, page, pane } from './support/session';
import { cellAt, selected, until } from './support/workbench';

jest.setTimeout(60_000);

/** Measures of the typical sample, in the sheet of the costs: row 14 says "Improve reading" and has no baseline. */
const VAGUE = { row: 13, column: 1, baseline: 3, target: 4, due: 5 };
const READING = { row: 14, column: 1 };
const READING_SAYS = '70% of Year 6 reach the expected standard in reading, up from 65%';
const DUE = 44_029;

eachInItsOwnPage();

const press = (key: string): Promise<void> => page.keyboard.press(key);
const button = (name: string | RegExp): Locator => pane.getByRole('button', { name });
const valueAt = async (row: number, column: number): Promise<unknown> =>
  (await cellAt(page, row, column))?.value ?? null;
const holds = (row: number, column: number, value: unknown): Promise<unknown> =>
  until(
    () => valueAt(row, column),
    (found) => found === value,
  );

/** What has the focus in the pane: its name, or its words. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    if (document.activeElement?.id !== 'pane') return '';
    const inside = (document.getElementById('pane') as HTMLIFrameElement).contentDocument;
    const element = inside?.activeElement;
    const label = element?.id ? inside?.querySelector(`label[for="${element.id}"]`)?.textContent : null;
    return label ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

async function tabTo(name: RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await press(key);
    if (name.test(await focused())) return;
  }
  throw new Error(`${key} never came to ${String(name)}`);
}

/** From the top of the page to the view of measures, with keys alone. */
async function openByKeys(): Promise<void> {
  await page.locator('body').evaluate((body) => (body.ownerDocument.activeElement as HTMLElement | null)?.blur());
  await press('Tab');
  await press('Tab');
  await press('Enter');
  await tabTo(/^Check$/);
  await press('ArrowRight');
  await pane.getByRole('heading', { level: 2, name: 'Measures' }).waitFor();
}

it('by keyboard alone: sees the parts, fills the missing one, uses the sentence, and takes it back', async () => {
  await openByKeys();
  await tabTo(/^Row 15 /);
  await press('Enter');
  await until(
    () => selected(page),
    ({ sheet, top, left }) => sheet === 'Costs and impact' && top === READING.row && left === READING.column,
  );
  await until(focused, (name) => name.startsWith('Row 15'));
  const marked = pane.locator('.marked-large');
  expect(await marked.locator('.name').allInnerTexts()).toEqual(['to', 'who', 'what', 'from']);
  const lines = await marked
    .locator('.lead .line')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).textDecoration.replace(/rgb.*/, '').trim()));
  expect(new Set(lines).size).toBe(4);
  await pane.getByText('This says what will change').waitFor();
  await pane.getByText('17 July 2020 in its own cell, By when').waitFor();

  await tabTo(/Say how it will be known/);
  await press('Enter');
  await until(focused, (name) => name === 'Known how');
  await page.keyboard.type('Key stage 2 reading test');
  const sentence = `${READING_SAYS}, as shown by the key stage 2 reading test`;
  expect(await pane.locator('.preview .name').allInnerTexts()).toEqual(['to', 'who', 'what', 'from', 'known how']);

  await tabTo(/^Use this sentence$/);
  await press('Enter');
  await pane.getByRole('group', { name: 'Before and after in the sheet' }).waitFor();
  expect(await pane.locator('.changes del').innerText()).toBe(READING_SAYS);
  expect(await pane.locator('.changes ins').innerText()).toBe(sentence);
  expect(await valueAt(READING.row, READING.column)).toBe(READING_SAYS);
  expect(await focused()).toBe('Replace');
  await press('Enter');
  await holds(READING.row, READING.column, sentence);
  await until(
    () => marked.locator('.name').allInnerTexts(),
    (names) => names.includes('known how'),
  );
  expect(await focused()).not.toBe('');

  await tabTo(/^Undo$/, 'Shift+Tab');
  await press('Enter');
  await holds(READING.row, READING.column, READING_SAYS);
});

it('follows the selection in the sheet', async () => {
  await openByKeys();
  const select = (row: number): Promise<void> =>
    page.evaluate((top) => {
      const { grid } = (
        window as unknown as {
          workbench: {
            grid: { sheets(): { id: string; name: string }[]; select(at: object): void };
          };
        }
      ).workbench;
      const sheet = grid.sheets().find(({ name }) => name === 'Costs and impact')?.id;
      grid.select({ sheet, area: { top, left: 5, bottom: top, right: 5 } });
    }, row);
  await select(READING.row);
  await pane.getByRole('heading', { level: 2, name: 'Row 15 · A1' }).waitFor();
  await select(16);
  await pane.getByRole('heading', { level: 2, name: 'Row 17 · A2' }).waitFor();
  await pane.getByText('This says what will be done, not what will change').waitFor();
});

it('writes a sentence from its parts, takes it apart into the cells beside it, and takes that back', async () => {
  await openByKeys();
  await button(/^Row 14 /).click();
  await button(/Say where it starts/).click();
  await page.keyboard.type('65%');
  await pane.getByRole('textbox', { name: 'Who' }).fill('Year 6 pupils');
  await button('Say ‘reach the expected standard in reading’').click();
  await pane.getByRole('textbox', { name: 'To', exact: true }).fill('70%');
  await pane.getByRole('textbox', { name: 'By when' }).fill('10 July 2020');
  await button('Use this sentence').click();
  await button('Replace').click();
  const sentence = 'By 10 July 2020, 70% of Year 6 pupils reach the expected standard in reading, up from 65%';
  await holds(VAGUE.row, VAGUE.column, sentence);

  await button('Fill the cells from this sentence').click();
  await pane.getByRole('textbox', { name: 'Baseline (D14)' }).waitFor();
  expect(await pane.getByRole('textbox', { name: /^Target/ }).count()).toBe(0);
  await pane.getByRole('checkbox', { name: 'By when (F14) holds 17/07/2020: write 10 July 2020 over it' }).check();
  expect(await pane.locator('.fill .changes ins').allInnerTexts()).toEqual(['65%', '10 July 2020']);
  await button('Fill 2 cells').click();
  await holds(VAGUE.row, VAGUE.baseline, 0.65);
  expect(await cellAt(page, VAGUE.row, VAGUE.baseline)).toEqual({ value: 0.65, format: '0%' });
  expect(await cellAt(page, VAGUE.row, VAGUE.due)).toEqual({ value: 44_022, format: 'dd mmm yyyy' });
  expect(await valueAt(VAGUE.row, VAGUE.target)).toBe('High');

  await button('Undo').first().click();
  await holds(VAGUE.row, VAGUE.due, DUE);
  expect(await valueAt(VAGUE.row, VAGUE.baseline)).toBeNull();
  expect(await valueAt(VAGUE.row, VAGUE.column)).toBe(sentence);
});

it.each([
  ['light', 340],
  ['dark', 320],
])('gives axe nothing to find and nothing to scroll sideways: %s, %d wide', async (theme, width) => {
  await page.getByLabel('Theme').selectOption(theme);
  await until(
    () => pane.locator('html').getAttribute('data-theme'),
    (shown) => shown === theme,
  );
  await page.locator('#pane').evaluate((frame, wide) => {
    frame.style.width = `${String(wide)}px`;
    frame.style.minWidth = '0';
  }, width);
  const found = async (view: string): Promise<string[]> => {
    await page.waitForTimeout(300);
    const sideways = await pane.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);
    const { violations } = await new AxeBuilder({ page }).include(['#pane', 'body']).analyze();
    return [
      ...violations.map(({ id, nodes }) => `${view}: ${id} ${nodes.map(({ html }) => html).join(' ')}`),
      ...(sideways > 0 ? [`${view}: ${String(sideways)} pixels too wide`] : []),
    ];
  };
  await openByKeys();
  expect(await found('list')).toEqual([]);
  await button(/^Row 14 /).click();
  await button('Build the sentence from its parts').click();
  await pane.getByText('A good measure, invented').click();
  expect(await found('one measure')).toEqual([]);
  await pane.getByRole('textbox', { name: 'From' }).fill('65%');
  await pane.getByRole('textbox', { name: 'By when' }).fill('Easter 2020');
  await button('Use this sentence').click();
  expect(await found('before and after')).toEqual([]);
  await button('Replace').click();
  await button('Fill the cells from this sentence').click();
  await pane.getByRole('textbox', { name: 'Baseline (D14)' }).waitFor();
  expect(await found('cells')).toEqual([]);
});
