// @vitest-environment screen
import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';
import { change, regionToEdit, stored } from './editing.ts';

const w = await world();
afterAll(() => w.close());
beforeAll(() => regionToEdit(w));
beforeEach(() => regionToEdit(w));
const page = `/enterprises/${globalId('Enterprise', 'lead-works')}`;

describe('The form of an enterprise', () => {
  it('shows who saved first beside what was typed, loses nothing of it, and saves what is chosen', async () => {
    const { user } = await show(w, page, { as: 'lead' });
    await user.click(await screen.findByRole('button', { name: '修改 基本情况' }));
    const address = await screen.findByLabelText('地址');
    expect(address).toHaveProperty('value', '清河路1号');
    expect(screen.getByRole('button', { name: '保存' })).toHaveProperty('disabled', true);
    await user.clear(address);
    await user.type(address, '我的路2号');
    await user.clear(screen.getByLabelText('经度'));
    await user.type(screen.getByLabelText('经度'), '121.5');
    const theirs = { address: '他的路3号', latitude: 41.25 };
    expect(await change(w.as('nobody'), 'enterprise', { input: theirs })).toMatchObject({ version: 2 });

    await user.click(screen.getByRole('button', { name: '保存' }));
    const clash = await screen.findByRole('region', { name: '无职已先保存了修改' });
    expect(clash.textContent).toMatch(/修改时间：\d{4}-\d\d-\d\d \d\d:\d\d/);
    expect(clash.textContent).toContain('已采用对方修改的字段：纬度');
    const row = within(clash).getByRole('row', { name: /地址/ });
    expect(row.textContent).toContain('他的路3号');
    expect(row.textContent).toContain('我的路2号');
    expect(within(clash).queryByRole('row', { name: /经度/ })).toBeNull();
    expect(screen.getByLabelText('地址')).toHaveProperty('value', '我的路2号');
    expect(await stored(w, 'enterprise')).toMatchObject({ address: '他的路3号', version: 2 });

    await user.click(within(row).getByRole('radio', { name: '采用对方的' }));
    expect(screen.getByLabelText('地址')).toHaveProperty('value', '他的路3号');
    await user.click(within(row).getByRole('radio', { name: '保留我的' }));
    expect(screen.getByLabelText('地址')).toHaveProperty('value', '我的路2号');
    await user.click(screen.getByRole('button', { name: /再次保存/ }));
    await waitFor(
      async () =>
      expect(await stored(w, 'enterprise')).toMatchObject({ address: '我的路2号', longitude: 121.5, latitude: 41.25, version: 3 }), // prettier-ignore
    );
    await waitFor(() => expect(screen.queryByRole('button', { name: /再次保存/ })).toBeNull());
    await screen.findByText('我的路2号');
  });

  it('asks before what was typed is thrown away, and says in its place what is wrong', async () => {
    const { user } = await show(w, page, { as: 'lead', locale: 'en' });
    await user.click(await screen.findByRole('button', { name: 'Edit Facts' }));
    const name = await screen.findByLabelText('Enterprise');
    await user.clear(name);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('name is missing');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await screen.findByText('There are changes that are not saved');
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(screen.queryByLabelText('Enterprise')).toBeNull());
    expect(await stored(w, 'enterprise')).toMatchObject({ version: 1 });
  });

  it('is not offered to who may not edit, and of a park’s manager holds what parks say', async () => {
    const { user } = await show(w, page, { as: 'parkManager' });
    await user.click(await screen.findByRole('button', { name: '修改 基本情况' }));
    await screen.findByLabelText('地址');
    expect(screen.queryByLabelText('审核费用')).toBeNull();
    await show(w, page, { as: 'supplier' });
    await screen.findByRole('heading', { name: '基本情况' });
    expect(screen.queryByRole('button', { name: '修改 基本情况' })).toBeNull();
  });
});
