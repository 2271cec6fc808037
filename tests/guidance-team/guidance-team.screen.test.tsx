// @vitest-environment screen
import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';
import { guidedWorld, guiding, leadWorks } from './guiding.ts';

const w = await world();
beforeEach(() => guidedWorld(w));
afterEach(cleanup);
afterAll(() => w.close());
const { teamOfTwo, visit, visits } = guiding(w);

describe('A guidance visit', () => {
  it('is answered on the page of the enterprise, and closed on that of the team', { timeout: 120_000 }, async () => {
    const team = await teamOfTwo();
    await visit('regulator', team.id, [team.members[0].id, team.members[1].id]);
    const { user } = await show(w, `/enterprises/${leadWorks}`, { as: 'lead' });
    await user.click(await screen.findByRole('button', { name: '答复“余热”' }, { timeout: 20_000 }));
    expect(screen.getByText(/组外甲/)).toBeDefined();
    expect(screen.queryByText(/专家甲/)).toBeNull();
    const drawer = within(await screen.findByRole('dialog'));
    await user.type(drawer.getByLabelText('落实情况'), '已招标');
    await user.click(drawer.getByRole('button', { name: /保存/ }));
    expect(await screen.findByText(/已招标/, {}, { timeout: 20_000 })).toBeDefined();

    const { user: regulator } = await show(w, '/guidance-team', { as: 'regulator' });
    expect(await screen.findByRole('table', { name: '省技术指导组 的成员' }, { timeout: 20_000 })).toBeDefined();
    await regulator.click(await screen.findByRole('button', { name: /^办结对/ }, { timeout: 20_000 }));
    const form = within(await screen.findByRole('dialog'));
    await regulator.type(form.getByLabelText(/办结说明/), '已核');
    await regulator.click(form.getByRole('button', { name: /保存/ }));
    await expect.poll(async () => (await visits('regulator')).nodes[0].status, { timeout: 20_000 }).toBe('CLOSED');
  });

  it('is recorded, and a member changed, on the page of the team, in English too', { timeout: 120_000 }, async () => {
    await teamOfTwo();
    const { user } = await show(w, '/guidance-team', { as: 'regulator', locale: 'en' });
    await user.click(await screen.findByRole('button', { name: 'Edit the member 组外甲' }, { timeout: 20_000 }));
    const form = within(await screen.findByRole('dialog'));
    const sector = form.getByLabelText('Field or sector');
    await user.clear(sector);
    await user.type(sector, 'Water');
    await user.click(form.getByRole('button', { name: /Save/ }));
    expect(await screen.findByText('Water', {}, { timeout: 20_000 })).toBeDefined();
    expect(screen.getByText('No visit fits')).toBeDefined();
  });
});
