import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import packed from '@sparticuz/chromium';

const PROGRAMS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);

/** Where browsers stand that somebody installed. */
const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'].map((name) =>
    join('/usr/bin', name),
  ),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: PROGRAMS.flatMap((folder) => [
    join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]),
};

/** Without a display, and drawing without a graphics card; no sandbox, since machines for tests often run as root. */
const HEADLESS = ['--headless=new', '--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader'];
const PACKED = ['--headless=shell', ...HEADLESS.slice(1), '--font-render-hinting=none'];

/** An installed Chrome, Chromium or Edge, else the one that comes with the packages. There is always one, or it fails. */
export async function launchBrowser(): Promise<Browser> {
  const installed = (INSTALLED[process.platform] ?? []).find((path) => existsSync(path));
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: HEADLESS });
  if (process.platform === 'linux')
    return chromium.launch({ executablePath: await packed.executablePath(), args: PACKED });
  throw new Error('No browser was found. Install Google Chrome or Microsoft Edge, then run the tests again.');
}
