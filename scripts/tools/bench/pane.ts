import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Frame, Page } from 'playwright-core';
import { launchBrowser } from '../../../test/workbench/page/support/browser';
import type { BudgetRow } from './report';

const root = join(__dirname, '../../..');
const dist = join(root, 'dist/pane');

interface Workbench {
  readonly excel: { readonly messages: readonly unknown[]; events: { fault: string } };
  readonly grid: {
    selection(): { readonly sheet: string };
    write(sheet: string, cells: readonly object[], origin: string): void;
  };
}
type Hook = Window & { readonly workbench: Workbench };
/** When the first findings stood in the frame, in milliseconds of its own clock. */
type Watched = Window & { firstFindings?: number };

interface Start {
  prepare(): Promise<void>;
  serve(): Promise<{ readonly address: string; close(): Promise<void> }>;
}

const packed = (name: string): number => gzipSync(readFileSync(join(dist, name)), { level: 9 }).length;
const kilobytes = (names: Iterable<string>): number =>
  [...new Set(names)].reduce((sum, name) => sum + packed(name), 0) / 1000;

/** The pane in the workbench, in a real browser: bytes without office.js, messages over the bridge, and times. */
export async function pane(): Promise<BudgetRow[]> {
  const { prepare, serve } = require('../../start.cjs') as Start;
  await prepare();
  const site = await serve();
  const browser = await launchBrowser();
  try {
    const times: number[] = [];
    const commits: number[] = [];
    let counted = { opened: 0, checked: 0, names: [] as readonly string[] };
    for (let visit = 0; visit < 5; visit += 1) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      await context.addInitScript(watchForFindings);
      const page = await context.newPage();
      await page.goto(site.address);
      const frame = await findingsIn(page);
      const { after, names } = await upToFindings(frame);
      times.push(after);
      const opened = await messages(page);
      commits.push(await commit(page, frame));
      const before = await messages(page);
      await frame.getByRole('button', { name: 'Check now' }).click();
      await page.waitForTimeout(800);
      counted = { opened, checked: (await messages(page)) - before, names };
      await context.close();
    }
    const shipped = readFileSync(join(dist, 'taskpane.html'), 'utf8');
    const first = [...shipped.matchAll(/(?:src|href)="([^":]+\.(?:js|css))"/g)].map(([, name = '']) => name);
    const page = 'taskpane.html';
    return [
      {
        what: 'pane, executed before first paint, gzip -9',
        figure: kilobytes([page, ...first]),
        unit: 'kB',
        budget: 165,
      },
      {
        what: 'pane, loaded up to the first findings, gzip -9',
        figure: kilobytes([page, ...first, ...counted.names]),
        unit: 'kB',
        budget: 240,
      },
      {
        what: 'round trips when the pane opens, watching included',
        figure: counted.opened,
        unit: 'messages',
        budget: 3,
      },
      { what: 'round trips of a check', figure: counted.checked, unit: 'messages', budget: 1 },
      { what: 'findings after the pane opens', figure: middle(times), unit: 'ms', budget: 1000 },
      { what: 'findings after a cell is committed', figure: middle(commits), unit: 'ms', budget: 1000 },
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}

const middle = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[times.length >> 1] ?? NaN;

const messages = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as Hook).workbench.excel.messages.length);

async function findingsIn(page: Page): Promise<Frame> {
  await page.frameLocator('#pane').getByText('to put right').first().waitFor({ timeout: 30_000 });
  const frame = page.frames().find((each) => each.url().includes('/pane/'));
  if (!frame) throw new Error('the workbench shows no pane');
  return frame;
}

/** Runs in every frame before anything else. */
function watchForFindings(): void {
  const watched = window as Watched;
  const look = (): void => {
    if (watched.firstFindings === undefined && document.body?.textContent?.includes('to put right') === true)
      watched.firstFindings = performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}

/** When the first findings came after the frame was opened, and the pane's own scripts and styles asked for by then. */
async function upToFindings(frame: Frame): Promise<{ readonly after: number; readonly names: readonly string[] }> {
  const { after, paths } = await frame.evaluate(() => {
    const found = (window as Watched).firstFindings ?? performance.now();
    const asked = performance.getEntriesByType('resource').filter(({ startTime }) => startTime <= found);
    return { after: found, paths: asked.map(({ name }) => new URL(name).pathname) };
  });
  const own = paths.filter((path) => /^\/pane\/.+\.(js|css)$/.test(path));
  return { after, names: own.map((path) => path.slice('/pane/'.length)) };
}

/** Corrects the URN of the typical sample as a person's edit would, and waits until its finding goes. */
async function commit(page: Page, frame: Frame): Promise<number> {
  const finding = frame.locator('li.finding').filter({ hasText: 'URN must be six digits' });
  await finding.waitFor();
  const from = performance.now();
  await page.evaluate(() => {
    const { grid } = (window as unknown as Hook).workbench;
    grid.write(grid.selection().sheet, [{ row: 3, column: 2, content: { value: 190512 } }], 'person');
  });
  await frame.getByText('22 to put right').first().waitFor({ timeout: 10_000 });
  return performance.now() - from;
}
