// @vitest-environment screen
import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';
import { assessing, auditedWorks, auditId } from './assessing.ts';

const w = await world();
beforeEach(() => auditedWorks(w));
afterEach(cleanup);
afterAll(() => w.close());
const { ask, decide, draw, scoreAll } = assessing(w);

describe('An assessment', () => {
  it('is drawn, scored and decided on the page of its audit', { timeout: 120_000 }, async () => {
    const { user } = await show(w, `/audits/${auditId}`, { as: 'regulator' });
    await user.click(await screen.findByRole('button', { name: '抽取评估专家组' }, { timeout: 20_000 }));
    const scores = await screen.findAllByRole('button', { name: /^录入 专家\d 的评分$/ }, { timeout: 20_000 });
    expect(scores).toHaveLength(3);
    const { node } = await ask(
      'regulator',
      `query($id: ID!) { node(id: $id) { ... on Audit { panels { id seats { expert hasAccount replacedOn } } } } }`,
      { id: auditId },
    );
    await scoreAll(node.panels[0], 'ASSESSMENT');
    await user.click(screen.getByRole('button', { name: '作出评估决定' }));
    const drawer = within(await screen.findByRole('dialog'));
    await user.type(drawer.getByLabelText('意见'), '资料齐全');
    await user.click(drawer.getByRole('button', { name: /保存/ }));
    expect(await screen.findByRole('link', { name: /评估通过，80 分/ }, { timeout: 20_000 })).toBeDefined();
  });

  it('is public by its result, in English too, to whoever is not signed in', { timeout: 120_000 }, async () => {
    await scoreAll(await draw('regulator'), 'ASSESSMENT');
    await decide('regulator', 'ASSESSMENT', 1);
    await show(w, '/results', { locale: 'en' });
    expect(await screen.findByText('青禾铸件有限公司', {}, { timeout: 20_000 })).toBeDefined();
    expect(screen.getByText('passed')).toBeDefined();
    expect(screen.queryByText(/资料齐全/)).toBeNull();
  });
});
