import { act, cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Port } from '../../../src/hosts/port';
import { App } from '../../../src/taskpane/App';
import { Controller } from '../../../src/taskpane/engine/controller';
import type { Examine } from '../../../src/taskpane/engine/result';
import { examine } from './examine';
import { FakePort } from './fake-port';

export type User = ReturnType<typeof userEvent.setup>;

export interface OpenPane<P> {
  readonly port: P;
  readonly controller: Controller;
  readonly user: User;
}

export interface HowToOpen {
  /** In place of a host that is there at once. */
  readonly openPort?: () => Promise<Port>;
  /** In place of the one programme that the forms of these tests are of. */
  readonly examine?: Examine;
}

let controllers: Controller[] = [];

/** Closes every pane that is open: what was on the screen goes, and nothing waits any more. */
export function closePanes(): void {
  cleanup();
  for (const controller of controllers) controller.stop();
  controllers = [];
}

// Each test has panes of its own.
afterEach(closePanes);

/** The pane as a person finds it, once it has looked at the workbook; `on`: the workbook, or a sheet of it as text. */
export async function openPane<P extends FakePort = FakePort>(
  on: P | string,
  { openPort, examine: by = (snapshot, today) => examine(snapshot, today) }: HowToOpen = {},
): Promise<OpenPane<P>> {
  const port = typeof on === 'string' ? (FakePort.of(on) as P) : on;
  const controller = new Controller({
    openPort: openPort ?? (() => Promise.resolve(port)),
    loadExamine: () => Promise.resolve(by),
    today: () => '2020-01-22',
  });
  controllers.push(controller);
  render(<App controller={controller} />);
  await act(async () => {
    void controller.start();
    await new Promise((done) => setTimeout(done, 20));
  });
  return { port, controller, user: userEvent.setup() };
}
