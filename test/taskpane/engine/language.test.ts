import { Controller, PAUSES } from '../../../src/taskpane/engine/controller';
import { standing } from '../../../src/taskpane/engine/list';
import { examine, examineFirst } from '../support/examine';
import { FakePort } from '../support/fake-port';
import { TYPICAL } from '../support/forms';

/** A pane in which the language of measures takes a while to come, or does not come at all. */
function open(load: () => Promise<void>) {
  let isLoaded = false;
  const port = FakePort.of(TYPICAL);
  const controller = new Controller({
    openPort: () => Promise.resolve(port),
    loadExamine: () => Promise.resolve((snapshot, today) => (isLoaded ? examine : examineFirst)(snapshot, today)),
    loadLanguage: async () => {
      await load();
      isLoaded = true;
    },
    today: () => '2020-01-22',
  });
  const codes = (): string[] => standing(controller.getState().items).map(({ finding }) => finding.code);
  return { port, controller, codes };
}

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, PAUSES.language + 40));
const isSmart = (code: string): boolean => code.startsWith('S');

it('shows at once what is seen by the values, and the rest on the same reading of the workbook', async () => {
  let come: () => void = () => undefined;
  const { port, controller, codes } = open(() => new Promise((done) => (come = done)));
  await controller.start();
  const first = codes();
  expect(first.length).toBeGreaterThan(0);
  expect(first.some((code) => /^[SPDA]/.test(code))).toBe(false);
  expect(controller.getState().result?.isWhole).toBe(false);
  await settled();
  come();
  await settled();
  expect(controller.getState().result?.isWhole).toBe(true);
  expect(codes().filter((code) => first.includes(code))).toEqual(first);
  expect(codes().some(isSmart)).toBe(true);
  expect(port.calls.filter((call) => call === 'read')).toHaveLength(1);
  controller.stop();
});

it('says that the wording was not checked where it could not be loaded, and tries again with the next check', async () => {
  let tries = 0;
  const { controller, codes } = open(() => {
    tries += 1;
    return tries === 1 ? Promise.reject(new Error('offline')) : Promise.resolve();
  });
  await controller.start();
  await settled();
  expect(controller.getState().note?.text).toMatch(/The wording could not be checked/);
  expect(codes().some(isSmart)).toBe(false);
  await controller.checkNow();
  await settled();
  expect(codes().some(isSmart)).toBe(true);
  controller.stop();
});
