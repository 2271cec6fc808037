import type { Locator, Page } from 'playwright-core';
import { eventually, shown } from './visitor.ts';

/** What is open above the page: a drawer or a dialog. */
export const form = (page: Page): Locator => page.locator('.ant-drawer-open, .ant-modal-wrap:visible').last();

/** Types into a field of the open form; a day is confirmed as a person does. */
export async function type(page: Page, fields: Readonly<Record<string, string>>) {
  for (const [label, text] of Object.entries(fields)) {
    const field = form(page).getByLabel(label, { exact: true });
    if (/^\d{4}-\d\d-\d\d$/.test(text)) await typeDay(field, text);
    else await field.fill(text);
  }
}

/** What was typed before the calendar stood open is dropped when the field is left: then it is typed again. */
async function typeDay(field: Locator, day: string) {
  await eventually(async () => {
    await field.click();
    await field.fill(day);
    await field.press('Enter');
    await field.press('Tab');
    return field.inputValue();
  }).toBe(day);
}

/** Picks in a list that opens; `find` narrows one that is longer than it can show. */
export async function pickIn(within: Locator, label: string, option: string | RegExp, find?: string) {
  const page = within.page();
  const field = within.getByRole('combobox', { name: label, exact: true });
  await field.click();
  if (find) await field.fill(find);
  const list = page.locator(`.ant-select-dropdown:has([id="${await field.getAttribute('aria-controls')}"])`);
  await list.locator('.ant-select-item-option').filter({ hasText: option }).first().click();
}

export async function pick(page: Page, label: string, option: string | RegExp, find?: string) {
  await pickIn(form(page), label, option, find);
  // Where several can be picked the list stays open, over what comes next in the form.
  await form(page).locator('.ant-drawer-title, .ant-modal-title').first().click();
}

/** Saves the open form, and waits until it is closed. */
export async function save(page: Page, button: string | RegExp = '保存') {
  const open = page.locator('.ant-drawer-open, .ant-modal-wrap:visible');
  const before = await open.count();
  const confirm = form(page).getByRole('button', { name: button });
  await eventually(() => confirm.isEnabled())
    .toBe(true)
    .catch(async () => {
      throw new Error(`“${String(button)}” stays disabled in: ${await form(page).innerText()}`);
    });
  await confirm.click();
  await eventually(async () => {
    const wrong = page
      .locator('.ant-form-item-explain-error, .ant-drawer-open [role="alert"], .ant-modal-wrap [role="alert"]')
      .filter({ visible: true });
    if ((await wrong.count()) > 0) throw new Error((await wrong.allInnerTexts()).join(' · '));
    return open.count();
  }).toBe(before - 1);
}

/** Presses a button, and waits for the form it opens. */
export async function open(page: Page, button: string | RegExp) {
  await page.getByRole('button', { name: button }).first().click();
  await shown(form(page));
}
