// @vitest-environment screen
import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';

const w = await world();
const year = Number(
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric' }).format(new Date()),
);
beforeEach(async () => {
  await w.empty();
  await w.cast();
  await w.given(
    `UNWIND range(1, 4) AS i
     CREATE (:Enterprise {id: 'e' + i, name: '清河' + i + '厂', nameKey: '清河' + i + '厂', division: '210202', industry: '2611', version: 1})
       <-[:OF]-(:Audit {id: 'a' + i, mode: 'STANDARD', basis: 'MANDATORY', status: 'ACCEPTED', openedOn: date({year: $year - 1, month: 3, day: 1}),
       acceptedOn: date({year: $year, month: 1, day: 1})})`,
    { year },
  );
});
afterEach(cleanup);
afterAll(() => w.close());

describe('Re-check draws', () => {
  it('are frozen and drawn by the authority, which records what the re-check found', async () => {
    const { user } = await show(w, '/rechecks', { as: 'regulator' });
    const choice = await screen.findByRole('combobox', { name: '主管辖区' });
    await user.type(choice, '大连');
    await user.click(await screen.findByText('大连市 2102'));
    await user.click(screen.getByRole('button', { name: '冻结名单' }));
    expect(await screen.findByText(/现有 4 家未入过名单，将抽取 1 家/)).toBeDefined();
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '冻结名单' }));
    await user.click(await screen.findByRole('button', { name: '公开种子并抽取' }));
    expect(await screen.findByText('现在抽取 1 家？')).toBeDefined();
    const asked = within(screen.getByRole('dialog'));
    await user.click(asked.getByRole('button', { name: '公开种子并抽取' }));
    await user.click(await screen.findByRole('button', { name: /^登记 清河\d厂 的复核结果$/ }));
    await user.click(await screen.findByRole('combobox', { name: '复核结果' }));
    await user.click(await screen.findByTitle('不通过'));
    await user.type(screen.getByLabelText(/复核记录/), '台账不全');
    await user.click(screen.getByRole('button', { name: /保存/ }));
    expect(await screen.findByText('台账不全')).toBeDefined();
    expect(screen.getByText(/已有结果 1 \/ 1/)).toBeDefined();
  });

  it('are open to whoever is not signed in, in English too, with the proof and nothing to change', async () => {
    const { data } = await w
      .as('regulator')
      .ask(
        `mutation { done: commitRecheckDraw(authority: "2102", year: ${year}) { ... on RecheckDraw { id commitment } } }`,
      );
    const { id, commitment } = data.done as { id: string; commitment: string };
    await show(w, `/rechecks/${encodeURIComponent(id)}`, { locale: 'en' });
    expect(await screen.findByText(commitment)).toBeDefined();
    expect(screen.getByText('revealed by the draw')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Reveal the seed and draw' })).toBeNull();
    expect(screen.getByRole('link', { name: /Download the published file/ }).getAttribute('href')).toContain(
      '/api/recheck-draws/',
    );
  });
});
