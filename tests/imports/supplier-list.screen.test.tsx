// @vitest-environment screen
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { show } from '../support/screen.tsx';
import { smallRegion } from '../support/small-region.ts';
import { world } from '../support/world.ts';

const w = await world();
beforeEach(async () => {
  await smallRegion(w);
  await w.given(`MATCH (e:Enterprise) MERGE (n:EnterpriseName {key: e.name}) MERGE (n)-[:NAMES {kind: 'NAME'}]->(e)`);
});
afterEach(cleanup);
afterAll(() => w.close());

const lines = ['企业名称', '青禾铸件有限公司', '青禾铸件有限公司', '新来耐火材料有限公司'];
const file = new File([lines.join('\n')], '供应商.csv', { type: 'text/csv' });

describe('The list of a lead’s suppliers', () => {
  it('is uploaded from the lead’s own page with names alone, and says what became of each', async () => {
    const { user, path } = await show(w, `/enterprises/${globalId('Enterprise', 'lead-works')}`, { as: 'lead' });
    await user.click(await screen.findByRole('link', { name: /上传供应商名单/ }));
    await waitFor(() => expect(path()).toBe('/imports?kind=SUPPLIES&buyer=91350200MA2YJ1XR9G'));
    await screen.findByText('名单中的企业均作为 91350200MA2YJ1XR9G 的供应商导入');
    await user.upload(await screen.findByLabelText('选择文件'), file);
    await waitFor(() => expect(screen.getByRole('button', { name: /开始导入/ })).toHaveProperty('disabled', false));
    await user.click(screen.getByRole('button', { name: /开始导入/ }));

    const summary = within(await screen.findByRole('region', { name: '名单比对结果' }));
    await summary.findByText(/已匹配 1 家，新建 1 家/);
    await user.click(summary.getByRole('button', { name: '新建（代码未核验） 1' }));
    const rows = within(await summary.findByRole('region', { name: '新建（代码未核验）' }));
    await rows.findByRole('link', { name: '新来耐火材料有限公司' });
    expect(rows.getByRole('button', { name: /下载这些行/ })).toBeDefined();
    await user.click(summary.getByRole('button', { name: '按名称匹配 1' }));
    await summary.findByRole('link', { name: '青禾铸件有限公司' });
    expect(summary.queryByRole('region', { name: '新建（代码未核验）' })).toBeNull();
    expect(summary.getByRole('button', { name: '按代码匹配 0' })).toHaveProperty('disabled', true);
    await user.click(summary.getByRole('button', { name: '文件中重复 1' }));
    await screen.findByText('DUPLICATE_ROW');
    const links = await w.graph.script(
      `MATCH (s)-[l:SUPPLIES]->(:Enterprise {id: 'lead-works'}) WHERE s.name STARTS WITH '新来' RETURN s.verified AS verified`,
    );
    expect(links).toEqual([{ verified: false }]);
  });
});
