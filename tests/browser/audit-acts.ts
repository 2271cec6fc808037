import type { Page } from 'playwright-core';
import { form, open, pick, save, type } from './forms.ts';
import { eventually, heading, shown } from './visitor.ts';

/** Evidences an enterprise in the draft of a list, where it may be proposed already. */
export async function propose(page: Page, name: string, evidence: string) {
  const proposed = page.getByRole('button', { name: `修改 ${name}` });
  if ((await proposed.count()) > 0) {
    await proposed.click();
    await type(page, { 单位产品能耗限额: '0.32', 实测值: '0.36', 单位: 'tce/t' });
  } else {
    await open(page, '加入企业');
    await pick(page, '企业', name, name);
  }
  await pick(page, '类别', '双有');
  await type(page, { 双有的依据: evidence });
  await save(page);
  await shown(page.locator('.ant-table-row').filter({ hasText: name }).getByText('依据齐全'));
}
export async function publish(page: Page, on: string, documentNo: string) {
  // What is not evidenced is not listed: each goes with its reason.
  const rows = page.locator('.ant-table-row').filter({ has: page.locator('.chip.warn') });
  const busy = page.locator('[aria-busy="true"], .ant-spin-spinning');
  await eventually(() => busy.count()).toBe(0);
  for (let left = await rows.count(); left > 0; left -= 1) {
    await rows.first().getByRole('button', { name: /^移出/ }).click();
    await type(page, { 移出理由: '本年度不列入' });
    await save(page);
    await eventually(() => rows.count()).toBe(left - 1);
  }
  await open(page, '公布名单');
  await type(page, { 公布日期: on, 文号: documentNo });
  await save(page, '确认公布');
  await shown(page.getByText(new RegExp(`${on} 公布`)));
}
export async function startDraft(page: Page, county: string, year: number) {
  await page.goto(`/mandatory-lists/${county}/${year}?tab=draft`);
  await page.getByRole('button', { name: '起草名单' }).click();
  await shown(page.getByRole('button', { name: '公布名单' }));
}

export async function move(page: Page, stage: string) {
  await open(page, '进入下一阶段');
  await save(page);
  const current = page.locator('[aria-current="step"]');
  await shown(current.filter({ has: page.getByText(stage, { exact: true }) }));
}
export async function enterSchemes(page: Page, name: string) {
  await page.getByRole('link', { name: /^方案（/ }).click();
  await heading(page, `${name}：审核方案`);
  await open(page, '录入方案');
  await type(page, { 方案名称: '加强阀门与管线巡检', 节水: '1200', 经济效益: '60000' });
  await pick(page, '进展', '已实施');
  await save(page);
  await open(page, '录入方案');
  await type(page, { 方案名称: '活化炉余热回收', 投资: '2600000', 节煤: '310', 来源: '设计估算' });
  await pick(page, '类型', '中/高费');
  await pick(page, '进展', '可行');
  for (const result of ['技术可行性', '经济可行性', '环境可行性']) await pick(page, result, /^可行$/);
  await pick(page, '节煤的口径（折标准煤时）', '当量');
  await save(page);
  await shown(page.getByText('活化炉余热回收'));
}

export async function fillSheet(page: Page, veto?: string) {
  const most = form(page)
    .locator('.ant-form-item')
    .filter({ hasText: /\/ \d+/ });
  await shown(most.first());
  for (const item of await most.all()) {
    const [, weight] = /\/ (\d+)/.exec(await item.innerText())!;
    await item.getByRole('spinbutton').fill(String(Math.floor(Number(weight) * 0.9)));
  }
  if (veto) await pick(page, '否决项', veto);
  await save(page);
}
export async function decide(page: Page, kind: '评估' | '验收', opinion: string) {
  await open(page, `作出${kind}决定`);
  await type(page, { 意见: opinion });
  await save(page);
}
