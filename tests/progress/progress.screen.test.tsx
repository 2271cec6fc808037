// @vitest-environment screen
import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';
import { region } from './region.ts';

const w = await world();
beforeAll(() =>
  region(w, { park: '210102' }, [
    ...Array.from({ length: 7 }, (_, i) => ({
      ...{ id: `a${i}`, division: '210102', industry: '3110', park: 'park', cod: { 2024: 10 } },
      audits: [{ status: 'ACCEPTED', openedOn: '2022-01-01', acceptedOn: '2023-01-01', validUntil: '2099-01-01' }],
    })),
    { id: 'b0', division: '210202', industry: '2521', cod: { 2024: 30 } },
  ]),
);
afterEach(cleanup);
afterAll(() => w.close());

it('Progress shows a regulator each city beside the aim, and the year that is chosen stands in the address', async () => {
  const { user, path } = await show(w, '/progress?year=2024', { as: 'regulator' });
  const cities = within(await screen.findByRole('table', { name: '按行政区表' }));
  const shenyang = within(cities.getByRole('row', { name: /沈阳/ }));
  expect(shenyang.getAllByText('7')).toHaveLength(2);
  expect(shenyang.getAllByText('100%')).toHaveLength(2);
  expect(screen.getAllByText(/规划目标/).length).toBeGreaterThanOrEqual(3);
  await user.click(screen.getByRole('link', { name: '年度报告' }));
  expect(await screen.findByRole('heading', { name: /辽宁省 2024 年清洁生产审核进度报告/ })).toBeDefined();
  expect(path()).toContain('/progress/report');
  expect(screen.getByRole('button', { name: /打印/ })).toBeDefined();
});

it('Progress says to who may not know why a figure is kept back', async () => {
  await show(w, `/progress?year=2024&division=21`, { as: 'nobody' });
  const cities = within(await screen.findByRole('table', { name: '按行政区表' }));
  expect(within(cities.getByRole('row', { name: /大连/ })).getAllByText('不予显示：企业太少')).toHaveLength(2);
  expect(screen.getByText(/您不掌握此地的全部企业/)).toBeDefined();
  expect(screen.getByText('方案与效益仅主管此地者可见')).toBeDefined();
});

it('Trainings are recorded by a regulator by hand, and edited', async () => {
  const { user } = await show(w, '/trainings', { as: 'regulator' });
  await user.click(await screen.findByRole('button', { name: '记录培训' }));
  await user.click(await screen.findByLabelText('所属辖区', { selector: 'input' }));
  await user.click(await screen.findByText(/^辽宁省 21$/));
  await user.type(screen.getByLabelText('培训名称'), '审核培训');
  await user.type(screen.getByLabelText('地点'), '沈阳');
  await user.type(screen.getByLabelText('主办单位'), '省中心');
  await user.type(screen.getByLabelText('学时'), '8');
  await user.type(screen.getByLabelText('参加人数'), '30');
  await user.click(screen.getByRole('button', { name: /保存/ }));
  expect(await screen.findByText('不应早于 2003-01-01')).toBeDefined();
  await user.type(screen.getByLabelText('日期'), '2025-05-06{Enter}');
  await user.click(screen.getByRole('button', { name: /保存/ }));
  await user.click(await screen.findByRole('button', { name: '修改 审核培训' }));
  const place = await screen.findByLabelText('地点');
  await user.clear(place);
  await user.type(place, '大连');
  await user.click(screen.getByRole('button', { name: /保存/ }));
  expect(await screen.findByText('大连')).toBeDefined();
  const [row] = await w.graph.script('MATCH (t:Training) RETURN t.place AS place, t.version AS version');
  expect(row).toMatchObject({ place: '大连', version: 2 });
});
