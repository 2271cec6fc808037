// @vitest-environment screen
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';
import { exemplifying, given, leadWorks } from './exemplifying.ts';

const w = await world();
beforeEach(async () => {
  await w.empty();
  await w.cast();
});
afterEach(cleanup);
afterAll(() => w.close());
const { propose, agree, publish } = exemplifying(w);

describe('The gallery of exemplars', () => {
  it('is agreed to on the page of the enterprise and published on the gallery', { timeout: 120_000 }, async () => {
    await propose('regulator');
    const { user } = await show(w, `/enterprises/${leadWorks}`, { as: 'lead' });
    await user.click(await screen.findByRole('button', { name: `同意公布 ${given.title}` }, { timeout: 20_000 }));
    const drawer = within(await screen.findByRole('dialog'));
    expect(await drawer.findByText(given.summary)).toBeDefined();
    await user.click(drawer.getByRole('button', { name: '同意公布' }));
    expect(await screen.findByText(/在线同意/, {}, { timeout: 20_000 })).toBeDefined();

    const { user: regulator } = await show(w, '/exemplars', { as: 'regulator' });
    await regulator.click(await screen.findByRole('button', { name: `公布 ${given.title}` }, { timeout: 20_000 }));
    const form = within(await screen.findByRole('dialog'));
    await regulator.type(form.getByLabelText('公布文号'), '辽环〔2026〕1号');
    await regulator.click(form.getByRole('button', { name: /保存/ }));
    expect((await screen.findAllByRole('link', { name: given.title }, { timeout: 20_000 })).length).toBeGreaterThan(0);
  });

  it(
    'is open to whoever is not signed in, with the figures in a table under their picture',
    { timeout: 120_000 },
    async () => {
      await publish('regulator', await agree('lead', await propose('regulator')));
      const { user } = await show(w, '/exemplars', { locale: 'en' });
      await user.click(await screen.findByRole('link', { name: given.title }, { timeout: 20_000 }));
      const table = within(await screen.findByRole('table', { name: 'Its figures' }, { timeout: 20_000 }));
      expect(table.getByText('12,400')).toBeDefined();
      expect(table.getByText('9,800')).toBeDefined();
      expect(screen.getByRole('img', { name: /before and after/ })).toBeDefined();
      expect(screen.getByText('Waste heat')).toBeDefined();
      expect(screen.queryByText(/Exemplars on record/)).toBeNull();
    },
  );

  it('takes figures as lines, and says which line cannot be read', { timeout: 120_000 }, async () => {
    await propose('regulator');
    const { user } = await show(w, '/exemplars', { as: 'regulator' });
    await user.click(await screen.findByRole('button', { name: `修改 ${given.title}` }, { timeout: 20_000 }));
    const form = within(await screen.findByRole('dialog'));
    const box = await form.findByLabelText('公布的数值');
    await user.type(box, '乱写{Enter}');
    expect(await form.findByText('乱写')).toBeDefined();
    await user.click(form.getByRole('button', { name: /保存/ }));
    expect(await form.findByText(/第 3 项无法识别/)).toBeDefined();
    const wrong = form.getByText('乱写').closest('.ant-select-selection-item')!;
    await user.click(wrong.querySelector('.ant-select-selection-item-remove')!);
    await waitFor(() => expect(form.queryByText('乱写')).toBeNull());
    await user.type(box, '化学需氧量 | 3 | t | 2025 | 5 | 2022{Enter}');
    expect(await form.findByText(/^化学需氧量 \| 3/)).toBeDefined();
    await user.click(form.getByRole('button', { name: /保存/ }));
    const figures = async () =>
      (await w.graph.script('MATCH (x:Exemplar) RETURN x.figures AS figures'))[0]?.['figures'];
    await expect.poll(figures, { timeout: 20_000 }).toContain('COD');
  });
});
