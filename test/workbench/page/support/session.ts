import type { FrameLocator, Page } from 'playwright-core';
import { openSite, type Site, visit, type Visit } from './workbench';

/** The page of the test that is running, and the pane in it. */
export let page: Page;
export let pane: FrameLocator;
/** Addresses that it has asked for. */
export let requests: readonly string[];

/**
 * Gives every test of a file the workbench in a page of its own. Afterwards the page must not have complained, and
 * nothing may have been asked of anybody else.
 */
export function eachInItsOwnPage(): void {
  let site: Site;
  let at: Visit;
  // The first time, pane and workbench are built.
  beforeAll(async () => {
    site = await openSite();
  }, 180_000);
  afterAll(async () => site?.close());
  beforeEach(async () => {
    at = await visit(site);
    ({ page, pane, requests } = at);
  });
  afterEach(async () => {
    const { complaints } = at;
    await at.close();
    expect(complaints).toEqual([]);
    const elsewhere = requests.filter((url) => !url.startsWith(`${site.address}/`) && !/^(?:data|blob):/.test(url));
    expect(elsewhere).toEqual([]);
  });
}
