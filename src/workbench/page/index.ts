import './page.css';
import { UnreadableWorkbook } from '../../hosts/port';
import type { NativeBridge } from '../bridge/native-bridge';
import type { EmbeddedExcel } from '../embedded-excel';
import type { UniverGrid } from '../grid/univer-grid';
import { officeShim, withHost } from '../office-shim';
import { BLANK, blankBook } from './blank-book';
import { Focus } from './focus';
import { type Connection, openBook, type OpenBook } from './open-book';
import { saveBook } from './save-book';
import { downloadOrPick } from './write-file';
import { focusSheet, runUndo, setDark, startUniver, watchUndo } from './univer';
import { nameControls } from './name-controls';

type Part = 'bar' | 'sheet' | 'pane';
type Theme = 'light' | 'dark';

/** What the pane's frame asks of the page around it, and what somebody who looks for a fault may ask. */
interface Workbench {
  connectPane(): NativeBridge;
  officeFor<T extends object>(office: T): T;
  theme(): Theme;
  moveOn(from: Part, backwards: boolean): void;
  readonly excel: EmbeddedExcel | null;
  readonly grid: UniverGrid | null;
}

declare global {
  interface Window {
    workbench: Workbench;
  }
}

interface Sample {
  readonly file: string;
  readonly label: string;
}

/** The one that has something to find comes first. */
const SAMPLES: readonly Sample[] = [
  { file: 'raf-typical.xlsx', label: 'A form as it often arrives' },
  { file: 'raf-good.xlsx', label: 'A good form' },
  { file: 'raf-good-libreoffice.xlsx', label: 'The good form, from LibreOffice' },
  { file: 'bradford-typical.xlsx', label: 'An action plan as it often arrives' },
  { file: 'bradford-good.xlsx', label: 'A good action plan' },
  { file: 'eef-typical.xlsx', label: 'An implementation plan as it often arrives' },
  { file: 'eef-good.xlsx', label: 'A good implementation plan' },
];

const part = <T extends HTMLElement>(id: string, kind: new () => T): T => {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
  return found;
};

const sheet = part('sheet', HTMLElement);
const pane = part('pane', HTMLIFrameElement);
const samples = part('sample', HTMLSelectElement);
const themes = part('theme', HTMLSelectElement);
const file = part('file', HTMLInputElement);
const said = part('said', HTMLElement);
const dialog = part('left', HTMLDialogElement);

let theme: Theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
let book: OpenBook | null = null;
let connection: Connection | null = null;

document.documentElement.dataset.theme = theme;
themes.value = theme;
const univer = startUniver(sheet, theme === 'dark');
const focus = new Focus(sheet, pane, () => focusSheet(univer));

window.workbench = {
  connectPane: () => {
    if (!book) throw new Error('No workbook is open');
    connection = book.connect();
    return connection.bridge;
  },
  officeFor: (office) => {
    const { excel } = connection ?? {};
    if (!excel) throw new Error('The pane has no bridge yet');
    return withHost(
      office,
      officeShim(() => excel),
    );
  },
  theme: () => theme,
  moveOn,
  get excel() {
    return connection?.excel ?? null;
  },
  get grid() {
    return book?.grid ?? null;
  },
};

function say(text: string, kind: 'news' | 'problem' = 'news'): void {
  said.textContent = text;
  said.title = text;
  said.dataset.kind = kind;
}

function open(name: string, bytes: Uint8Array): boolean {
  try {
    const next = openBook(univer, name, bytes);
    book?.close();
    book = next;
  } catch (error) {
    const isKnown = error instanceof UnreadableWorkbook;
    say(isKnown ? error.message : 'This workbook cannot be opened here. Choose another one.', 'problem');
    return false;
  }
  document.title = `${name} · RAF Ready workbench`;
  book?.grid.onRefusal((id) => {
    const found = book?.grid.sheets().find((each) => each.id === id);
    say(`${found?.name ?? 'The sheet'} is protected, and this cell is locked`, 'problem');
  });
  // A pane belongs to its workbook, as in Excel: another workbook, another pane.
  pane.src = '/pane/workbench-pane.html';
  say(name);
  return true;
}

async function openSample(name: string): Promise<void> {
  if (name === BLANK) return void open(BLANK, blankBook());
  try {
    const answer = await fetch(`/samples/${name}`);
    if (!answer.ok) throw new Error(answer.statusText);
    open(name, new Uint8Array(await answer.arrayBuffer()));
  } catch {
    say('The sample cannot be read. Look whether npm start is still running.', 'problem');
  }
}

async function save(): Promise<void> {
  if (!book) return;
  const { name, bytes, snapshot, grid, reshaped } = book;
  try {
    const saved = saveBook({ bytes, sheets: snapshot.sheets, grid, reshaped: reshaped() });
    if (saved.left.length > 0 && !(await isAgreed(saved.left))) return;
    const copy = name.replace(/(\.xls[xm])$/i, ' (copy)$1');
    if (!(await downloadOrPick(copy, saved.bytes))) return;
    say(saved.cells === 1 ? `Saved ${copy} with 1 changed cell` : `Saved ${copy} with ${saved.cells} changed cells`);
  } catch {
    say('The copy cannot be made. The workbook here is as it was.', 'problem');
  }
}

/** Says what the copy will not have, before it is made. */
function isAgreed(sentences: readonly string[]): Promise<boolean> {
  const list = part('left-list', HTMLUListElement);
  const shown = sentences.length > 8 ? [...sentences.slice(0, 7), `And ${sentences.length - 7} more.`] : sentences;
  list.replaceChildren(
    ...shown.map((sentence) => Object.assign(document.createElement('li'), { textContent: sentence })),
  );
  dialog.returnValue = 'cancel';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'save'), { once: true });
  });
}

function showTheme(next: Theme): void {
  theme = next;
  document.documentElement.dataset.theme = next;
  setDark(univer, next === 'dark');
  const root = pane.contentDocument?.documentElement;
  if (root) root.dataset.theme = next;
}

const ORDER: readonly Part[] = ['bar', 'sheet', 'pane'];

/** F6 and Shift+F6, as in Excel: Tab stays in the sheet, where it goes from cell to cell. */
function moveOn(from: Part, backwards: boolean): void {
  const next = ORDER[(ORDER.indexOf(from) + (backwards ? 2 : 1)) % ORDER.length] ?? 'bar';
  if (next === 'bar') samples.focus();
  else if (next === 'sheet') focus.goToSheet();
  else focus.goToPane();
}

samples.replaceChildren(
  ...SAMPLES.map(({ file: value, label }) => new Option(label, value)),
  new Option('A blank workbook', BLANK),
);
samples.addEventListener('change', () => {
  if (samples.value !== '') void openSample(samples.value);
});
themes.addEventListener('change', () => showTheme(themes.value === 'dark' ? 'dark' : 'light'));
part('open', HTMLButtonElement).addEventListener('click', () => file.click());
part('save', HTMLButtonElement).addEventListener('click', () => void save());
file.addEventListener('change', () => {
  const chosen = file.files?.[0];
  if (!chosen) return;
  void chosen.arrayBuffer().then((buffer) => {
    if (!open(chosen.name, new Uint8Array(buffer))) return;
    // None of the samples is what is open now.
    samples.selectedIndex = -1;
  });
  file.value = '';
});
const undo = part('undo', HTMLButtonElement);
const redo = part('redo', HTMLButtonElement);
undo.addEventListener('click', () => runUndo(univer, 'undo'));
redo.addEventListener('click', () => runUndo(univer, 'redo'));
watchUndo(univer, (undos, redos) => {
  undo.disabled = undos === 0;
  redo.disabled = redos === 0;
});
nameControls(sheet);
part('to-sheet', HTMLAnchorElement).addEventListener('click', (event) => {
  event.preventDefault();
  focus.goToSheet();
});
part('to-pane', HTMLAnchorElement).addEventListener('click', (event) => {
  event.preventDefault();
  focus.goToPane();
});
window.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    event.stopPropagation();
    moveOn(sheet.contains(document.activeElement) ? 'sheet' : 'bar', event.shiftKey);
  },
  true,
);

void openSample(SAMPLES[0]?.file ?? '');
