// @vitest-environment screen
import { rmSync } from 'node:fs';
import path from 'node:path';
import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandOrigin, record } from '../../server/access/record.ts';
import { checkpointsOf } from '../../server/log/service.ts';
import { checkLog } from '../../server/log/watch.ts';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';

const w = await world();
const subject = { type: 'Enterprise', id: 'lead-works' } as const;
beforeEach(async () => {
  // Another graph, another chain: what was known of the last one is not of this one.
  rmSync(path.join(w.dataDir, 'log-checkpoints'), { recursive: true, force: true });
  await w.empty();
  await w.cast();
  await w.graph.write((tx) =>
    record(tx, commandOrigin('park-manager'), {
      act: 'UNDO_MERGE',
      subject,
      divisions: ['210202'],
      enterprises: ['lead-works'],
      before: { creditCode: '912102', lead: true },
      after: { creditCode: '912199', lead: true },
    }),
  );
});
afterEach(cleanup);
afterAll(() => w.close());

describe('the log page', () => {
  it('shows the regulator its region, what changed, and that the chain is sound', async () => {
    await checkLog(w.graph, checkpointsOf(w.config));
    const { user } = await show(w, '/log', { as: 'regulator' });
    expect(await screen.findByRole('heading', { level: 1, name: '操作日志' })).toBeDefined();
    expect(await screen.findByText(/截至第 1 条，记录链完整/)).toBeDefined();
    await user.click(await screen.findByRole('button', { name: '撤销合并' }));
    const drawer = await screen.findByRole('dialog');
    expect(within(drawer).getByText('912102')).toBeDefined();
    expect(within(drawer).getByText('912199')).toBeDefined();
    expect(within(drawer).queryByText('lead')).toBeNull();
    expect(within(drawer).getByText(/清河龙头装备有限公司/)).toBeDefined();
  });

  it('warns when the chain is not sound, and is narrowed by its address', async () => {
    await w.graph.script(`MATCH (e:LogEntry {number: 1}) SET e.after = '{}'`);
    await checkLog(w.graph, checkpointsOf(w.config));
    await show(w, '/log?act=LOAD_SEED', { as: 'regulator' });
    expect(await screen.findByText(/记录链有问题：第 1 条起被修改/)).toBeDefined();
    expect(await screen.findByText('没有您可以查看的记录')).toBeDefined();
  });

  it('is in the menu of those who may read of it, in English too', async () => {
    await show(w, '/log', { as: 'parkManager', locale: 'en' });
    expect(await screen.findByRole('link', { name: 'Log' })).toBeDefined();
    expect(await screen.findByRole('button', { name: 'Undid a merge' })).toBeDefined();
    await show(w, '/parks', { as: 'expert' });
    expect(await screen.findByRole('heading', { level: 1, name: '园区' })).toBeDefined();
    expect(screen.queryByRole('link', { name: '操作日志' })).toBeNull();
  });
});
