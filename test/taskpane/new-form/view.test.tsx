/**
 * @jest-environment jsdom
 */
import './support/text-coding';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HostFault } from '../../../src/hosts/port';
import { App } from '../../../src/taskpane/App';
import { Controller } from '../../../src/taskpane/engine/controller';
import { examine } from '../support/examine';
import type { FakePort } from '../support/fake-port';
import { TIMETABLE, TYPICAL } from '../support/forms';
import { InsertPort } from './support/insert-port';

// The view and the reader come when they are asked for.
configure({ asyncUtilTimeout: 5000 });

let controllers: Controller[] = [];
afterEach(() => {
  cleanup();
  for (const controller of controllers) controller.stop();
  controllers = [];
});

async function open(port: FakePort): Promise<ReturnType<typeof userEvent.setup>> {
  const controller = new Controller({
    openPort: () => Promise.resolve(port),
    loadExamine: () => Promise.resolve((snapshot, today) => examine(snapshot, today)),
    today: () => '2020-01-22',
  });
  controllers.push(controller);
  render(<App controller={controller} />);
  await act(async () => {
    void controller.start();
    await new Promise((done) => setTimeout(done, 20));
  });
  return userEvent.setup();
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const radio = (name: string | RegExp): HTMLElement => screen.getByRole('radio', { name });
const fileInput = (): HTMLElement => screen.getByLabelText('Workbook with the form');
const says = (text: string | RegExp): Promise<HTMLElement> => screen.findByText(text);

async function begin(port: FakePort): Promise<ReturnType<typeof userEvent.setup>> {
  const user = await open(port);
  const [first] = screen.getAllByRole('button', { name: 'New form…', hidden: true }).slice(-1);
  await user.click(first as HTMLElement);
  await screen.findByRole('heading', { name: 'New form' });
  return user;
}

/** jsdom's files cannot be read. */
function sample(name: string): File {
  const bytes = readFileSync(join(__dirname, '../../../assets/samples', name));
  return Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });
}

it('adds an empty form to a workbook without one, then shows what is missing in it', async () => {
  const port = InsertPort.on(TIMETABLE);
  const user = await begin(port);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'New form' }));
  expect(screen.getAllByRole('radio', { checked: true }).map((one) => one.getAttribute('value'))).toEqual([
    'si-offer-2019-20',
    'empty',
  ]);
  await says(/^10 sheets behind those of this workbook: School, Needs,/);
  await says('The cursor will be in School B8, Date prepared.');
  await user.click(button('Add the form'));
  await says(/^Added: Recommended action form, on 10 sheets\./);
  expect(port.snapshot.sheets.map(({ name }) => name).slice(0, 3)).toEqual(['Form', 'School', 'Needs']);
  expect(screen.queryByRole('heading', { name: 'New form' })).toBeNull();
  expect(screen.getByRole('tab', { name: 'Check' })).toBeTruthy();
  expect((await screen.findAllByText(/Enter the school name/)).length).toBeGreaterThan(0);
});

it('says before anything is pressed that a workbook holds a form already, and what to do', async () => {
  const port = InsertPort.on(TYPICAL);
  await begin(port);
  await says(/^This workbook holds a form already: a recommended action form\./);
  await says(/^Open a new workbook, open this pane there/);
  expect(screen.queryByRole('button', { name: 'Add the form' })).toBeNull();
  await userEvent.click(button('Back to the check'));
  expect(screen.getByRole('tab', { name: 'Check' })).toBeTruthy();
  expect(port.calls).not.toContain('insert');
});

it('begins an action plan from a form, and says what comes across and what stays behind', async () => {
  const port = InsertPort.on(TIMETABLE);
  const user = await begin(port);
  await user.click(radio('Action plan'));
  await user.click(radio('The form in another file'));
  await user.upload(fileInput(), sample('raf-good.xlsx'));
  await says(/^Recommended action form of Hollin Moor Primary School/);
  expect(radio('Hollin Moor Primary School')).toHaveProperty('checked', true);
  for (const line of ['Priorities: 5 rows', 'Actions: 5 rows', 'Measures: 6 rows', 'Ofsted history']) await says(line);

  await user.click(radio('Another school'));
  await says(/^Days and years became \[date\] in \d+ places$/);
  await user.click(radio('Hollin Moor Primary School'));
  await user.click(button('Add the form'));
  await says(/^Added: Action plan/);
  const cells = port.snapshot.sheets.find(({ name }) => name === 'Actions')?.cells ?? [];
  expect(cells.map(({ value }) => value)).toEqual(
    expect.arrayContaining(['English hub support', 'Calder English Hub']),
  );
});

it('asks for the file where none was chosen, and keeps a file while another choice is looked at', async () => {
  const port = InsertPort.on(TIMETABLE);
  const user = await begin(port);
  await user.click(radio('The form in another file'));
  await user.click(button('Add the form'));
  expect(screen.getByRole('alert').textContent).toContain('Choose the file to start from');
  expect(document.activeElement).toBe(fileInput());
  expect(fileInput().getAttribute('aria-invalid')).toBe('true');
  expect(port.calls).not.toContain('insert');

  await user.upload(fileInput(), sample('raf-good.xlsx'));
  await says('What comes across');
  expect(screen.getByRole('alert').textContent).toBe('');
  await user.click(radio('An empty form'));
  expect(screen.queryByText('What comes across')).toBeNull();
  await user.click(radio('The form in another file'));
  await says('What comes across');
});

it('says why nothing was added, and stays where it is', async () => {
  const port = InsertPort.on(TIMETABLE);
  port.refusals.push({ refused: 'name-taken', names: ['Actions', 'Costs'] });
  const user = await begin(port);
  await user.click(button('Add the form'));
  await says(/^This workbook has sheets called Actions and Costs already\./);
  expect(button('Add the form')).toBeTruthy();

  port.faults.push(new HostFault('view-only', ''));
  await user.click(button('Add the form'));
  await says('This workbook is open for viewing only, so nothing was written.');
  expect(port.inserted).toEqual([]);
});

it('adds once, however often it is pressed', async () => {
  const port = InsertPort.on(TIMETABLE);
  const user = await begin(port);
  port.hold();
  await user.click(button('Add the form'));
  await user.click(button('Adding the form…'));
  await act(async () => {
    port.letGo();
    await new Promise((done) => setTimeout(done, 20));
  });
  await says(/^Added:/);
  await waitFor(() => expect(port.calls.filter((call) => call === 'insert')).toHaveLength(1));
});
