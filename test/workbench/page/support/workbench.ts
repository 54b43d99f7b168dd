import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { EmbeddedExcel } from '../../../../src/workbench/embedded-excel';
import type { Grid } from '../../../../src/workbench/grid/grid';
import { launchBrowser } from './browser';

interface Served {
  readonly address: string;
  close(): Promise<void>;
}

interface Start {
  prepare(): Promise<void>;
  serve(): Promise<Served>;
}

/** What the page offers to whoever looks for a fault. */
export type Hook = Window & { readonly workbench: { readonly excel: EmbeddedExcel; readonly grid: Grid } };

export interface Site {
  readonly browser: Browser;
  readonly address: string;
  close(): Promise<void>;
}

/** The workbench as `npm start` serves it, and a browser; both end with `close`. */
export async function openSite(): Promise<Site> {
  const { prepare, serve } = jest.requireActual<Start>('../../../../scripts/start.cjs');
  await prepare();
  const { address, close } = await serve();
  const browser = await launchBrowser();
  return {
    browser,
    address,
    close: async () => {
      await browser.close();
      await close();
    },
  };
}

/** A person at the page, with a form open and findings beside it. */
export interface Visit {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Addresses that any frame or worker asked for. */
  readonly requests: readonly string[];
  /** What the page complained about. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function visit({ browser, address }: Site): Promise<Visit> {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  // Tests have nobody to answer where to save.
  await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const page = await context.newPage();
  page.on('worker', (worker) => requests.push(worker.url()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(address);
  const pane = page.frameLocator('#pane');
  await pane.getByText('to put right').first().waitFor({ timeout: 30_000 });
  return { page, pane, requests, complaints, close: () => context.close() };
}

/** How many findings would send the form back, as the pane's header says. */
export async function toPutRight(pane: FrameLocator): Promise<number> {
  const text = (await pane.locator('header').innerText()).replace(/\s+/g, ' ');
  return Number(/(\d+) to put right/.exec(text)?.[1] ?? Number.NaN);
}

/** The same once it stays: the rules that read words come a moment after the others. */
export async function toPutRightAtLast(pane: FrameLocator): Promise<number> {
  let [count, since] = [Number.NaN, Date.now()];
  while (Date.now() - since < STAYS) {
    const now = await toPutRight(pane);
    if (now !== count) [count, since] = [now, Date.now()];
    await new Promise((done) => setTimeout(done, 100));
  }
  return count;
}

const STAYS = 1500;

export interface Place {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
}

export const selected = (page: Page): Promise<Place> =>
  page.evaluate(() => {
    const { grid } = (window as unknown as Hook).workbench;
    const { sheet, area } = grid.selection();
    const name = grid.sheets().find(({ id }) => id === sheet)?.name ?? '';
    return { sheet: name, top: area.top, left: area.left };
  });

/** What a cell of the sheet that is shown holds. */
export const cellAt = (page: Page, row: number, column: number): Promise<{ value: unknown; format: string } | null> =>
  page.evaluate(
    ([top, left]) => {
      const { grid } = (window as unknown as Hook).workbench;
      const area = { top, left, bottom: top, right: left };
      const found = grid.cells(grid.selection().sheet, area)[0];
      return found ? { value: found.value, format: found.format } : null;
    },
    [row, column] as const,
  );

/** Waits until something is so; says what it was at last. */
export async function until<T>(what: () => Promise<T>, isSo: (found: T) => boolean, within = 10_000): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const found = await what();
    if (isSo(found)) return found;
    if (Date.now() > end) throw new Error(`It was ${JSON.stringify(found)} after ${within} ms`);
    await new Promise((done) => setTimeout(done, 25));
  }
}
