/**
 * @jest-environment jsdom
 */
import '../new-form/support/text-coding';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { readStoredMapping } from '../../../src/reading/mapping/stored';
import { examineAny } from '../../../src/taskpane/engine/examine-any';
import { own } from '../../../src/taskpane/programmes/own';
import { remove } from '../../../src/taskpane/programmes/keeping';
import { InsertPort } from '../new-form/support/insert-port';
import { FakePort } from '../support/fake-port';
import { TIMETABLE, TYPICAL } from '../support/forms';
import { openPane, type User } from '../support/open-pane';

// Views, the schema and the programmes come when they are asked for, and a busy machine takes its time.
jest.setTimeout(20_000);
configure({ asyncUtilTimeout: 5000 });

const SHIPPED = JSON.parse(
  readFileSync(join(__dirname, '../../../src/packs/si-offer-2019-20/pack.json'), 'utf8'),
) as object;
const MINE = { ...SHIPPED, id: 'mine', version: '1.1.0', formTitle: 'Our own form' };
const TITLE = 'Our own form: School improvement offer 2019 to 2020';

afterEach(() => [...own.values()].forEach(remove));

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
/** jsdom's files cannot be read. */
const file = (text: string, name = 'mine.json'): File =>
  Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer) });
const choice = (): HTMLSelectElement => screen.getByRole('combobox', { name: 'This workbook is' });
const title = (): string => screen.getByRole('heading', { level: 1 }).textContent ?? '';

async function bring(user: User, text = JSON.stringify(MINE)): Promise<void> {
  await user.click(screen.getByText('Use a programme of your own'));
  await user.upload(screen.getByLabelText('File of the programme'), file(text));
}

async function understood(port: FakePort): Promise<User> {
  const { user } = await openPane(port, { examine: examineAny });
  await screen.findByRole('heading', { level: 1, name: /form/ });
  await user.click(screen.getByRole('button', { name: 'Show what I understood', hidden: true }));
  await screen.findByRole('heading', { name: 'What I understood' });
  return user;
}

describe('what I understood', () => {
  it('takes a programme into use, keeps it, offers it with the others, and says by which a form is checked', async () => {
    const user = await understood(FakePort.of(TYPICAL));
    await bring(user);
    await screen.findByText(`${TITLE}, version 1.1.0, is used from now on.`);
    await waitFor(() => expect(title()).toBe('Our own form'));
    expect(choice().value).toBe('mine');
    expect(choice().selectedOptions[0]?.textContent).toBe(`${TITLE} (your own, 1.1.0)`);
    expect(Object.keys(localStorage)).toEqual(['raf-ready/programme/mine']);
    await user.click(button('Back to the check'));
    await screen.findByText(`Checked by a programme of your own: ${TITLE}, version 1.1.0.`);
  });

  it('removes it and puts it back, by keyboard', async () => {
    const user = await understood(FakePort.of(TYPICAL));
    await bring(user);
    const list = await screen.findByRole('list', { name: 'Programmes of your own' });
    within(list).getByText(/^Version 1\.1\.0, from mine\.json, \d+ \w+ \d{4}$/);
    button(`Remove ${TITLE}`).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(title()).toBe('Recommended action form'));
    expect(localStorage).toHaveLength(0);
    await waitFor(() => expect(choice().textContent).not.toContain('your own'));
    expect(document.activeElement).toBe(button(`Put back ${TITLE}`));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(title()).toBe('Our own form'));
    expect(localStorage).toHaveLength(1);
    expect(document.activeElement).toBe(button(`Remove ${TITLE}`));
  });

  it('says line by line what is wrong with a file, and keeps nothing of it', async () => {
    const user = await understood(FakePort.of(TYPICAL));
    await bring(user, '{ "id": "mine", }');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Line 1/);
    expect(localStorage).toHaveLength(0);
    expect(title()).toBe('Recommended action form');
  });

  it('says that one takes the place of the one that ships under its id', async () => {
    const user = await understood(FakePort.of(TYPICAL));
    await bring(user, JSON.stringify({ ...MINE, id: 'si-offer-2019-20' }));
    await screen.findByText(/is used from now on, in place of the one that ships under its id\.$/);
  });

  it('says that a mapping was confirmed for another programme, and keeps it for this one', async () => {
    const mapping =
      'Programme | si-offer-2019-20 | Version | 1.0.0\nSheet | Heading | Field | Means | Cell | Confirmed on';
    const port = FakePort.of(`${TYPICAL}\n## RAF Ready mapping\nRAF Ready reads it so\n${mapping}\n`);
    const user = await understood(port);
    await bring(user);
    await screen.findByText('They were confirmed for another programme, ‘si-offer-2019-20’.');
    await user.click(button('This is right: keep it'));
    await screen.findByText('This is kept in the workbook, on the sheet RAF Ready mapping.');
    expect(readStoredMapping(port.snapshot)).toMatchObject({ pack: 'mine', packVersion: '1.1.0' });
  });
});

describe('New form', () => {
  async function begin(port: FakePort): Promise<User> {
    const { user } = await openPane(port, { examine: examineAny });
    await screen.findByText('This workbook is not a form I know');
    await user.click(within(screen.getByRole('main')).getByRole('button', { name: 'New form…' }));
    await screen.findByRole('heading', { name: 'New form' });
    return user;
  }

  it('takes a programme into use and begins its form, which says in the workbook which it is', async () => {
    const port = InsertPort.on(TIMETABLE);
    const user = await begin(port);
    await bring(user);
    const radio = await screen.findByRole('radio', { name: 'Our own form' });
    expect(radio).toHaveProperty('checked', true);
    await screen.findByText(/^Your own, version 1\.1\.0: School improvement offer 2019 to 2020: needs, actions/);
    await screen.findByText(/^11 sheets behind those of this workbook: .*Checklist and RAF Ready mapping\./);
    await user.click(button('Add the form'));
    await screen.findByText(/^Added: Our own form, on 11 sheets/);
    expect(title()).toBe('Our own form');
    expect(readStoredMapping(port.snapshot)).toMatchObject({ pack: 'mine', packVersion: '1.1.0', problems: [] });
  });

  it('says so of a form that ships too, where a programme of one’s own could be meant', async () => {
    const port = InsertPort.on(TIMETABLE);
    const user = await begin(port);
    await bring(user);
    await user.click(await screen.findByRole('radio', { name: 'Recommended action form' }));
    await user.click(button('Add the form'));
    await screen.findByText(/^Added: Recommended action form/);
    expect(title()).toBe('Recommended action form');
  });

  it('no longer offers it once it was removed', async () => {
    const user = await begin(InsertPort.on(TIMETABLE));
    await bring(user);
    await screen.findByRole('radio', { name: 'Our own form' });
    await user.click(button(`Remove ${TITLE}`));
    await waitFor(() => expect(screen.queryByRole('radio', { name: 'Our own form' })).toBeNull());
    expect(screen.getByRole('radio', { name: 'Recommended action form' })).toHaveProperty('checked', true);
  });
});
