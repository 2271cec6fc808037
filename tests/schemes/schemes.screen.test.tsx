// @vitest-environment screen
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';
import { audit, scheming, schemesWorld } from './schemes-world.ts';

const w = await world();
const { add, of, verify } = scheming(w);
beforeEach(() => schemesWorld(w));
afterEach(cleanup);
afterAll(() => w.close());
const address = `/audits/${audit('audit-lead')}/schemes`;
const values = [{ measure: 'ELECTRICITY', value: 50_000 }];

describe('The schemes of an audit', () => {
  it('are entered by hand, and by pasting a table: rows that are wrong come back with what is wrong', async () => {
    const { user } = await show(w, address, { as: 'lead' });
    await user.click(await screen.findByRole('button', { name: '录入方案' }));
    await user.type(await screen.findByLabelText('方案名称'), '照明改用LED');
    await user.click(screen.getByRole('button', { name: /保存/ }));
    const table = within(await screen.findByRole('group', { name: '方案' }));
    expect(await table.findByText('照明改用LED')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '粘贴表格' }));
    const text = '方案名称\t方案类型\t节电(kWh)\n空压机变频\t无/低费\t1200\n余热回收\t不花钱\t10';
    fireEvent.change(await screen.findByLabelText('表格内容'), { target: { value: text } });
    expect(await screen.findByText('单位 kWh')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^录\s?入$/ }));
    expect(await screen.findByText('已录入 1 个方案，退回 1 行')).toBeDefined();
    expect(screen.getByText(/第 3 行，方案类型：“不花钱”不是无\/低费或中\/高费/)).toBeDefined();
    expect(screen.getByLabelText<HTMLTextAreaElement>('表格内容').value).toContain('余热回收');
    expect((await of('lead')).schemes.totalCount).toBe(2);
  });

  it('are flagged with the figures and why, and the regulator verifies them', async () => {
    const done = await add('lead', { name: '空压机变频', status: 'IMPLEMENTED', values });
    await verify('regulator', done, [{ measure: 'ELECTRICITY', value: 30_000 }]);
    await show(w, address, { as: 'regulator' });
    expect(await screen.findByText('节电核实 30,000 kWh，低于预期 50,000 kWh 的 80%')).toBeDefined();
    expect(screen.getByRole('button', { name: '核实 空压机变频' })).toBeDefined();
    expect(screen.queryByRole('button', { name: '录入方案' })).toBeNull();
  });

  it('are to its park as those of an audit without any', async () => {
    await add('lead', { name: '空压机变频', values });
    await show(w, address, { as: 'parkManager', locale: 'en' });
    expect(await screen.findByText('No schemes yet')).toBeDefined();
    expect(screen.queryByText('空压机变频')).toBeNull();
  });
});

describe('The ledger of savings', () => {
  it('leads from the province down to the scheme, with the totals of the last plan and what is doubted of them', async () => {
    await add('lead', { name: '空压机变频', values });
    const { user, path } = await show(w, '/savings', { as: 'regulator' });
    expect(await screen.findByText('节电5.3万度')).toBeDefined();
    expect(screen.getByText(/存疑：原文如此/)).toBeDefined();
    for (const name of ['大连市', '清河循环经济产业园', '清河龙头装备有限公司'])
      await user.click(await screen.findByRole('link', { name }));
    expect(await within(await screen.findByRole('group', { name: '各部分' })).findByText('空压机变频')).toBeDefined();
    expect(path()).toContain('enterprise=');
    expect(screen.getByRole('link', { name: '辽宁省' })).toBeDefined();
  });

  it('is saved as a table of every measure, the place itself and each of its parts', async () => {
    await add('lead', { name: '空压机变频', values });
    const { user } = await show(w, '/savings', { as: 'regulator' });
    const files: Blob[] = [];
    const made = vi.fn((file: Blob) => (files.push(file), 'blob:savings'));
    Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => undefined });
    await user.click(await screen.findByRole('button', { name: '导出 CSV' }));
    const [header, ...rows] = (await files[0]!.text()).trim().split('\r\n');
    expect(header).toContain('名称,当前位置,年度,项目');
    expect(rows).toContain('辽宁省,合计,全部年度,节电,,kWh,50000,1,,');
    expect(rows.some((row) => row.startsWith('大连市,各部分,全部年度,节电,,kWh,50000,1'))).toBe(true);
  });
});
