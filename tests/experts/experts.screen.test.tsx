// @vitest-environment screen
import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { auditedWorks } from '../assessments/assessing.ts';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';

const w = await world();
beforeEach(async () => {
  await auditedWorks(w);
  await w.given(
    "MATCH (x:Expert {id: 'x1'}), (e:Enterprise {id: 'lead-works'}) CREATE (x)-[:TIED_TO {id: 'a-tie', kind: 'CONSULTANCY', from: date('2025-01-01')}]->(e)",
  );
});
afterEach(cleanup);
afterAll(() => w.close());

it('A tie noted by mistake is removed in the pool of experts, once that is confirmed', async () => {
  const { user } = await show(w, '/experts?search=专家1', { as: 'regulator' });
  await user.click(await screen.findByRole('button', { name: /^移除 专家1 与清河龙头装备有限公司的利害关系$/ }));
  const sure = within(await screen.findByRole('dialog'));
  await user.click(sure.getByRole('button', { name: /移\s?除/ }));
  expect(await screen.findByText('已移除')).toBeDefined();
  expect(await w.graph.script("MATCH (:Expert {id: 'x1'})-[t:TIED_TO]->() RETURN count(t) AS ties")).toEqual([
    { ties: 0 },
  ]);
});
