import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postOffice } from '../support/post-office.ts';
import { serve, type Served } from './served.ts';
import { eventually, heading, shown, visitors } from './visitor.ts';

let office: Awaited<ReturnType<typeof postOffice>>;
let served: Served;
/** Letters go to a real mail server, so this journey has a server of its own. */
beforeAll(async () => {
  office = await postOffice();
  served = await serve({ SMTP_URL: office.smtp.url, MAIL_FROM: office.smtp.from });
}, 600_000);
afterAll(async () => {
  await served?.stop();
  await office?.close();
});
const { visit } = visitors(() => served.address);

const lead = '清岚精细化工集团股份有限公司';
/** Supplies the lead, and has let it know who supplies it; neither it nor the two above have anybody here. */
const etching = { name: '清岚昀蘅电子化学品有限公司', email: 'etching@suppliers.example', person: '安昀' };
const intermediate = { name: '清岚沄麓中间体有限公司', email: 'intermediate@suppliers.example', person: '沈沄' };
const dyes = { name: '太汀霁隽染料中间体有限公司', email: 'dyes@suppliers.example' };
const password = 'chosen by the supplier';
const dayIn = (days: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * 86_400_000);

/** Opens a drive by the form that is shown, and invites suppliers by the addresses one has of them. */
async function drive(page: Page, name: string, suppliers: readonly { name: string; email: string }[]) {
  await page.getByLabel('名称', { exact: true }).fill(name);
  const day = page.getByLabel('最后一天', { exact: true });
  await eventually(async () => {
    await day.click();
    await day.fill(dayIn(30));
    await day.press('Enter');
    await day.press('Tab');
    return day.inputValue();
  }).toBe(dayIn(30));
  await page.getByRole('button', { name: '发起并选择供应商' }).click();
  await heading(page, '邀请谁');
  for (const one of suppliers) {
    await page.getByRole('searchbox', { name: '按名称搜索' }).fill(one.name);
    await page.getByLabel(`选择${one.name}`).check();
  }
  await page.getByRole('button', { name: `核对并邀请（${suppliers.length} 家）` }).click();
  for (const one of suppliers) await page.getByLabel(`${one.name}的邮箱`).fill(one.email);
  await page.getByRole('button', { name: '发出邀请' }).click();
  await shown(page.getByText(`已邀请 ${suppliers.length} 家，${suppliers.length} 封邮件`));
}
const linkTo = async (email: string) => /http\S+\/answer#\S+/.exec((await office.letterTo(email)).text ?? '')![0];
const cell = (page: Page, table: string, row: string, column: number) =>
  page.getByRole('table', { name: table }).getByRole('row', { name: row }).getByRole('cell').nth(column);

/** Accepts by the link of the letter, with an account that is made by it, and letting those know that are ticked. */
async function accept(link: string, person: string, shares: readonly RegExp[] = []): Promise<Page> {
  const page = await visit();
  await page.goto(link);
  await heading(page, '清洁生产审核邀请');
  expect(page.url()).not.toContain('#');
  for (const share of shares) await page.getByRole('checkbox', { name: share }).check();
  await page.getByLabel('姓名').fill(person);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '接受并建立账户' }).click();
  await heading(page, '收到的邀请');
  await shown(page.getByText('已接受', { exact: true }));
  return page;
}

describe('A drive of three', () => {
  it('goes from the lead to its supplier and on to the supplier’s own, and the lead sees it move, and only what it may', async () => {
    const atLead = await visit({ as: 'lead' });
    await atLead.goto('/drives/new');
    await drive(atLead, '三方绿链', [etching]);
    await atLead.goto('/drives');
    await atLead.getByRole('link', { name: '三方绿链' }).click();
    await heading(atLead, '三方绿链');
    await eventually(() => cell(atLead, '漏斗', '已发出', 0).innerText()).toBe('1');

    const letter = await office.letterTo(etching.email);
    expect(letter.text).toContain(lead);
    expect(letter.attachments.map(({ contentType }) => contentType)).toEqual(['image/png']);
    const link = await linkTo(etching.email);
    const atSupplier = await accept(link, etching.person);
    await eventually(() => cell(atLead, '漏斗', '已接受', 0).innerText()).toBe('1');
    const again = await visit();
    await again.goto(link);
    await shown(again.getByText('这个链接现在打不开邀请'));

    await atSupplier.getByRole('link', { name: '转发给我们的供应商' }).click();
    await heading(atSupplier, '发起带动行动');
    await drive(atSupplier, '昀蘅转发', [intermediate, dyes]);
    expect((await office.letterTo(intermediate.email)).text).toContain(`此邀请属于${lead}发起的供应链带动行动`);

    const above = await accept(await linkTo(intermediate.email), intermediate.person, [
      new RegExp(`^让 ${etching.name}`),
      new RegExp(`${lead} 知道本企业`),
    ]);
    await shown(above.getByRole('region', { name: `邀请：${etching.name}` }));
    await eventually(() => cell(atLead, '逐级转发', '第 2 层', 2).innerText()).toBe('1');
    const cascade = atLead.getByRole('region', { name: '按层级、行业和负荷' });
    await shown(cascade.getByRole('listitem').filter({ hasText: intermediate.name }).filter({ hasText: '已接受' }));
    expect(await cell(atLead, '逐级转发', '第 2 层', 0).innerText()).toBe('不予显示');
    expect(await cascade.innerText()).not.toContain(dyes.name);

    await atSupplier.goto('/drives');
    await atSupplier.getByRole('link', { name: '昀蘅转发' }).click();
    await eventually(() => cell(atSupplier, '漏斗', '已接受', 0).innerText()).toBe('1');
    await shown(atSupplier.getByRole('row').filter({ hasText: dyes.name }).filter({ hasText: '已发出' }));
  });
});
