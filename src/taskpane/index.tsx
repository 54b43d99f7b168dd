/// <reference types="office-js" />
import './pane.css';
import type { LivePort } from '../hosts/port';
import type { HostNews } from './engine/controller';
import { StartFailure } from './engine/fault';
import { startPane } from './start';

/** How long office.js may take to come up. */
const PATIENCE = 15_000;

const NO_OFFICE =
  'Microsoft’s office.js could not be loaded, and without it a pane cannot see the workbook. Look whether you are online, then open the pane again.';
const NO_EXCEL = 'This pane works beside a workbook in Excel. Open it there, from the Home tab.';
const NO_ANSWER = 'Excel has not answered the pane. Close the pane and open it again.';

async function openExcel({ onWaiting }: HostNews): Promise<LivePort> {
  const [, { ExcelHost }] = await Promise.all([
    officeReady(),
    import(/* webpackChunkName: "engine" */ '../hosts/excel/excel-host'),
  ]);
  return new ExcelHost({ onWaiting });
}

async function officeReady(): Promise<void> {
  if (typeof Office === 'undefined') throw new StartFailure(NO_OFFICE);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StartFailure(NO_ANSWER)), PATIENCE);
  });
  try {
    const { host } = await Promise.race([Office.onReady(), silence]);
    // Outside Office, in a browser's tab, there is no host at all.
    if (host !== Office.HostType.Excel) throw new StartFailure(NO_EXCEL);
  } finally {
    clearTimeout(timer);
  }
}

const element = document.getElementById('pane');
if (element) startPane(element, { openPort: openExcel });
