import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator } from 'playwright-core';
import { readWorkbook } from '../../../src/hosts/xlsx/snapshot';
import { MAPPING_SHEET } from '../../../src/reading/mapping/sheet';
import { readStoredMapping } from '../../../src/reading/mapping/stored';
import { eachInItsOwnPage, page, pane } from './support/session';
import { until } from './support/workbench';

jest.setTimeout(60_000);

/** A plan in a school's own layout, every cell of it merged, with two columns that could both be the cost. */
const PLAN = join(__dirname, '../../layouts/fixtures/every-row-merged.xlsx');

eachInItsOwnPage();

async function open(name: string, buffer: Buffer): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer };
  await page.getByLabel('Workbook to open').setInputFiles(file);
  await pane.getByRole('heading', { name: 'Action plan' }).waitFor({ timeout: 20_000 });
}

async function showWhatWasUnderstood(): Promise<void> {
  await pane.locator('summary[aria-label=More]').click();
  await pane.getByRole('button', { name: 'Show what I understood' }).click();
  await pane.getByRole('heading', { name: 'What I understood' }).waitFor();
}

/** The line of a heading in what was understood. */
const line = (cell: string): Locator =>
  pane.locator('.mapping li').filter({ has: page.getByRole('button', { name: `Go to ${cell}`, exact: true }) });

it('shows what was understood of a plan in its own layout, is corrected, and keeps it in the workbook', async () => {
  await open('plan.xlsx', readFileSync(PLAN));
  await showWhatWasUnderstood();
  await line('D6').getByText('Actions → ').waitFor();
  await line('N6').getByText('could be read two ways').waitFor();
  await line('P6').getByText('could be read two ways').waitFor();
  const accessible = await new AxeBuilder({ page }).include('#pane').analyze();
  expect(accessible.violations).toEqual([]);

  // The budget is no cost of an action here.
  await pane.getByLabel('Budget means').focus();
  await pane.getByLabel('Budget means').selectOption('');
  await line('N6').getByText('not kept yet').waitFor();
  await pane.getByRole('button', { name: 'Keep these meanings' }).click();
  await pane.getByText(`Kept on the new sheet ${MAPPING_SHEET}`).waitFor();
  await line('P6').getByText('Cost → Total cost').waitFor();
  await pane.getByText(`This is kept in the workbook, on the sheet ${MAPPING_SHEET}`).waitFor();
  // The person stays where they were.
  expect(await page.evaluate(() => document.title)).toContain('plan.xlsx');

  await pane.getByRole('button', { name: 'Back to the check' }).click();
  await pane.locator('li.finding').first().waitFor();
  await until(
    () => pane.locator('li.finding').filter({ hasText: 'could both be' }).count(),
    (count) => count === 0,
  );

  await page.getByRole('button', { name: 'Save as…' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: /save/i }).click(),
  ]);
  const saved = readFileSync(await download.path());
  const stored = readStoredMapping(readWorkbook(saved));
  expect(stored?.problems).toEqual([]);
  expect(stored?.choices.find(({ cell }) => cell === 'N6')).toMatchObject({ heading: 'Budget', role: null });

  await open('again.xlsx', saved);
  await showWhatWasUnderstood();
  await line('P6').getByText('confirmed').waitFor();
  await pane.getByText(`This is kept in the workbook, on the sheet ${MAPPING_SHEET}`).waitFor();
});

it('takes a programme of one’s own, and says line by line what is wrong with another', async () => {
  const pack = JSON.parse(
    readFileSync(join(__dirname, '../../../src/packs/si-offer-2019-20/pack.json'), 'utf8'),
  ) as Record<string, unknown>;
  await showWhatWasUnderstood();
  await pane.getByText('Use a programme of your own').click();
  const input = pane.getByLabel('File of the programme');
  const asFile = (text: string) => ({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await input.setInputFiles(asFile('{ "id": "mine", }'));
  await pane
    .getByRole('alert')
    .getByText(/Line 1/)
    .waitFor();
  await input.setInputFiles(asFile(JSON.stringify({ ...pack, id: 'mine', formTitle: 'Our own form' })));
  await pane.getByRole('heading', { name: 'Our own form' }).waitFor();
  expect(await pane.getByLabel('This workbook is').inputValue()).toBe('mine');

  // The pane is closed, and opened again: the programme is used as before, and it is said.
  await page.reload();
  await pane.getByRole('heading', { name: 'Our own form' }).waitFor({ timeout: 30_000 });
  await pane.getByText(/^Checked by a programme of your own: Our own form/).waitFor();
  await showWhatWasUnderstood();
  await pane.getByText('Use a programme of your own').click();
  await pane.getByText(/^Version 1\.0\.0, from mine\.json, /).waitFor();
  const accessible = await new AxeBuilder({ page }).include('#pane').analyze();
  expect(accessible.violations).toEqual([]);
  await pane.getByRole('button', { name: /^Remove Our own form/ }).click();
  await pane.getByRole('heading', { name: 'Recommended action form' }).waitFor();
  await pane.getByRole('button', { name: /^Put back Our own form/ }).waitFor();

  // What is kept may be changed by anything: one sentence, and what ships is used.
  await page.evaluate(() => localStorage.setItem('raf-ready/programme/mine', '{"file": "mine.json", "pack": {'));
  await page.reload();
  await pane.getByText(/^The programme of your own that was kept here as ‘mine’ can no longer be used/).waitFor();
  await pane.getByRole('heading', { name: 'Recommended action form' }).waitFor();
});
