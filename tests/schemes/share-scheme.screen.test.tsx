// @vitest-environment screen
import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';
import { audit, scheming, schemesWorld } from './schemes-world.ts';

const w = await world();
const { add, of } = scheming(w);
beforeEach(() => schemesWorld(w));
afterEach(cleanup);
afterAll(() => w.close());

it('A scheme is shared within the park by parts that add to 100 %, and no longer when its regulator ends that', async () => {
  await add('lead', { name: '集中供汽' });
  const [other] = await w.graph.script("MATCH (e:Enterprise {id: 'member-b'}) RETURN e.name AS name");
  const name = String(other!['name']);
  const { user } = await show(w, `/audits/${audit('audit-lead')}/schemes`, { as: 'regulator' });
  await user.click(await screen.findByRole('button', { name: '设定 集中供汽 的共享份额' }));
  const dialog = within(await screen.findByRole('dialog'));
  const save = dialog.getByRole<HTMLButtonElement>('button', { name: '保存份额' });
  expect(save.disabled).toBe(true);
  await user.click(dialog.getByLabelText('加入园区内的另一企业', { selector: 'input' }));
  await user.click(await screen.findByText(new RegExp(`^${name}（.* 启动）$`)));
  const part = async (whose: string, percent: string) => {
    const field = dialog.getByLabelText(`${whose} 的份额`);
    await user.clear(field);
    await user.type(field, percent);
    await user.tab();
  };
  await part('清河龙头装备有限公司', '60');
  expect(dialog.getByText(/合计须为 100%/)).toBeDefined();
  expect(save.disabled).toBe(true);
  await part(name, '40');
  await user.click(save);
  expect(await screen.findByText('已保存份额')).toBeDefined();
  const shares = async () =>
    (await of('regulator')).schemes.nodes[0].shares
      .map(({ basisPoints }: { basisPoints: number }) => basisPoints)
      .sort();
  expect(await shares()).toEqual([4000, 6000]);
  await user.click(await screen.findByRole('button', { name: '设定 集中供汽 的共享份额' }));
  await user.click(await screen.findByRole('button', { name: '不再共享' }));
  await expect.poll(shares, { timeout: 30_000 }).toEqual([]);
});
