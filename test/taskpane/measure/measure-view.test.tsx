/**
 * @jest-environment jsdom
 */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { FakePort } from '../support/fake-port';
import { TYPICAL } from '../support/forms';
import { openPane, type OpenPane, type User } from '../support/open-pane';

// Typing is by single keys, and a busy machine takes its time.
jest.setTimeout(20_000);

/** The pane at its view of measures, with a cell of the measures selected. */
async function open(text: string, cell?: string): Promise<OpenPane<FakePort>> {
  const opened = await openPane(text);
  const { port, user } = opened;
  if (cell !== undefined) act(() => port.choose('Measures', cell));
  await user.click(screen.getByRole('tab', { name: 'Measure' }));
  await screen.findByRole('region', { name: /^M\d|^Measures|^New measure/ });
  return opened;
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const field = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });
/** Typed in one go: a key at a time is for what a person does once. */
async function enter(user: User, name: string, text: string): Promise<void> {
  await user.click(field(name));
  await user.paste(text);
}
const title = (): string => screen.getByRole('heading', { level: 2 }).textContent ?? '';
const listed = (): HTMLElement[] => within(screen.getByRole('main')).getAllByRole('listitem');
const names = (): string[] =>
  Array.from(document.querySelectorAll('.marked-large .name'), ({ textContent }) => textContent ?? '');

const M2_CELL = 'C4';

describe('which measure is shown', () => {
  it('offers all of them where none is selected, each with what it leaves unsaid', async () => {
    const { port, user } = await open(TYPICAL);
    const items = listed().map(({ textContent }) => textContent);
    expect(items).toEqual([
      expect.stringContaining('M1 · A1 By July 2020, 80% of Year 1 pupils'),
      'M2 · A2 Improve maths Missing: from, by when, known how',
      expect.stringMatching(/^M3 · A3 All subject leaders/),
    ]);
    await user.click(button(/^M2/));
    expect(port.selection).toEqual({ sheet: 'Measures', cell: M2_CELL });
    expect(title()).toBe('M2 · A2');
    expect(document.activeElement?.textContent).toBe('M2 · A2');
  });

  it('follows the selection without asking the sheet, stays while another cell is looked at, and goes back', async () => {
    const { port, user } = await open(TYPICAL, 'C3');
    expect(title()).toBe('M1 · A1');
    const calls = port.calls.length;
    act(() => port.choose('Measures', 'F4'));
    expect(title()).toBe('M2 · A2');
    act(() => port.choose('Costs', 'B3'));
    expect(title()).toBe('M2 · A2');
    act(() => port.choose('Actions', 'C3'));
    expect(title()).toBe('M1 · A1');
    await user.click(button('All measures'));
    expect(title()).toBe('Measures');
    expect(document.activeElement?.textContent).toBe('Measures');
    expect(port.calls.slice(calls).filter((call) => call !== 'read')).toEqual([]);
  });

  it('lists those of an action that has several', async () => {
    const { port } = await open(TYPICAL.replace('M2  | A2     |', 'M2  | A1     |'));
    act(() => port.choose('Actions', 'C3'));
    expect(title()).toBe('Measures of A1');
    expect(listed()).toHaveLength(2);
  });

  it('says so where the workbook has no table of measures', async () => {
    await open(TYPICAL.split('## Measures')[0] ?? '');
    expect(screen.getByText('This workbook has no table of measures.')).toBeTruthy();
  });
});

describe('one measure', () => {
  it('names its parts under their words, and reads the sentence whole to who only hears it', async () => {
    await open(TYPICAL, 'C3');
    expect(names()).toEqual(['by when', 'to', 'who', 'what, known how', 'from']);
    const marked = document.querySelector('.marked-large');
    expect(marked?.getAttribute('aria-hidden')).toBe('true');
    expect(screen.getByText(/^Its parts: who: Year 1 pupils; what: phonics check; from: 67%/)).toBeTruthy();
    expect(screen.getByText('This says what will change')).toBeTruthy();
  });

  it('takes what stands in a cell of its own for said', async () => {
    await open(TYPICAL, M2_CELL);
    const slots = within(screen.getByRole('list', { name: 'Not in the sentence' })).getAllByRole('listitem');
    expect(slots.map(({ textContent }) => textContent)).toEqual([
      'from Say where it starts',
      'to 75% in its own cell, Target',
      'by when Say by when',
      'known how Say how it will be known',
    ]);
  });

  it.each([
    ['Six visits to the hub school', /will be done, not what will change/, /^A person decides/],
    ['78% of pupils met the standard in reading in 2019', /reports what has already happened/, /^A person decides/],
    ['Raise the standards of Year 6 pupils', /what will change/, /^‘standards’ can mean many things/],
  ])('says of ‘%s’ what it is, and leaves it to a person', async (statement, kind, asks) => {
    await open(TYPICAL.replace('Improve maths', statement), M2_CELL);
    expect(screen.getByText(kind)).toBeTruthy();
    expect(screen.getByText(asks)).toBeTruthy();
  });

  it('shows a good one of the same area', async () => {
    const { user } = await open(TYPICAL, 'C3');
    await user.click(screen.getByText('A good measure, invented'));
    expect(screen.getByText('Phonics')).toBeTruthy();
    expect(screen.getByText(/84% of Year 1 pupils meet the expected standard in phonics/)).toBeTruthy();
  });

  it('draws a cell of 32,767 characters no further than anybody would read', async () => {
    await open(TYPICAL.replace('Improve maths', 'By July 2020, 85% of pupils read, '.repeat(960)), M2_CELL);
    expect(document.querySelector('.marked-large')?.textContent?.length).toBeLessThan(2000);
  });

  it('takes script in a cell for text', async () => {
    await open(TYPICAL.replace('Improve maths', 'Improve <img src=x onerror=alert(1)> maths'), M2_CELL);
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('the builder', () => {
  const fill = async ({ user }: OpenPane<FakePort>): Promise<void> => {
    await user.type(field('Who'), 'Year 6 pupils');
    await user.click(button('Say ‘reach the expected standard in maths’'));
    await enter(user, 'From', '61%');
    await user.click(button('Take 75% from its cell'));
    await enter(user, 'By when', 'July 2020');
    await enter(user, 'Known how', 'Key stage 2 tests');
  };
  const SENTENCE =
    'By July 2020, 75% of Year 6 pupils reach the expected standard in maths, up from 61%, as shown by key stage 2 tests';

  it('opens at the field of an empty slot', async () => {
    const { user } = await open(TYPICAL, M2_CELL);
    await user.click(button(/Say by when/));
    expect(document.activeElement).toBe(field('By when'));
    button(/Say where it starts/).focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(field('From'));
  });

  it('writes the sentence as it is typed, without a call to the sheet', async () => {
    const opened = await open(TYPICAL, M2_CELL);
    await opened.user.click(button('Build the sentence from its parts'));
    await act(() => new Promise((done) => setTimeout(done, 1000)));
    const calls = opened.port.calls.length;
    await fill(opened);
    expect(opened.port.calls).toHaveLength(calls);
    const preview = screen.getByRole('region', { name: 'The sentence' });
    expect(within(preview).getByText(SENTENCE)).toBeTruthy();
    expect(within(preview).getByRole('status').textContent).toBe('Nothing is missing');
  });

  it('shows before and after, writes only then, and takes it back', async () => {
    const opened = await open(TYPICAL, M2_CELL);
    const { port, user } = opened;
    await user.click(button('Build the sentence from its parts'));
    await fill(opened);
    await user.click(button('Use this sentence'));
    expect(port.valueAt('Measures', M2_CELL)).toBe('Improve maths');
    const shown = screen.getByRole('group', { name: 'Before and after in the sheet' });
    expect(shown.querySelector('del')?.textContent).toBe('Improve maths');
    expect(shown.querySelector('ins')?.textContent).toBe(SENTENCE);
    await user.click(button('Replace'));
    await waitFor(() => expect(port.valueAt('Measures', M2_CELL)).toBe(SENTENCE));
    expect(await screen.findByText('The cell says the same.')).toBeTruthy();
    await user.click(button('Undo'));
    await waitFor(() => expect(port.valueAt('Measures', M2_CELL)).toBe('Improve maths'));
  });

  it('refuses to write over what came into the cell meanwhile', async () => {
    const opened = await open(TYPICAL, M2_CELL);
    await opened.user.click(button('Build the sentence from its parts'));
    await fill(opened);
    await opened.user.click(button('Use this sentence'));
    opened.port.silent = true;
    opened.port.type('Measures', M2_CELL, 'Somebody else');
    await opened.user.click(button('Replace'));
    expect(await screen.findByText(/it now holds ‘Somebody else’. Nothing was written/)).toBeTruthy();
    expect(await screen.findByText(/^The cell has changed since you began here/)).toBeTruthy();
    expect(field('Who').value).toBe('Year 6 pupils');
  });

  it('keeps what was typed for each measure while the pane is open', async () => {
    const { port, user } = await open(TYPICAL, M2_CELL);
    await user.click(button('Build the sentence from its parts'));
    await enter(user, 'Who', 'Year 6 pupils');
    act(() => port.choose('Measures', 'C3'));
    expect(screen.queryByRole('textbox', { name: 'Who' })).toBeNull();
    await user.click(screen.getByRole('tab', { name: 'Check' }));
    await user.click(screen.getByRole('tab', { name: 'Measure' }));
    act(() => port.choose('Measures', M2_CELL));
    expect(field('Who').value).toBe('Year 6 pupils');
    await user.click(button('Start again from the cell'));
    expect(field('Who').value).toBe('');
  });

  it('writes a new measure into the first free row', async () => {
    const { port, user } = await open(TYPICAL);
    await user.click(button('Write a new measure in row 6'));
    expect(title()).toBe('New measure in row 6');
    expect(button('Use this sentence').getAttribute('aria-disabled')).toBe('true');
    await enter(user, 'What', 'attendance');
    await enter(user, 'To', '96%');
    await user.click(button('Use this sentence'));
    await user.click(button('Write it into the cell'));
    await waitFor(() => expect(port.valueAt('Measures', 'C6')).toBe('Attendance rises to 96%'));
    expect(await screen.findByRole('heading', { level: 2, name: 'Row 6' })).toBeTruthy();
  });
});

describe('the cells beside the sentence', () => {
  const SAID = 'By July 2020, 70% of Year 6 pupils reach the expected standard in maths, up from 61%';
  const openSaid = (): Promise<OpenPane<FakePort>> => open(TYPICAL.replace('Improve maths', SAID), M2_CELL);

  it('are filled where they are empty, with before and after, and emptied again', async () => {
    const { port, user } = await openSaid();
    await user.click(button('Fill the cells from this sentence'));
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Unit (D4)' }).value).toBe('% of pupils');
    expect(field('By when (G4)').value).toBe('31 July 2020');
    const after = screen.getByRole('group', { name: 'Before and after in the sheet' }).querySelectorAll('ins');
    expect(Array.from(after, ({ textContent }) => textContent)).toEqual(['% of pupils', '61%', '31 July 2020']);
    await user.click(button('Fill 3 cells'));
    await waitFor(() => expect(port.valueAt('Measures', 'G4')).toBe(44043));
    expect([port.valueAt('Measures', 'D4'), port.valueAt('Measures', 'E4'), port.valueAt('Measures', 'F4')]).toEqual([
      '% of pupils',
      0.61,
      0.75,
    ]);
    await user.click(button('Undo'));
    await waitFor(() => expect(port.valueAt('Measures', 'G4')).toBeNull());
    expect(port.valueAt('Measures', 'D4')).toBeNull();
  });

  it('are written over only where that is asked for', async () => {
    const { port, user } = await openSaid();
    await user.click(button('Fill the cells from this sentence'));
    await user.click(screen.getByRole('checkbox', { name: 'Target (F4) holds 75%: write 70% over it' }));
    await user.click(button('Fill 4 cells'));
    await waitFor(() => expect(port.valueAt('Measures', 'F4')).toBe(0.7));
  });

  it('are not filled with a day that is none', async () => {
    const { port, user } = await openSaid();
    await user.click(button('Fill the cells from this sentence'));
    await user.clear(field('By when (G4)'));
    await enter(user, 'By when (G4)', '31 June 2020');
    expect(screen.getByText('By when must be a real day, such as 31 July 2021')).toBeTruthy();
    expect(field('By when (G4)').getAttribute('aria-invalid')).toBe('true');
    await user.click(button(/^Fill 2 cells/));
    expect(port.valueAt('Measures', 'D4')).toBeNull();
  });
});

it('is where a finding about a measure leads to', async () => {
  const { user } = await open(TYPICAL);
  await user.click(screen.getByRole('tab', { name: 'Check' }));
  const finding = screen
    .getAllByRole('listitem')
    .find(({ textContent }) => /Measures · M2/.test(textContent ?? '') && textContent?.includes('Help me write it'));
  if (!finding) throw new Error('no finding about the measure M2 offers help');
  await user.click(within(finding).getByRole('button', { name: 'Help me write it' }));
  await waitFor(() => expect(screen.getByRole('tab', { name: 'Measure' }).getAttribute('aria-selected')).toBe('true'));
  await waitFor(() => expect(title()).toMatch(/^M2/));
});
