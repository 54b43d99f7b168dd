import { HostFault } from '../../../src/hosts/port';
import { Controller, EDITING_RETRIES, PAUSES } from '../../../src/taskpane/engine/controller';
import { examine } from '../support/examine';
import { StartFailure } from '../../../src/taskpane/engine/fault';
import { standing } from '../../../src/taskpane/engine/list';
import type { PaneState } from '../../../src/taskpane/engine/state';
import { FakePort } from '../support/fake-port';
import { TIMETABLE, TYPICAL } from '../support/forms';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

interface Desk {
  readonly port: FakePort;
  readonly controller: Controller;
  readonly state: () => PaneState;
}

async function open(text = TYPICAL, port = FakePort.of(text)): Promise<Desk> {
  const controller = new Controller({
    openPort: () => Promise.resolve(port),
    loadExamine: () => Promise.resolve((snapshot, today) => examine(snapshot, today)),
    today: () => '2020-01-22',
  });
  await Promise.race([controller.start(), jest.advanceTimersByTimeAsync(1)]);
  return { port, controller, state: controller.getState };
}

const wait = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);
const keys = (state: PaneState): string[] => standing(state.items).map(({ key }) => key);
const total = 'M03|cost|C1|cost.total';
const date = 'T03|action|A1|action.start';
const fixOf = (state: PaneState, key: string) => {
  const fix = state.items.find(({ shown }) => shown.key === key)?.shown.fixes[0];
  if (!fix) throw new Error(`${key} has no fix`);
  return fix;
};
const editing = (): Error => Object.assign(new Error(), { code: 'InvalidOperationInCellEditMode' });

describe('looking', () => {
  it('reads once and watches with one more message', async () => {
    const { port, state } = await open();
    expect(port.calls).toEqual(expect.arrayContaining(['read', 'watch']));
    expect(port.calls).toHaveLength(2);
    expect(state().phase).toBe('form');
    expect(keys(state())).toContain(total);
  });

  it('sees a cell that was committed within a second, and the finding goes with a tick first', async () => {
    const { port, state } = await open();
    port.type('Costs', 'H3', '£2,100');
    await wait(900);
    expect(keys(state())).not.toContain(total);
    expect(state().items.find(({ shown }) => shown.key === total)?.rightSince).not.toBeNull();
    await wait(4000);
    expect(state().items.some(({ shown }) => shown.key === total)).toBe(false);
  });

  it('makes one check of many changes', async () => {
    const { port } = await open();
    for (let row = 0; row < 50; row += 1) port.type('Costs', 'H3', `£${String(row)}`);
    await wait(1000);
    expect(port.reads()).toBe(2);
  });

  it('sees with one message what was changed behind its back', async () => {
    const { port, controller, state } = await open();
    port.silent = true;
    port.type('Costs', 'H3', '£2,100');
    await wait(5000);
    expect(keys(state())).toContain(total);
    const before = port.calls.length;
    controller.focused();
    await wait(100);
    await controller.checkNow();
    await wait(3000);
    expect(port.calls.slice(before)).toEqual(['read']);
    expect(keys(state())).not.toContain(total);
  });

  it('looks again when it comes to the front, and after the selection moved', async () => {
    const { port, controller } = await open();
    controller.focused();
    await wait(PAUSES.focus);
    expect(port.reads()).toBe(2);
    port.choose('Actions', 'H4');
    await wait(PAUSES.selection);
    port.choose('Actions', 'H4');
    await wait(PAUSES.selection);
    expect(port.reads()).toBe(3);
  });

  it('checks once more when something changed while a check was under way', async () => {
    const { port, controller, state } = await open();
    port.hold();
    void controller.checkNow();
    port.type('Costs', 'H3', '£2,100');
    await wait(PAUSES.change);
    void controller.check();
    port.letGo();
    await wait(10);
    expect(port.reads()).toBe(3);
    expect(keys(state())).not.toContain(total);
  });

  it('announces the counts once they have settled', async () => {
    const { port, state } = await open();
    expect(state().announcement).toBe('');
    await wait(PAUSES.settled);
    const said = state().announcement;
    expect(said).toMatch(/^\d+ to put right, /);
    port.type('Costs', 'H3', '£2,100');
    await wait(500);
    expect(state().announcement).toBe(said);
    await wait(PAUSES.settled);
    expect(state().announcement).not.toBe(said);
  });

  it('follows the selection without a message', async () => {
    const { port, state } = await open();
    const before = port.calls.length;
    port.choose('Actions', 'H4');
    expect(state().selection).toEqual({ sheet: 'Actions', cell: 'H4' });
    expect(port.calls).toHaveLength(before);
  });

  it('lets go of everything when it is stopped', async () => {
    const { port, controller } = await open();
    controller.stop();
    expect(port.watchers()).toBe(0);
    port.type('Costs', 'H3', '£2,100');
    await wait(5000);
    expect(port.reads()).toBe(1);
  });
});

describe('what may be wrong', () => {
  it('says of another workbook that it is not known', async () => {
    expect((await open(TIMETABLE)).state().phase).toBe('unknown');
  });

  it('waits while a cell is being edited, and gives up in the end', async () => {
    const port = FakePort.of(TYPICAL);
    port.faults.push(editing());
    const { state } = await open('', port);
    expect([state().waiting, state().phase]).toEqual(['waiting', 'starting']);
    await wait(500);
    expect([state().waiting, state().phase]).toEqual(['no', 'form']);
    port.faults.push(...Array.from({ length: 100 }, editing));
    port.type('Costs', 'H3', '£2,100');
    await wait(120_000);
    expect(state().waiting).toBe('given-up');
    expect(port.faults).toHaveLength(100 - EDITING_RETRIES.length - 1);
    // The list of the check before stays.
    expect(keys(state())).toContain(total);
  });

  it('says why nothing can be read, and begins when it can', async () => {
    const port = FakePort.of(TYPICAL);
    let tries = 0;
    const controller = new Controller({
      openPort: () => ((tries += 1) === 1 ? Promise.reject(new StartFailure('No Excel here')) : Promise.resolve(port)),
      loadExamine: () => Promise.resolve((snapshot, today) => examine(snapshot, today)),
      today: () => '2020-01-22',
    });
    await controller.start();
    expect(controller.getState()).toMatchObject({ phase: 'failed', failure: 'No Excel here' });
    await controller.checkNow();
    await wait(1);
    expect(controller.getState()).toMatchObject({ phase: 'form', failure: '' });
    expect(port.watchers()).toBeGreaterThan(0);
  });

  it('keeps the list when a later check fails, and says so', async () => {
    const { port, controller, state } = await open();
    port.faults.push(new Error('boom'));
    await controller.checkNow();
    expect(state().phase).toBe('form');
    expect(state().failure).not.toBe('');
    expect(state().failure).not.toContain('boom');
    await controller.checkNow();
    expect(state().failure).toBe('');
  });

  it('says that the workbook is gone', async () => {
    const { port, controller, state } = await open();
    port.faults.push(new HostFault('gone', ''));
    await controller.checkNow();
    expect(state().phase).toBe('gone');
    await controller.checkNow();
    expect(state().phase).toBe('form');
  });

  it('says when there is no answer for long', async () => {
    const port = FakePort.of(TYPICAL);
    port.hold();
    const { state } = await open('', port);
    await wait(PAUSES.slow);
    expect(state().slow).toBe(true);
    port.letGo();
    await wait(1);
    expect(state().slow).toBe(false);
  });

  it('works without events', async () => {
    const port = FakePort.of(TYPICAL);
    jest.spyOn(port, 'watchSelection').mockRejectedValue(new Error('no events'));
    const { state } = await open('', port);
    expect(state().phase).toBe('form');
  });

  it('says when the sheet to go to was renamed', async () => {
    const { port, controller, state } = await open();
    port.rename('Costs', 'Money');
    await controller.goTo({ sheet: 'Costs', cell: 'H3' });
    expect(state().note).toMatchObject({ tone: 'refused' });
    expect(state().note?.text).toContain('renamed or deleted');
  });

  it('passes on that the host waits by itself', async () => {
    let tell: (reason: 'editing' | null) => void = () => undefined;
    const port = FakePort.of(TYPICAL);
    const controller = new Controller({
      openPort: ({ onWaiting }) => ((tell = onWaiting), Promise.resolve(port)),
      loadExamine: () => Promise.resolve((snapshot, today) => examine(snapshot, today)),
      today: () => '2020-01-22',
    });
    await controller.start();
    tell('editing');
    expect(controller.getState().waiting).toBe('waiting');
    tell(null);
    expect(controller.getState().waiting).toBe('no');
  });
});

describe('writing', () => {
  it('applies a fix, says so, and takes it back', async () => {
    const { port, controller, state } = await open();
    expect(await controller.applyFix(fixOf(state(), date))).toBe(true);
    expect(port.valueAt('Actions', 'G3')).toBe(43885);
    expect(keys(state())).not.toContain(date);
    const undo = state().note?.undo;
    expect(undo).toBeDefined();
    expect(await controller.undo(undo ?? -1)).toBe(true);
    expect(port.valueAt('Actions', 'G3')).toBe('24/02/2020');
    expect(keys(state())).toContain(date);
    expect(state().written.map(({ stands }) => stands)).toEqual(['back']);
  });

  it('refuses where the cell changed meanwhile, and says what it holds', async () => {
    const { port, controller, state } = await open();
    const fix = fixOf(state(), total);
    port.silent = true;
    port.type('Costs', 'H3', '£1,950');
    expect(await controller.applyFix(fix)).toBe(false);
    expect(port.valueAt('Costs', 'H3')).toBe(1950);
    expect(state().note).toMatchObject({
      tone: 'refused',
      text: 'The cell has changed since the check: it now holds ‘1950’. Nothing was written.',
    });
    expect(state().written).toEqual([]);
  });

  it('makes all safe fixes with one message, as one step', async () => {
    const { port, controller, state } = await open();
    const before = port.calls.length;
    expect(await controller.applySafe()).toBe(true);
    expect(port.calls.slice(before).map((call) => call.split(' ')[0])).toEqual(['apply', 'read']);
    expect(state().written).toHaveLength(1);
    expect(await controller.undo(state().written[0]?.id ?? -1)).toBe(true);
    expect(port.valueAt('Actions', 'G3')).toBe('24/02/2020');
    expect(port.valueAt('Actions', 'G5')).toBe('24/02/2020');
  });

  it('writes what it can where one of several cells changed, logs that, and says the rest', async () => {
    const { port, controller, state } = await open();
    port.silent = true;
    port.type('Actions', 'G3', "'soon");
    expect(await controller.applySafe()).toBe(false);
    expect(port.valueAt('Actions', 'G5')).toBe(43885);
    expect(state().note?.text).toMatch(/^1 of 2 cells written\. The cell has changed/);
    expect(state().written[0]?.edits).toHaveLength(1);
  });

  it('notices Excel’s own undo', async () => {
    const { port, controller, state } = await open();
    await controller.applyFix(fixOf(state(), date));
    port.type('Actions', 'G3', "'24/02/2020");
    await wait(1000);
    expect(state().written[0]?.stands).toBe('back');
    port.type('Actions', 'G3', '25 Feb 2020');
    await wait(1000);
    expect(state().written[0]?.stands).toBe('changed');
  });

  it('says that a sheet is protected', async () => {
    const { port, controller, state } = await open();
    port.protect('Costs');
    await controller.applyFix(fixOf(state(), total));
    expect(state().note?.text).toContain('protected');
    expect(state().result?.protectedSheets).toEqual(['Costs']);
  });

  it('says that a cell is still being edited, and loses nothing', async () => {
    const { port, controller, state } = await open();
    port.faults.push(editing());
    expect(await controller.applyFix(fixOf(state(), total))).toBe(false);
    expect(state().note?.text).toContain('still being edited');
    expect(state().writing).toBe(false);
    expect(await controller.applyFix(fixOf(state(), total))).toBe(true);
  });

  it('offers no more writing in a workbook that is for viewing only', async () => {
    const { port, controller, state } = await open();
    port.faults.push(new HostFault('view-only', ''));
    await controller.applyFix(fixOf(state(), total));
    expect(state()).toMatchObject({ viewOnly: true, writing: false });
  });
});
