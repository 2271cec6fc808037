// @vitest-environment screen
import { cleanup, screen, waitForElementToBeRemoved, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';

const w = await world();
beforeEach(async () => {
  await w.empty();
  await w.cast();
  await w.given(
    `MATCH (e:Enterprise {id: 'lead-works'})
     CREATE (:Audit {id: 'the-audit', mode: 'STANDARD', basis: 'VOLUNTARY', status: 'OPEN', stage: 'PREPARATION', openedOn: date('2026-01-05'), version: 1})-[:OF]->(e)`,
  );
});
afterEach(cleanup);
afterAll(() => w.close());
const places = [
  ['an enterprise', `/enterprises/${globalId('Enterprise', 'lead-works')}`],
  ['a park', '/parks/LN-QH-01'],
  ['an audit', `/audits/${globalId('Audit', 'the-audit')}`],
] as const;

/** Saves what stands in the form, and waits until that is gone. */
async function save(user: UserEvent) {
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: /保存/ }));
  await waitForElementToBeRemoved(() => screen.queryByRole('dialog'));
}

describe('A regulator’s note', () => {
  it.each(places)('is written, changed and removed on the page of %s', async (_, path) => {
    const { user } = await show(w, path, { as: 'regulator' });
    await user.click(await screen.findByRole('button', { name: '写记事' }));
    await user.type(await screen.findByLabelText('内容'), '台账缺页');
    await save(user);
    expect(await screen.findByText('台账缺页')).toBeDefined();
    await user.click(await screen.findByRole('button', { name: /^修改 .* 的记事$/ }));
    const text = await screen.findByLabelText('内容');
    await user.type(text, '，已补');
    await save(user);
    expect(await screen.findByText('台账缺页，已补')).toBeDefined();
    await user.click(await screen.findByRole('button', { name: /^移除 .* 的记事$/ }));
    await user.type(await screen.findByLabelText(/移除理由/), '登错');
    await save(user);
    expect(await screen.findByText('还没有记事')).toBeDefined();
  });

  it('has no panel for the enterprise itself, nor for its park', async () => {
    await show(w, places[0][1], { as: 'lead' });
    expect(await screen.findByText('年度数据')).toBeDefined();
    expect(screen.queryByText('监管记事')).toBeNull();
    await show(w, places[1][1], { as: 'parkManager' });
    expect(await screen.findByRole('heading', { name: '清河循环经济产业园' })).toBeDefined();
    expect(screen.queryByText('监管记事')).toBeNull();
  });
});
