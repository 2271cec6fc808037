// @vitest-environment screen
import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';
import { change, regionToEdit } from './editing.ts';

const w = await world();
afterAll(() => w.close());
beforeEach(() => regionToEdit(w));
const page = `/enterprises/${globalId('Enterprise', 'lead-works')}`;
const stands = async (id: string) =>
  (await w.graph.script('MATCH ()-[l:SUPPLIES {id: $id}]->() RETURN coalesce(l.confirmedBy, []) AS by, l.buyerDispute AS kind, l.buyerDisputeReason AS reason', { id })) // prettier-ignore
  [0];
const waiting = () => screen.findByRole('region', { name: /供应关系确认/ });

describe('The links that name an enterprise', () => {
  it('are confirmed several at once, and what could not be is told and stays chosen', async () => {
    const { user } = await show(w, page, { as: 'lead' });
    const section = await waiting();
    await within(section).findByText('坯料');
    expect(within(section).getByTitle('2 项待确认').textContent).toBe('2');
    await user.click(within(section).getByRole('checkbox', { name: '选择 一层铸造有限公司 铸件' }));
    await user.click(within(section).getByRole('checkbox', { name: '选择 青禾铸件有限公司 坯料' }));
    await change(w.as('supplier'), 'link', { input: { unit: 'kg' } });
    await user.click(within(section).getByRole('button', { name: '确认所选（2）' }));
    await within(section).findByText('已确认 1 项；1 项未能确认，仍在列表中：');
    expect((await within(section).findByText(/青禾铸件有限公司 坯料：/)).textContent).toContain('尚未保存');
    expect(await stands('l-1')).toMatchObject({ by: ['BUYER'] });
    expect(await stands('l-2')).toMatchObject({ by: ['SUPPLIER'] });
    await waitFor(() => expect(within(section).queryByText('铸件')).toBeNull());
    await user.click(await within(section).findByRole('button', { name: '确认所选（1）' }));
    await within(section).findByText('已确认 1 项');
    await within(section).findByText('没有待确认的供应关系');
    expect(await stands('l-2')).toMatchObject({ by: ['SUPPLIER', 'BUYER'] });
    const suppliers = screen.getByRole('region', { name: '供应商' });
    await within(suppliers).findByText('双方已确认');
  });

  it('are disputed with a reason, found by their standing, and the dispute taken back', async () => {
    const { user } = await show(w, page, { as: 'lead' });
    const section = await waiting();
    await user.click(await within(section).findByRole('button', { name: '有异议 青禾铸件有限公司 坯料' }));
    await user.type(await screen.findByLabelText('理由'), '从未采购');
    await user.click(screen.getByRole('button', { name: /保存/ }));
    await waitFor(async () =>
      expect(await stands('l-2')).toEqual({ by: [], kind: 'NOT_A_PARTNER', reason: '从未采购' }),
    );
    await waitFor(() => expect(within(section).queryByText('坯料')).toBeNull());
    const suppliers = screen.getByRole('region', { name: '供应商' });
    await within(suppliers).findByText('需方异议：双方没有供应关系');
    await within(suppliers).findByText('从未采购');

    await user.click(within(suppliers).getByRole('combobox', { name: '供应商 确认情况' }));
    await user.click(await screen.findByTitle('有异议'));
    await waitFor(() => expect(within(suppliers).queryByText('铸件')).toBeNull());
    await user.click(within(suppliers).getByRole('button', { name: '撤回异议 青禾铸件有限公司 坯料' }));
    await within(suppliers).findByText('没有您可以查看的供应商');
    await within(section).findByText('坯料');
  });

  it('are confirmed and corrected row by row, in English too', async () => {
    const { user } = await show(w, page, { as: 'lead', locale: 'en' });
    const section = await screen.findByRole('region', { name: /Links that name us/ });
    await user.click(await within(section).findByRole('button', { name: 'Correct: 青禾铸件有限公司 坯料' }));
    await user.type(await screen.findByLabelText('Unit'), 't');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(within(section).queryByText('坯料')).toBeNull());
    await user.click(within(section).getByRole('button', { name: 'Confirm: 一层铸造有限公司 铸件' }));
    await within(section).findByText('No link waits to be confirmed');
    expect(await stands('l-1')).toMatchObject({ by: ['BUYER'] });
  });

  it('are shown to nobody else', async () => {
    await show(w, page, { as: 'regulator' });
    const suppliers = await screen.findByRole('region', { name: '供应商' });
    await within(suppliers).findByText('坯料');
    expect(within(suppliers).getAllByText('未确认')).toHaveLength(2);
    expect(screen.queryByRole('region', { name: /供应关系确认/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^确认/ })).toBeNull();
  });
});
