import { describe, expect, it } from 'vitest';
import { demoPassword } from '../../server/access/demo.ts';
import { choose, emailOf, eventually, heading, painted, shown, starPark, visitors } from './visitor.ts';

const { visit } = visitors();

describe('A park office', () => {
  it('signs in, looks at its park and its supply graph, scopes a whole audit and opens it; a second one is refused', async () => {
    const page = await visit();
    await page.goto('/');

    // The demo shows who one can be; this one signs in by the form.
    await heading(page, '登录');
    await shown(page.getByRole('button', { name: '孟怀清' }));
    expect(await page.locator('.demo-accounts button').count()).toBe(8);
    await page.getByLabel('邮箱').fill(emailOf('park'));
    await page.getByLabel('密码', { exact: true }).fill(demoPassword);
    await page.getByRole('button', { name: '登录', exact: true }).click();

    // Parks, and this one.
    await heading(page, '园区');
    await shown(page.getByRole('button', { name: '账户: 孟怀清' }));
    await page.getByRole('link', { name: starPark.name }).click();
    await heading(page, starPark.name);
    await shown(page.getByRole('heading', { name: '审核覆盖情况' }));
    await shown(page.getByRole('link', { name: starPark.lead }));
    const figure = (name: string) =>
      page
        .locator('.figures > div')
        .filter({ has: page.getByText(name, { exact: true }) })
        .locator('dd');
    const members = Number.parseInt(await figure('企业').innerText(), 10);
    expect(members).toBeGreaterThan(50);
    await page.getByRole('tab', { name: '成员企业' }).click();
    await shown(page.getByText(new RegExp(`共 ${members} 条`)));
    await shown(page.getByRole('link', { name: starPark.lead }));

    // Its graph.
    await page.getByRole('link', { name: '查看供应链图谱' }).click();
    await heading(page, starPark.name);
    const picture = page.getByRole('application');
    const drawn = async () => Number(/(\d+) 家企业/.exec((await picture.getAttribute('aria-label')) ?? '')?.[1] ?? 0);
    await eventually(drawn).toBe(members);
    await eventually(() => painted(page)).toBeGreaterThan(10_000);

    // The table beside it, and a neighbour more.
    await page.getByRole('button', { name: '数据表' }).click();
    const table = page.locator('.ex-table');
    await table.getByText(starPark.lead).click();
    await shown(page.getByRole('complementary', { name: '图例与详情' }).getByRole('heading', { name: starPark.lead }));
    await page.getByRole('button', { name: /^上游供应商 \+[1-9]/ }).click();
    await shown(page.getByRole('status').getByText(`已展开 ${starPark.lead}`));
    const more = await drawn();
    expect(more).toBeGreaterThan(members);
    await page.getByRole('button', { name: '撤销：展开' }).click();
    await shown(page.getByRole('status').getByText('已撤销：展开'));
    expect(await drawn()).toBe(members);
    await page.getByRole('button', { name: '重做：展开' }).click();
    await eventually(drawn).toBe(more);
    await choose(page, '视角', '审核状态');
    const legend = page.getByRole('list', { name: '图例与筛选' });
    await shown(legend.getByRole('button', { name: /审核有效/ }));
    await legend.getByRole('button', { name: /未审核/ }).click();
    await eventually(drawn).toBeLessThan(more);
    const filtered = await drawn();

    // The address is the picture.
    await eventually(async () => new URL(page.url()).searchParams.get('off')).not.toBeNull();
    await page.reload();
    await shown(legend.getByRole('button', { name: /审核有效/ }));
    await eventually(drawn).toBe(filtered);
    await eventually(() => painted(page)).toBeGreaterThan(10_000);

    // The scope.
    await page.goto(`/parks/${starPark.code}`);
    await page.getByRole('link', { name: '确定整体审核范围' }).click();
    await heading(page, `${starPark.name} · 整体审核范围`);
    await page.getByRole('checkbox', { name: '化学需氧量' }).click();
    await page.getByRole('checkbox', { name: '综合能耗' }).click();
    await page.getByRole('spinbutton', { name: '综合能耗覆盖目标（%）' }).fill('70');
    await page.getByRole('spinbutton', { name: '综合能耗覆盖目标（%）' }).press('Tab');
    await eventually(async () => new URL(page.url()).searchParams.get('targets')).toBe('COD:80,ENERGY:70');
    await page.getByRole('button', { name: '求解审核范围' }).click();
    const verdict = page.locator('.wa-verdict');
    await shown(verdict.getByText(/已证明最优：审核 \d+ 家企业即可满足全部目标/));
    const chosen = Number(/审核 (\d+) 家/.exec(await verdict.innerText())?.[1]);
    await shown(page.getByRole('heading', { name: `成员企业 ${chosen} 家` }));
    const rows = page.getByRole('tabpanel', { name: '成员与原因' }).locator('tbody tr.ant-table-row');
    expect(await rows.count()).toBe(chosen);
    for (const reasons of await rows.locator('.chips').allInnerTexts()) expect(reasons.trim()).not.toBe('');
    await shown(rows.filter({ hasText: starPark.lead }).getByText('龙头企业'));
    const comparison = page.locator('.wa-compare');
    for (const way of ['本方案', '贪心法', '全部候选企业'])
      await shown(comparison.getByRole('rowheader', { name: way }));

    // Opened.
    await page.getByRole('button', { name: '启动整体审核' }).click();
    const dialog = page.getByRole('dialog', { name: '启动整体审核' });
    const name = await dialog.getByLabel('审核名称').inputValue();
    expect(name).toMatch(new RegExp(`^${starPark.name} \\d{4} 年度整体审核$`));
    await dialog.getByRole('button', { name: '确认启动' }).click();
    await heading(page, name);
    await shown(page.getByRole('heading', { name: `成员企业 ${chosen} 家` }));
    await shown(page.getByText('进行中', { exact: true }));
    const audit = page.url();

    // And not twice.
    await page.getByRole('link', { name: '重新确定范围' }).click();
    await shown(page.getByText(`该园区已有进行中的整体审核：${name}`));
    await page.getByRole('button', { name: '大气 80%' }).click();
    await page.getByRole('button', { name: '求解审核范围' }).click();
    await page.getByRole('button', { name: '启动整体审核' }).click();
    await dialog.getByRole('button', { name: '确认启动' }).click();
    await shown(dialog.getByRole('alert'));
    expect(await dialog.getByRole('alert').innerText()).toMatch(/整体审核/);
    await dialog.getByRole('button', { name: '取消' }).click();
    await page.goto(`/parks/${starPark.code}?tab=whole-audits`);
    await page.getByRole('link', { name }).click();
    await heading(page, name);
    expect(page.url()).toBe(audit);
  });
});
