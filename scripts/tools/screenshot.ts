import { statSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../../test/workbench/page/support/browser';

interface Start {
  prepare(say?: (text: string) => void): Promise<void>;
  serve(): Promise<{ readonly address: string; close(): Promise<void> }>;
}

const root = join(__dirname, '../..');
const picture = join(root, 'assets/workbench.png');

/** Takes the picture of the workbench that the README shows: the typical sample, at a finding. */
export async function run(): Promise<void> {
  // The server is a script of its own, which no compiler has seen.
  const { prepare, serve } = require('../start.cjs') as Start;
  await prepare((text) => process.stderr.write(`${text}\n`));
  const { address, close } = await serve();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
    await page.goto(address);
    const pane = page.frameLocator('#pane');
    const finding = pane.locator('li.finding').filter({ hasText: 'which is Tier 3' }).first();
    await finding.getByRole('button', { name: 'Go to cell' }).click({ timeout: 60_000 });
    await pane.getByText('At this cell').waitFor();
    await pane.locator('main').evaluate((main) => main.scrollTo(0, 0));
    // Until nothing moves any more.
    await page.waitForTimeout(1000);
    await page.screenshot({ path: picture });
    process.stderr.write(`${picture}: ${String(Math.ceil(statSync(picture).size / 1024))} kB\n`);
  } finally {
    await browser.close();
    await close();
  }
}
