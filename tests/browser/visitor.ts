import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { demoPassword } from '../../server/access/demo.ts';
import { launchBrowser } from '../support/browser.ts';

export const starPark = { code: 'QLP-2111-01', name: '清岚精细化工产业园', lead: '清岚精细化工集团股份有限公司' };
export const emailOf = (account: string) => `${account}@demo.qinglian.example`;
export const laptop = { width: 1366, height: 768 };
export const desktop = { width: 1920, height: 1080 };

interface Visit {
  /** A demo account that is signed in already; else nobody is. */
  readonly as?: string;
  readonly locale?: 'zh' | 'en';
}

/** Browsers for the journeys of a file, at the server of all unless it has its own: each visit is somebody new, and nothing may go wrong unseen in any of them. */
export function visitors(addressOf = () => inject('address')) {
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(() => browser?.close());

  const visit = async ({ as, locale = 'zh' }: Visit = {}): Promise<Page> => {
    const address = addressOf();
    const context = await browser.newContext({ baseURL: address, viewport: laptop, locale: 'zh-CN' });
    contexts.push(context);
    context.setDefaultTimeout(60_000);
    if (locale === 'en') await context.addInitScript(() => localStorage.setItem('qinglian.locale', 'en'));
    const page = await context.newPage();
    watch(page, address, faults);
    if (as) await signedIn(context, address, as);
    return page;
  };
  return { visit };
}

/** Takes the place of whoever was signed in, without the form. */
export async function signedIn(context: BrowserContext, address: string, account: string) {
  const answer = await context.request.post('/api/auth/sign-in/email', {
    data: { email: emailOf(account), password: demoPassword },
    headers: { origin: address },
  });
  expect(answer.status()).toBe(200);
}

/** Errors in the console, among them what the content policy forbids, and whatever leaves for another site. */
function watch(page: Page, address: string, faults: string[]) {
  const note = (what: string) => faults.push(`${new URL(page.url() || address).pathname}: ${what}`);
  page.on('console', (message) => {
    if (message.type() === 'error') note(message.text());
  });
  page.on('pageerror', (error) => note(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && new URL(url).origin !== address) note(`asks ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) note(`${response.status()} from ${response.url()}`);
  });
}

/** Waits until it is there; when it does not come, says what the page shows instead. */
export async function shown(locator: Locator): Promise<void> {
  try {
    await locator.waitFor({ state: 'visible' });
  } catch (error) {
    const page = locator.page();
    const text = await page.locator('body').innerText();
    throw new Error(`${String(error)}\n${page.url()} shows:\n${text.slice(0, 3000)}`, { cause: error });
  }
}
export const heading = (page: Page, name: string | RegExp) =>
  shown(page.getByRole('heading', { level: 1, name, ...(typeof name === 'string' && { exact: true }) }));

/** Chooses in a list that opens. */
export async function choose(page: Page, label: string, option: string) {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
    .getByTitle(option, { exact: true })
    .click();
}

/** Waits until a question to the page is answered as expected. */
export const eventually = <T>(ask: () => Promise<T>): ReturnType<typeof expect.poll<T>> =>
  expect.poll(ask, { timeout: 60_000, interval: 100 });

/** How many pixels of the explorer's picture are painted: an empty picture has none. */
export const painted = (page: Page) =>
  page.locator('#explorer-picture canvas').evaluateAll((canvases) =>
    (canvases as HTMLCanvasElement[]).reduce((all, canvas) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      let count = all;
      for (let i = 3; i < data.length; i += 4) if (data[i]) count += 1;
      return count;
    }, 0),
  );
