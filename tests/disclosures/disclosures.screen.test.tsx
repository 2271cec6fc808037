// @vitest-environment screen
import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';
import { disclosing, lead, whole } from './disclosing.ts';

const w = await world();
const { given, draft, disclose } = disclosing(w);
const page = `/enterprises/${encodeURIComponent(globalId('Enterprise', 'lead-works'))}`;
beforeEach(() => given());
afterEach(cleanup);
afterAll(() => w.close());

describe('Disclosures', () => {
  it('are filled in and published by the enterprise, and stand on a page open to everybody', async () => {
    const { user } = await show(w, page, { as: 'lead' });
    const panel = within(await screen.findByRole('region', { name: '信息公开' }));
    expect(await panel.findByText(/应于 2025-02-28 前公开/)).toBeDefined();
    await user.click(panel.getByRole('button', { name: '填写公开内容' }));
    const form = within(await screen.findByRole('dialog'));
    expect(form.getByLabelText<HTMLInputElement>('企业名称').value).toBe(lead);
    const labels = ['法定代表人', '企业所在地', '排放污染物名称', '排放方式', '排放浓度和总量'];
    for (const label of labels) {
      await user.click(form.getByLabelText(label));
      await user.paste(`${label}：已填`);
    }
    await user.click(form.getByLabelText('不予公开的理由（商业秘密）：能源消耗情况'));
    await user.paste('涉及工艺');
    await user.click(form.getByRole('button', { name: /保存/ }));
    await user.click(await panel.findByRole('button', { name: '公布' }));
    const asked = within(await screen.findByRole('dialog'));
    await user.click(asked.getByRole('button', { name: '公布' }));
    expect(await panel.findByRole('link', { name: /公开$/ })).toBeDefined();
    cleanup();

    const { user: anybody } = await show(w, '/disclosures');
    await anybody.click(await screen.findByRole('link', { name: `查看${lead}的公开信息` }));
    expect(await screen.findByText('排放方式：已填')).toBeDefined();
    expect(screen.getByText('商业秘密，不予公开')).toBeDefined();
    expect(screen.queryByText(/涉及工艺/)).toBeNull();
    expect(screen.getByRole('button', { name: '打印' })).toBeDefined();
  });

  it('name what is still missing when published too early', async () => {
    await draft('lead', [{ item: 'NAME', value: lead }]);
    const { user } = await show(w, page, { as: 'lead' });
    const panel = within(await screen.findByRole('region', { name: '信息公开' }));
    expect(await panel.findByText(/尚缺：法定代表人/)).toBeDefined();
    await user.click(panel.getByRole('button', { name: '公布' }));
    const asked = within(await screen.findByRole('dialog'));
    await user.click(asked.getByRole('button', { name: '公布' }));
    expect((await asked.findByRole('alert')).textContent).toContain('排放方式');
  });

  it('are followed by a regulator of the region', async () => {
    await show(w, '/disclosures?tab=follow', { as: 'regulator' });
    const table = await screen.findByRole('region', { name: '本辖区跟进' });
    expect(await within(table).findAllByText(/2025-02-28 · 逾期/)).toHaveLength(3);
  });

  it('can be downloaded with the other open data, in English and without signing in', async () => {
    await disclose('lead', whole());
    await show(w, '/open-data', { locale: 'en' });
    const link = await screen.findByRole('link', { name: 'Download Disclosures as CSV' });
    expect(link.getAttribute('href')).toBe('/api/open-data/disclosures.csv');
    expect(screen.getByText('9 rows')).toBeDefined();
  });
});
