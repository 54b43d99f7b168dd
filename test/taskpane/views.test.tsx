/**
 * @jest-environment jsdom
 */
import { act, screen, waitFor, within } from '@testing-library/react';
import { HostFault, type Port } from '../../src/hosts/port';
import { StartFailure } from '../../src/taskpane/engine/fault';
import { FakePort } from './support/fake-port';
import { READY, TIMETABLE, TYPICAL } from './support/forms';
import { openPane, type OpenPane } from './support/open-pane';

const button = (name: string | RegExp, inside?: HTMLElement) =>
  (inside ? within(inside) : screen).getByRole('button', { name });
const group = (name: RegExp) => screen.getByRole('region', { name });
/** The finding that says the words. */
const finding = (words: RegExp): HTMLElement => {
  const found = screen
    .getAllByRole('listitem')
    .find((item) => item.className.includes('finding') && words.test(item.textContent ?? ''));
  if (!found) throw new Error(`no finding says ${String(words)}`);
  return found;
};
const TOTAL = /6 days at £350 make £2,100/;

describe('what stands in place of the list', () => {
  const stopped = FakePort.of(TYPICAL);
  stopped.hold();
  const editing = FakePort.of(TYPICAL);
  editing.faults.push(Object.assign(new Error(), { code: 'InvalidOperationInCellEditMode' }));
  const gone = FakePort.of(TYPICAL);
  gone.faults.push(new HostFault('gone', ''), new HostFault('gone', ''));
  it.each([
    ['nothing has been read', { port: stopped }, /Reading the workbook/],
    ['a cell is being edited', { port: editing }, /Waiting while a cell is being edited/],
    ['the workbook is no form', { port: FakePort.of(TIMETABLE) }, /not a form I know/],
    ['the workbook is empty', { port: FakePort.of('') }, /not a form I know/],
    ['the workbook is gone', { port: gone }, /The workbook is no longer there/],
    ['office.js is missing', { openPort: () => Promise.reject(new StartFailure('No office.js')) }, /No office\.js/],
  ])('%s', async (_, how: { port?: FakePort; openPort?: () => Promise<Port> }, says) => {
    const { port = '', openPort } = how;
    await openPane(port, openPort ? { openPort } : {});
    expect(screen.getAllByText(says).length).toBeGreaterThan(0);
    expect(screen.queryByRole('tablist')).toBeNull();
  });

  it('shows what was understood of a workbook that is not known, and goes there', async () => {
    const { user, port } = await openPane('Notes\nIntervention | Start date | Colour\nSinging | Monday | red');
    await user.click(button('Show what I understood', screen.getByRole('main')));
    expect(await screen.findByRole('heading', { name: 'What I understood' })).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: /^Go to / })[0] as HTMLElement);
    expect(port.calls.at(-1)).toMatch(/^select Form!/);
    await user.click(button('Back to the check'));
    expect(screen.getByText(/not a form I know$/, { selector: 'h2' })).toBeTruthy();
  });
});

describe('the list of findings', () => {
  it('says which form, whose, and how it stands', async () => {
    await openPane(TYPICAL);
    expect(screen.getByRole('heading', { level: 1, name: 'Recommended action form' })).toBeTruthy();
    expect(screen.getByText('Hollin Moor Primary School · Tier 2')).toBeTruthy();
    expect(screen.getByText('Not ready')).toBeTruthy();
    expect(screen.getByRole('meter', { name: 'Required fields filled' }).getAttribute('aria-valuetext')).toMatch(
      /^\d+ of \d+ filled$/,
    );
    expect(screen.getByText('£5,150 of £16,000')).toBeTruthy();
  });

  it('keeps what a person decides under a heading of its own', async () => {
    await openPane(TYPICAL);
    expect(within(group(/^Put right first/)).getByText(TOTAL, { selector: '.words' })).toBeTruthy();
    expect(within(group(/^Needs a person to decide/)).getAllByRole('listitem').length).toBeGreaterThan(0);
  });

  it('goes to the cell', async () => {
    const { port, user } = await openPane(TYPICAL);
    await user.click(button('Go to cell', finding(TOTAL)));
    expect(port.selection).toEqual({ sheet: 'Costs', cell: 'H3' });
    expect(screen.getByText('At this cell')).toBeTruthy();
    expect(screen.getByText('Total cost · C1')).toBeTruthy();
  });

  it('shows before and after of a suggestion, and writes only then', async () => {
    const { port, user } = await openPane(TYPICAL);
    await user.click(button('Use days times rate', finding(TOTAL)));
    expect(port.valueAt('Costs', 'H3')).toBe(2000);
    const shown = within(finding(TOTAL)).getByRole('group', { name: /Before and after/ });
    expect(shown.querySelector('del')?.textContent).toBe('£2,000');
    expect(shown.querySelector('ins')?.textContent).toBe('£2,100');
    await user.click(button('Use this', shown));
    await waitFor(() => expect(port.valueAt('Costs', 'H3')).toBe(2100));
    expect(within(finding(TOTAL)).getByText(/^Put right/)).toBeTruthy();
  });

  it('makes a safe fix with one press, and takes it back', async () => {
    const { port, user } = await openPane(TYPICAL);
    await user.click(button('Change the text into a date', finding(/Actions · A1 · Start date/)));
    await waitFor(() => expect(port.valueAt('Actions', 'G3')).toBe(43885));
    await user.click(button('Undo'));
    await waitFor(() => expect(port.valueAt('Actions', 'G3')).toBe('24/02/2020'));
    expect(screen.getByText(/^Taken back/)).toBeTruthy();
  });

  it('says why, with the code small at the end', async () => {
    const { user } = await openPane(TYPICAL);
    const why = finding(TOTAL).querySelector('details');
    expect(why?.open).toBe(false);
    expect(why?.textContent).toMatch(/M03$/);
    await user.click(within(finding(TOTAL)).getByText('Why?'));
    expect(await within(finding(TOTAL)).findByText(/DFE-RR1091/)).toBeTruthy();
    expect(why?.textContent).toMatch(/M03$/);
  });

  it('keeps the focus when a finding goes', async () => {
    const { port, user } = await openPane(TYPICAL);
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    button('Go to cell', finding(TOTAL)).focus();
    await act(async () => {
      port.type('Costs', 'H3', '£2,100');
      await new Promise((done) => setTimeout(done, 400));
    });
    expect(document.activeElement?.getAttribute('data-keep')).toBe('M03|cost|C1|cost.total');
    await waitFor(() => expect(screen.queryByText(TOTAL, { selector: '.words' })).toBeNull(), { timeout: 5000 });
    expect(document.activeElement?.className).toContain('finding');
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Go to cell');
  }, 10_000);

  it('filters by words and kind, and shows everything again', async () => {
    const { user } = await openPane(TYPICAL);
    const all = screen.getAllByRole('button', { name: 'Go to cell' }).length;
    await user.click(screen.getByText('Filter'));
    await user.type(screen.getByRole('searchbox', { name: 'Words' }), 'cost C1');
    expect(screen.getAllByRole('button', { name: 'Go to cell' })).toHaveLength(1);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'advice');
    expect(screen.queryAllByRole('button', { name: 'Go to cell' })).toHaveLength(0);
    await user.click(button('Show everything'));
    expect(screen.getAllByRole('button', { name: 'Go to cell' })).toHaveLength(all);
  });

  it('takes script in a cell for text', async () => {
    await openPane(TYPICAL.replace('Hollin Moor Primary School', 'Moor <img src=x onerror=alert(1)> School'));
    expect(screen.getByText('Moor <img src=x onerror=alert(1)> School · Tier 2')).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
  });

  it('says what holds for a protected sheet', async () => {
    const port = FakePort.of(TYPICAL);
    port.protect('Costs');
    await openPane(port);
    expect(screen.getByText(/^Costs is protected/)).toBeTruthy();
  });

  it('shows thousands of findings a page at a time', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, row) => `C${String(row)} | A1 | SLE | SLE days | Thornfield | 6 | £350 | £9`,
    );
    await openPane(
      `${TYPICAL.split('## Costs')[0] ?? ''}\n## Costs\nCosts\nRef | Action | What is paid for | Kind of cost | Paid to | Days | Day rate | Total cost\n${rows.join('\n')}`,
    );
    expect(screen.getAllByRole('button', { name: 'Go to cell' }).length).toBeLessThan(200);
    expect(screen.getAllByRole('button', { name: /^Show 40 more/ }).length).toBeGreaterThan(0);
  }, 20_000);

  it('says that nothing is left, that this is no approval, and what a person has to judge', async () => {
    await openPane(READY);
    expect(screen.getByRole('heading', { name: 'Nothing left to put right' })).toBeTruthy();
    expect(screen.getByText(/^This is not approval/)).toBeTruthy();
    expect(screen.getByText('Would the measures show it if nothing changed?')).toBeTruthy();
    expect(screen.queryByText('Not ready')).toBeNull();
  });
});

it('follows the theme that the page is given', async () => {
  await openPane(TYPICAL);
  const background = (): string =>
    getComputedStyle(document.querySelector('.provider') as HTMLElement).getPropertyValue('--colorNeutralBackground1');
  const light = background();
  await act(async () => document.documentElement.setAttribute('data-theme', 'dark'));
  expect(background()).not.toBe(light);
  await act(async () => document.documentElement.removeAttribute('data-theme'));
  expect(background()).toBe(light);
});

describe('by keyboard', () => {
  it('moves between the views with the arrow keys', async () => {
    const { user } = await openPane(TYPICAL);
    screen.getByRole('tab', { name: 'Check' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Measure' }));
    await user.keyboard('{ArrowRight}');
    const catalogue = screen.getByRole('tab', { name: 'Catalogue' });
    expect(document.activeElement).toBe(catalogue);
    expect(catalogue.getAttribute('aria-selected')).toBe('true');
    expect(await screen.findByRole('searchbox', { name: 'Search the catalogue' })).toBeTruthy();
    await user.keyboard('{Home}');
    expect(screen.getByRole('tab', { name: 'Check' }).getAttribute('aria-selected')).toBe('true');
  });
});

describe('the catalogue', () => {
  const openCatalogue = async (text: string, cell: string): Promise<OpenPane<FakePort>> => {
    const opened = await openPane(text);
    act(() => opened.port.choose('Actions', cell));
    await opened.user.click(screen.getByRole('tab', { name: 'Catalogue' }));
    await screen.findByRole('searchbox', { name: 'Search the catalogue' });
    return opened;
  };

  it('says how it came about', async () => {
    await openCatalogue(TYPICAL, 'A1');
    expect(screen.getByText(/^Reconstructed from/)).toBeTruthy();
  });

  it('asks before it writes over something, showing both', async () => {
    const { port, user } = await openCatalogue(TYPICAL, 'C4');
    await user.type(screen.getByRole('searchbox'), 'maths hub');
    await user.click(button('Use in A2: Maths hub support'));
    expect(port.valueAt('Actions', 'C4')).toBe('Behaviour hubs');
    await user.click(button('Replace'));
    await waitFor(() => expect(port.valueAt('Actions', 'C4')).toBe('Maths hub support'));
  });

  it('fills a free row at once', async () => {
    const { port, user } = await openCatalogue(TYPICAL, 'A1');
    await user.type(screen.getByRole('searchbox'), 'maths hub');
    await user.click(button('Add in row 6: Maths hub support'));
    await waitFor(() => expect(port.valueAt('Actions', 'C6')).toBe('Maths hub support'));
    expect(port.valueAt('Actions', 'D6')).toBe('Approved list');
  });

  it('helps with the justification of an alternative, and keeps what was typed', async () => {
    const { port, user } = await openCatalogue(TYPICAL, 'A1');
    await user.click(button(/^Justify A3/));
    const considered = await screen.findByRole('textbox', { name: 'Considered on the list, and why not' });
    await user.type(considered, 'NPQML is full until September');
    expect(screen.getByText('Says it')).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: 'Check' }));
    await user.click(screen.getByRole('tab', { name: 'Catalogue' }));
    expect(screen.getByDisplayValue('NPQML is full until September')).toBeTruthy();
    await user.click(button('Write into the sheet'));
    await waitFor(() => expect(port.valueAt('Alternatives', 'B3')).toBe('NPQML is full until September'));
    expect(port.valueAt('Alternatives', 'A3')).toBe('A3');
  });

  it('is reached from the finding about the justification', async () => {
    const { user } = await openPane(TYPICAL);
    await user.click(screen.getAllByRole('button', { name: 'Help me write it' })[0] as HTMLElement);
    expect(await screen.findByRole('heading', { name: /^Justify A3/ })).toBeTruthy();
  });
});
