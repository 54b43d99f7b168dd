import '../../../src/taskpane/pane.css';
import type { Port } from '../../../src/hosts/port';
import { startPane } from '../../../src/taskpane/start';
import { FakePort } from './fake-port';
import { READY, TIMETABLE, TYPICAL } from './forms';

/** The pane on a workbook in memory, for looking at it in a browser: ?form=typical, ready, large, unknown or starting. */
declare global {
  interface Window {
    rafPort?: FakePort;
  }
}

const lines = Array.from(
  { length: 5000 },
  (_, row) => `C${String(row + 4)} | A1 | SLE | SLE days | Thornfield | 6 | £350 | £2,100`,
);
const large = TYPICAL.replace('\n\n## Measures', `\n${lines.join('\n')}\n\n## Measures`);

const forms: Readonly<Record<string, string>> = { typical: TYPICAL, unknown: TIMETABLE, ready: READY, large };
const asked = new URLSearchParams(window.location.search).get('form') ?? 'typical';
const port = FakePort.of(forms[asked] ?? TYPICAL);
window.rafPort = port;
if (asked === 'starting') port.hold();
const element = document.getElementById('pane');
if (element) startPane(element, { openPort: (): Promise<Port> => Promise.resolve(port) });
