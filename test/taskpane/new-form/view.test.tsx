/**
 * @jest-environment jsdom
 */
import './support/text-coding';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, configure, screen, waitFor } from '@testing-library/react';
import { HostFault } from '../../../src/hosts/port';
import type { FakePort } from '../support/fake-port';
import { TIMETABLE, TYPICAL } from '../support/forms';
import { openPane, type User } from '../support/open-pane';
import { InsertPort } from './support/insert-port';

// The view and the reader come when they are asked for, and a busy machine takes its time.
jest.setTimeout(20_000);
configure({ asyncUtilTimeout: 5000 });

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const radio = (name: string | RegExp): HTMLElement => screen.getByRole('radio', { name });
const fileInput = (): HTMLElement => screen.getByLabelText('Workbook with the form');
const says = (text: string | RegExp): Promise<HTMLElement> => screen.findByText(text);

async function begin(port: FakePort): Promise<User> {
  const { user } = await openPane(port);
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
  const user = await begin(port);
  await says(/^This workbook holds a form already: a recommended action form\./);
  await says(/^Open a new workbook, open this pane there/);
  expect(screen.queryByRole('button', { name: 'Add the form' })).toBeNull();
  await user.click(button('Back to the check'));
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
  await says(/^Days, months and years became \[date\] in \d+ places/);
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

describe('taking the new sheets out again', () => {
  const TAKE_OUT = 'Take the new sheets out again';
  const withForm = async (): Promise<{ port: InsertPort; user: User }> => {
    const port = InsertPort.on(TIMETABLE);
    const user = await begin(port);
    await user.click(button('Add the form'));
    await says(/^Added: Recommended action form/);
    return { port, user };
  };
  const tabs = ({ snapshot }: InsertPort): string[] => snapshot.sheets.map(({ name }) => name);

  it('is offered beside the line that says what was added, and leaves the workbook as it was', async () => {
    const { port, user } = await withForm();
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    button(TAKE_OUT).focus();
    await user.keyboard('{Enter}');
    await says('Taken out again: Recommended action form. Nothing else in the workbook was changed.');
    expect(tabs(port)).toEqual(['Form']);
    expect(port.snapshot.names).toEqual([]);
    expect(screen.queryByRole('button', { name: TAKE_OUT })).toBeNull();
    await screen.findByText('This workbook is not a form I know');
    expect(document.activeElement?.textContent).toMatch(/^Taken out again/);
  });

  it('says what would be lost, and asks, with a button that nobody presses by pressing twice', async () => {
    const { port, user } = await withForm();
    port.type('School', 'B8', '20 Jan 2020');
    port.type('Needs', 'B5', 'Phonics');
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    button(TAKE_OUT).focus();
    await user.keyboard('{Enter}');
    await says('Entered since, and would be lost with the sheets: School B8 and 1 other cell. Nothing was taken out.');
    expect(tabs(port)).toHaveLength(12);
    expect(document.activeElement?.className).toContain('note');
    await user.keyboard('{Enter}');
    expect(tabs(port)).toHaveLength(12);
    await user.click(button('Take them out anyway'));
    await says(/^Taken out again/);
    expect(tabs(port)).toEqual(['Form']);
  });

  it('is offered again where it could not be done', async () => {
    const { port, user } = await withForm();
    port.stays.push({ refused: 'protected' }, { refused: 'failed', left: ['Costs'] });
    await user.click(button(TAKE_OUT));
    await says(/^The workbook is protected, so no sheet can be taken out/);
    await user.click(button(TAKE_OUT));
    await says('Excel stopped midway, and the sheet called Costs is still there.');
    port.faults.push(new HostFault('editing', ''));
    await user.click(button(TAKE_OUT));
    await says(/^A cell is still being edited/);
  });

  it('is no longer offered once something else was done', async () => {
    const { user } = await withForm();
    await user.click(screen.getAllByRole('button', { name: 'Check now' })[0] as HTMLElement);
    await waitFor(() => expect(screen.queryByRole('button', { name: TAKE_OUT })).toBeNull());
  });
});
