// @vitest-environment screen
import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { show } from '../support/screen.tsx';
import { smallRegion } from '../support/small-region.ts';
import { world } from '../support/world.ts';

const w = await world();
beforeEach(() => smallRegion(w));
afterEach(cleanup);
afterAll(() => w.close());

const lines = [
  '企业名单,,,',
  '单位名称,统一社会信用代码,行业代码,办公电话',
  '新来甲材料有限公司,913502000728319549,2614,1',
  '新来乙材料有限公司,91350203M0001QAY9B,2614,2',
];
const file = new File([lines.join('\n')], '名单.csv', { type: 'text/csv' });
const counted = async (name: string) => (await screen.findByText(name, { selector: 'dt' })).parentElement?.textContent;
const enterprisesNamed = async (text: string) =>
  (await w.given('MATCH (e:Enterprise) WHERE e.name STARTS WITH $text RETURN e.name AS name', { text })).length;

async function choose() {
  const shown = await show(w, '/imports?kind=ENTERPRISES', { as: 'parkManager' });
  await screen.findByRole('radio', { name: /企业名称/, checked: true });
  await shown.user.upload(screen.getByLabelText('选择文件'), file);
  await screen.findByText('表头在第 2 行');
  return shown;
}

describe('the import page', () => {
  it('finds the header row and what its columns mean before anything is sent', async () => {
    await choose();
    const meaning = (header: string) =>
      screen.getByRole('rowheader', { name: header }).closest('tr')?.querySelector('.ant-select')?.textContent;
    expect(meaning('单位名称')).toContain('企业名称');
    expect(meaning('统一社会信用代码')).toContain('统一社会信用代码');
    expect(meaning('办公电话')).toContain('忽略此列');
  });

  it('tries a file without writing, and says which row would not land', async () => {
    const { user } = await choose();
    await user.click(screen.getByRole('button', { name: /试运行/ }));
    const trial = within(await screen.findByRole('region', { name: '试运行' }));
    expect(await trial.findByText('BAD_CREDIT_CODE')).toBeDefined();
    expect(await counted('新增')).toBe('新增1');
    expect(await counted('未通过')).toBe('未通过1');
    expect(await enterprisesNamed('新来')).toBe(0);
  });

  it('imports the good rows, and offers the others as a file', async () => {
    const { user, path } = await choose();
    await user.click(screen.getByRole('button', { name: /开始导入/ }));
    expect(await screen.findByText('BAD_CREDIT_CODE')).toBeDefined();
    expect(screen.getByRole('heading', { level: 1, name: '名单.csv' })).toBeDefined();
    expect(await counted('新增')).toBe('新增1');
    expect(screen.getByRole('link', { name: /下载失败明细/ }).getAttribute('href')).toBe(`/api${path()}/errors.csv`);
    expect(await enterprisesNamed('新来')).toBe(1);
  });

  it('refuses an old .xls before anything is sent', async () => {
    const { user } = await show(w, '/imports', { as: 'parkManager' });
    const old = new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])], '名单.csv', { type: 'text/csv' });
    await user.upload(await screen.findByLabelText('选择文件'), old);
    expect(await screen.findByText(/不支持旧版 .xls 文件/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /开始导入/ })).toBeNull();
  });
});
