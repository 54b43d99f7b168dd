/**
 * @jest-environment jsdom
 */
import { screen } from '@testing-library/dom';

jest.mock('../../src/taskpane/pane.css', () => ({}), { virtual: true });

interface Page {
  Office?: unknown;
}
const page = globalThis as Page;

beforeEach(() => {
  jest.useFakeTimers();
  jest.resetModules();
  document.body.innerHTML = '<div id="pane"></div>';
});
afterEach(() => {
  jest.useRealTimers();
  delete page.Office;
});

/** The page's entry, as its script tag runs it. */
async function begin(office?: unknown): Promise<void> {
  if (office !== undefined) page.Office = office;
  await import('../../src/taskpane/index');
  await jest.advanceTimersByTimeAsync(100);
}
const never = new Promise<never>(() => undefined);

it('says that office.js did not come', async () => {
  await begin();
  expect(screen.getByRole('alert').textContent).toContain('office.js could not be loaded');
});

it('says that it belongs beside a workbook, when it is opened in a browser’s tab', async () => {
  await begin({ HostType: { Excel: 'Excel' }, onReady: () => Promise.resolve({ host: null }) });
  expect(screen.getByRole('alert').textContent).toContain('works beside a workbook in Excel');
});

it('waits for Excel, and says so when there is no answer', async () => {
  await begin({ HostType: { Excel: 'Excel' }, onReady: () => never });
  expect(screen.getAllByText(/Reading the workbook/).length).toBeGreaterThan(0);
  await jest.advanceTimersByTimeAsync(15_000);
  expect(screen.getByRole('alert').textContent).toContain('Excel has not answered the pane');
});
