import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually, heading, painted, shown, starPark, visitors } from './visitor.ts';

const { visit } = visitors();
const realList = (name: string) => path.join(import.meta.dirname, '../imports/data', name);
const figures = async (within: ReturnType<Page['locator']>) =>
  Object.fromEntries(
    await within
      .getByLabel('行数统计')
      .locator('div')
      .evaluateAll((all) => all.map((each) => [...each.children].map(({ textContent }) => textContent ?? ''))),
  ) as Record<string, string>;

describe('Whoever imports', () => {
  it('sees how the columns are read, tries the file, imports it, and gets back the rows to mend', async () => {
    const page = await visit({ as: 'park' });
    await page.goto('/imports');
    await page.getByRole('radio', { name: '供应关系' }).click();
    await shown(page.getByRole('link', { name: '下载供应关系模板（Excel）' }));
    const rows = [
      ['供货方', '需方名称', '货品', '占比说明'],
      ['行旅试验原料有限公司', '行旅试验助剂有限公司', '原料', '一'],
      ['行旅试验助剂有限公司', starPark.lead, '助剂', '二'],
      [starPark.lead, starPark.lead, '自用', '三'],
      ['', starPark.lead, '不知何人', '四'],
    ];
    const buffer = Buffer.from(rows.map((row) => row.join(',')).join('\r\n'));
    const chooser = page.waitForEvent('filechooser');
    await page.getByText('把文件拖到这里，或点击选择').click();
    await (await chooser).setFiles({ name: '供应关系.csv', mimeType: 'text/csv', buffer });

    // What is not understood is asked for, or left out.
    const mapping = page.getByRole('region', { name: '三、核对列对应' });
    await shown(mapping.getByRole('rowheader', { name: '需方名称' }));
    expect(await mapping.getByRole('row', { name: /占比说明/ }).getAttribute('class')).toContain('left-out');
    await shown(page.getByText(/文件中没有以下必填字段/));
    const supplier = mapping.getByRole('combobox', { name: /: 供货方$/ });
    await supplier.fill('供应商 · 必填');
    await shown(page.getByTitle('供应商 · 必填', { exact: true }));
    await supplier.press('Enter');
    await eventually(() => page.getByText(/文件中没有以下必填字段/).count()).toBe(0);

    // Tried: the same counts, and nothing written.
    await page.getByRole('button', { name: '试运行（不写入）' }).click();
    const trial = page.getByRole('region', { name: '试运行' });
    await shown(trial.getByText('已完成', { exact: true }));
    expect(await figures(trial)).toMatchObject({ 总行数: '4', 新增: '2', 未通过: '2' });
    await shown(trial.getByText('SELF_SUPPLY'));

    await page.getByRole('button', { name: '开始导入' }).click();
    await heading(page, '供应关系.csv');
    const main = page.locator('main');
    await shown(main.locator('.page-lead').getByText('已完成', { exact: true }));
    expect(await figures(main)).toMatchObject({ 总行数: '4', 新增: '2', 未变: '0', 未通过: '2' });
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载失败明细（CSV）' }).click();
    const file = await readFile(await (await download).path(), 'utf8');
    expect(file).toMatch(/^4,.*SELF_SUPPLY/m);
    expect(file).toMatch(/^5,供货方,MISSING_REQUIRED/m);
    expect(file.trim().split('\r\n').length).toBe(3);
  });

  it('explores a public list right after importing it', async () => {
    const page = await visit({ as: 'park' });
    await page.goto('/imports?kind=SUPPLIES');
    await page
      .getByLabel('选择文件', { exact: true })
      .and(page.locator('input'))
      .setInputFiles(realList('kag-supplies.csv'));
    await page.getByRole('button', { name: '开始导入' }).click();
    await heading(page, 'kag-supplies.csv');
    const main = page.locator('main');
    await shown(main.locator('.page-lead').getByText('已完成', { exact: true }));
    expect(await figures(main)).toMatchObject({ 总行数: '2,859', 新增: '2,840', 未通过: '19' });

    await page.getByRole('link', { name: '供应链图谱' }).click();
    await page.getByRole('combobox', { name: /^搜索企业：/ }).fill('CSF0000000002');
    await page.locator('.ex-found').filter({ hasText: 'CSF0000000002' }).click();
    await heading(page, 'CSF0000000002');
    const picture = page.getByRole('application');
    await eventually(async () =>
      Number(/(\d+) 家企业/.exec((await picture.getAttribute('aria-label')) ?? '')?.[1]),
    ).toBeGreaterThan(20);
    await eventually(() => painted(page)).toBeGreaterThan(10_000);

    const other = await visit({ as: 'lead' });
    await other.goto('/enterprises?search=CSF0000000002');
    await shown(other.getByText('没有符合条件的企业'));
  });
});
