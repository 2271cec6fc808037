import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { decide, enterSchemes, fillSheet, move, propose, publish, startDraft } from './audit-acts.ts';
import { open, pick, pickIn, save, type } from './forms.ts';
import { eventually, heading, shown, visitors } from './visitor.ts';

const { visit } = visitors();
const county = '211122';
/** Of the county of the star park, the one whose audit passes and the one whose audit does not. */
const passes = '清岚棠樾活性炭有限公司';
const fails = '清岚精细化工集团股份有限公司';
const day = (daysAgo: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() - daysAgo * 86_400_000);
const thisYear = Number(day(0).slice(0, 4));
const lastYear = thisYear - 1;

async function enterprisePage(page: Page, name: string) {
  await page.goto(`/enterprises?search=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name }).click();
  await heading(page, name);
}
async function openAudit(page: Page, name: string) {
  await enterprisePage(page, name);
  const audits = page.getByRole('region', { name: '审核' }).getByRole('listitem');
  await audits
    .filter({ hasText: /进行中|已评估/ })
    .getByRole('link')
    .first()
    .click();
  await heading(page, `${name}的审核`);
}

/** Every member of the open panel scores: by its own account who has one, and by the regulator's hand the others. */
async function scoreAll(page: Page, kind: '评估' | '验收', veto?: string) {
  await page.getByRole('button', { name: `抽取${kind}专家组` }).click();
  const table = page.getByRole('row').filter({ has: page.getByRole('button', { name: /^更换 / }) });
  await shown(table.first());
  const members = await table.count();
  expect(members % 2).toBe(1);
  expect(members).toBeGreaterThanOrEqual(3);
  for (let i = 0; i < members; i += 1) {
    const button = table.nth(i).getByRole('button', { name: /^录入 .* 的评分$/ });
    if ((await button.count()) === 0) await scoreAsExpert(veto);
    else {
      await button.click();
      await fillSheet(page, veto);
    }
  }
  await page.reload();
  await shown(table.first());
}
async function scoreAsExpert(veto?: string) {
  const page = await visit({ as: 'expert' });
  await page.goto('/scoring');
  await page
    .getByRole('button', { name: /的评分$/ })
    .first()
    .click();
  await fillSheet(page, veto);
}
describe('An enterprise that fails', () => {
  it('is listed, is late, and is ordered to correct', async () => {
    const page = await visit({ as: 'regulator' });
    await startDraft(page, county, lastYear);
    await propose(page, fails, '使用甲苯、甲醇，危险化学品年用量 4 200 t');
    await publish(page, day(430), '盘县环〔旧〕1号');
    await shown(page.getByText(fails));

    await page.goto(`/orders?find=${encodeURIComponent(fails)}&authority=${county}&step=ASSESSMENT`);
    await open(page, `责令改正 ${fails}：评估`);
    await type(page, {
      文号: '盘县环责改〔2026〕3号',
      改正要求: '完成清洁生产审核评估',
      责令之日: day(45),
      改正期限: day(9),
    });
    await save(page);
    await shown(page.getByText('已责令：盘县环责改〔2026〕3号'));
  });

  it('goes through its audit and fails its assessment by a veto', async () => {
    const enterprise = await visit({ as: 'lead' });
    await openAudit(enterprise, fails);
    for (const stage of ['审核', '方案产生与筛选', '可行性分析']) await move(enterprise, stage);
    await enterSchemes(enterprise, fails);

    const page = await visit({ as: 'regulator' });
    await openAudit(page, fails);
    await scoreAll(page, '评估', '材料弄虚作假');
    await decide(page, '评估', '能耗台账与现场计量不符。');
    await shown(page.getByText(/评估不通过/).first());
  });

  it('is penalised, as its order has run out, and the penalty shows on its own page', async () => {
    const page = await visit({ as: 'regulator' });
    await page.goto(`/orders?tab=orders&find=${encodeURIComponent('盘县环责改')}`);
    await page.getByRole('button', { name: /盘县环责改/ }).click();
    await page.getByRole('button', { name: '记录处罚' }).click();
    await pick(page, '种类', '罚款');
    await type(page, { 决定书文号: '盘县环罚〔2026〕2号', 金额: '50000', 处罚依据: '逾期未完成评估' });
    await save(page);
    await shown(page.getByText('罚款 · 盘县环罚〔2026〕2号'));

    const enterprise = await visit({ as: 'lead' });
    await enterprisePage(enterprise, fails);
    await shown(enterprise.getByRole('region', { name: '责令改正与处罚' }).getByText(/已处罚/));
  });

  it('rolls into the next list, with why', async () => {
    const page = await visit({ as: 'regulator' });
    await startDraft(page, county, thisYear);
    const row = page.locator('.ant-table-row').filter({ hasText: fails });
    await shown(row.getByText('责令未改正'));
    await shown(row.getByText(/盘县环责改〔2026〕3号/));
    await propose(page, passes, '活性炭生产使用磷酸、氯化锌');
    await publish(page, day(0), '盘县环〔2026〕8号');

    const public_ = await visit();
    await public_.goto(`/mandatory-lists/${county}/${thisYear}`);
    for (const name of [fails, passes]) await shown(public_.getByText(name));
  });
});

describe('An enterprise on the list has its year:', () => {
  it('it discloses what its category asks for, and everybody reads it', async () => {
    const page = await visit({ as: 'supplier' });
    await enterprisePage(page, passes);
    const disclosures = page.getByRole('region', { name: '信息公开' });
    await disclosures.getByRole('button', { name: '填写公开内容' }).click();
    await type(page, {
      企业名称: passes,
      法定代表人: '唐樾',
      企业所在地: '盘山县',
      '使用有毒有害原料的名称、数量、用途': '磷酸 620 t，用于活化',
      '排放有毒有害物质的名称、浓度和数量': '氯化氢 3.1 mg/m³',
      危险废物的产生和处置情况: '废活性炭 12 t，委托有资质单位处置',
      环境风险防控措施: '围堰、应急池与在线监测',
    });
    await save(page);
    await disclosures.getByRole('button', { name: '公布', exact: true }).click();
    await save(page, /^公布$/);
    await shown(disclosures.getByRole('link', { name: `${day(0)} 公开` }));

    const anybody = await visit();
    await anybody.goto(`/disclosures?search=${encodeURIComponent(passes)}`);
    await anybody.getByRole('link', { name: `查看${passes}的公开信息` }).click();
    await shown(anybody.getByText('磷酸 620 t，用于活化'));
  });

  it('it starts its audit, goes through the stages and enters its schemes', async () => {
    const page = await visit({ as: 'supplier' });
    await enterprisePage(page, passes);
    await page.getByRole('link', { name: '启动审核' }).click();
    await pick(page, '依据', '强制');
    await save(page);
    await heading(page, `${passes}的审核`);
    for (const stage of ['预审核', '审核', '方案产生与筛选', '可行性分析']) await move(page, stage);
    await enterSchemes(page, passes);
  });

  it('a drawn panel assesses it, its schemes are carried out, and it is accepted', async () => {
    const page = await visit({ as: 'regulator' });
    await openAudit(page, passes);
    await scoreAll(page, '评估');
    await decide(page, '评估', '审核充分，方案可行。');
    await shown(page.getByText(/评估通过/).first());

    const enterprise = await visit({ as: 'supplier' });
    await openAudit(enterprise, passes);
    for (const stage of ['方案实施', '持续清洁生产']) await move(enterprise, stage);
    for (const [purpose, name] of [
      ['实施前监测', '实施前监测.pdf'],
      ['实施后监测', '实施后监测.pdf'],
    ] as const) {
      const evidence = enterprise.getByRole('region', { name: '审核证据' });
      await pickIn(evidence, '用途', purpose);
      const buffer = Buffer.from(`%PDF-1.4\n% ${name}\n`);
      await evidence.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
      await shown(evidence.getByRole('link', { name }));
    }
    await enterprise.getByRole('link', { name: /^方案（/ }).click();
    await open(enterprise, '修改 活化炉余热回收');
    await pick(enterprise, '进展', '已实施');
    await save(enterprise);

    await openAudit(page, passes);
    await scoreAll(page, '验收');
    await decide(page, '验收', '方案已实施，监测达标。');
    await shown(page.getByText(/验收通过/).first());
  });

  it('it is drawn for re-checking, from a population frozen before the seed was known', async () => {
    const page = await visit({ as: 'regulator' });
    await page.goto('/rechecks');
    const start = page.getByRole('region', { name: '冻结名单' });
    await pickIn(start, '主管辖区', county, county);
    await page.getByRole('button', { name: '冻结名单' }).click();
    await save(page, '冻结名单');
    await page.getByRole('button', { name: '公开种子并抽取' }).click();
    await save(page, '公开种子并抽取');
    const row = page.locator('.ant-table-row').filter({ hasText: passes });
    await row.getByRole('button', { name: `登记 ${passes} 的复核结果` }).click();
    await pick(page, '复核结果', /^通过$/);
    await save(page);
    await shown(row.getByText(/^通过 /));
  });

  it('and everybody reads of it, without signing in', async () => {
    const page = await visit();
    await page.goto(`/results?search=${encodeURIComponent(passes)}`);
    await heading(page, '评估验收结果');
    const rows = page
      .getByRole('row')
      .filter({ hasText: passes })
      .filter({ hasText: day(0) });
    await eventually(() => rows.count()).toBe(2);
    await page.goto('/rechecks');
    await page
      .getByRole('link', { name: new RegExp(`盘山县 ${thisYear} 年`) })
      .first()
      .click();
    await shown(
      page
        .locator('.ant-table-row')
        .filter({ hasText: passes })
        .getByText(/^通过 /),
    );
  });
});
