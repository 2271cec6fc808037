import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demoPassword } from '../../server/access/demo.ts';
import { emailOf, eventually, heading, painted, shown, starPark, visitors } from './visitor.ts';

const { visit } = visitors();

/** Presses Tab until what is named has the focus. */
async function tabTo(page: Page, name: string | RegExp) {
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      const named =
        at?.getAttribute('aria-label') ?? (at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : null);
      return (named ?? at?.textContent ?? '').trim();
    });
  const passed: string[] = [];
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press('Tab');
    const name_ = await focused();
    if (typeof name === 'string' ? name_ === name : name.test(name_)) return;
    passed.push(name_);
  }
  expect.fail(`Tab does not reach ${String(name)}, only ${passed.join(' | ')}`);
}

/** What the API sent as data, as opposed to words for the interface to say. */
function received(page: Page): ReadonlySet<string> {
  const data = new Set<string>();
  const take = (value: unknown, key = '') => {
    if (typeof value === 'string' && !['label', 'message'].includes(key)) data.add(value);
    else if (value && typeof value === 'object') for (const [name, inner] of Object.entries(value)) take(inner, name);
  };
  page.on('response', (response) => {
    if (response.url().endsWith('/graphql')) response.json().then(take, () => undefined);
  });
  return data;
}

/** Chinese on the page that is neither data nor the name of the product. */
async function chineseOf(page: Page, data: ReadonlySet<string>): Promise<string[]> {
  const said = await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const all = [document.title];
    for (let at = texts.nextNode(); at; at = texts.nextNode())
      if (!at.parentElement?.closest('[lang="zh-CN"], script, noscript, style')) all.push(at.textContent ?? '');
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder']) all.push(element.getAttribute(name) ?? '');
    return all;
  });
  const chinese = /\p{Script=Han}/u;
  const known = [...data, '清链'].filter((each) => chinese.test(each)).sort((a, b) => b.length - a.length);
  const rest = (text: string) => known.reduce((left, each) => left.replaceAll(each, ''), text);
  return [...new Set(said)].filter((text) => chinese.test(text) && chinese.test(rest(text)));
}

describe('In English', () => {
  it('by the keyboard alone: one signs in, opens the graph of a park, and expands it', async () => {
    const page = await visit();
    await page.goto('/');
    await heading(page, '登录');
    await tabTo(page, 'English');
    await page.keyboard.press('Enter');
    await heading(page, 'Sign in');
    await tabTo(page, 'Email');
    await page.keyboard.type(emailOf('park'));
    await tabTo(page, 'Password');
    await page.keyboard.type(demoPassword);
    await page.keyboard.press('Enter');
    await heading(page, 'Parks');
    await shown(page.getByRole('link', { name: starPark.name }));
    await tabTo(page, starPark.name);
    await page.keyboard.press('Enter');
    await heading(page, starPark.name);
    await tabTo(page, 'Explore this park');
    await page.keyboard.press('Enter');
    const picture = page.getByRole('application');
    const drawn = async () => Number(/(\d+) enterprises/.exec((await picture.getAttribute('aria-label')) ?? '')?.[1]);
    await eventually(drawn).toBeGreaterThan(50);
    await eventually(() => painted(page)).toBeGreaterThan(10_000);
    const before = await drawn();

    // Into the picture, to its first enterprise, and one tier further.
    await tabTo(page, /^Supply chain: \d+ enterprises/);
    await page.keyboard.press('ArrowRight');
    const details = page.getByRole('complementary', { name: 'Legend and details' });
    await shown(details.getByRole('heading', { name: starPark.lead }));
    await page.keyboard.press('Enter');
    await eventually(drawn).toBeGreaterThan(before);
    await shown(page.getByRole('status').getByText(`${starPark.lead} expanded`));
    await page.keyboard.press('Control+z');
    await eventually(drawn).toBe(before);
    await page.keyboard.press('?');
    await shown(page.getByRole('dialog', { name: /^Keys/ }));
    await page.keyboard.press('Escape');
    await eventually(() => page.getByRole('dialog').count()).toBe(0);
  });

  const pagesOf: Record<string, readonly (readonly [string, string | RegExp])[]> = {
    park: [
      ['/parks', 'Parks'],
      [`/parks/${starPark.code}`, starPark.name],
      ['/enterprises', 'Enterprises'],
      ['/explorer', 'Supply chain'],
      [`/explorer?park=${starPark.code}`, starPark.name],
      [`/whole-audits/scope?park=${starPark.code}`, new RegExp(starPark.name)],
      ['/imports?kind=SUPPLIES', 'Imports'],
      ['/imports?tab=jobs', 'Imports'],
      ['/reference', 'Reference data'],
    ],
    regulator: [
      ['/audits', 'Audits'],
      ['/mandatory-lists', 'Mandatory lists'],
      ['/mandatory-lists/2108/2027?tab=draft', /2027/],
      ['/orders', 'Deadlines and orders'],
      ['/orders?tab=orders', 'Deadlines and orders'],
      ['/experts', 'Expert pool'],
      ['/results', 'Assessment results'],
      ['/rechecks', 'Re-check draws'],
      ['/savings', 'Ledger of savings'],
      ['/trainings', /Trainings/],
      ['/progress', 'Progress against the plan'],
      ['/progress/report?division=21&year=2025', /2025/],
      ['/disclosures', 'Disclosures'],
      ['/disclosures?tab=follow', 'Disclosures'],
      ['/open-data', 'Open data'],
      ['/credit-ratings', 'Credit ratings'],
      ['/carbon', 'Carbon verification'],
      ['/exemplars', 'Green low-carbon exemplars'],
      ['/guidance-team', 'Guidance team'],
      ['/account/reminders', 'Mail reminders'],
      ['/log', /log/i],
    ],
  };
  it.each(Object.entries(pagesOf))(
    'no page of the %s speaks Chinese but for the names of the data',
    async (as, pages) => {
      const page = await visit({ as, locale: 'en' });
      const data = received(page);
      const chinese: Record<string, string[]> = {};
      for (const [address, title] of pages) {
        await page.goto(address);
        await heading(page, title);
        await eventually(() => page.locator('.ant-skeleton, [aria-busy="true"]').count()).toBe(0);
        await page.waitForLoadState('networkidle');
        const said = await chineseOf(page, data);
        if (said.length > 0) chinese[address] = said;
      }
      expect(chinese).toEqual({});
    },
  );
});
