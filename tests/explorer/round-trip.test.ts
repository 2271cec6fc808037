import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { nameKey } from '../../server/enterprises/name-key.ts';
import { upload } from '../imports/importing.ts';
import { places } from '../support/cast.ts';
import { world } from '../support/world.ts';

/** The first exports compile their statements. */
vi.setConfig({ testTimeout: 180_000 });
const w = await world();
afterAll(() => w.close());

describe('What was exported', () => {
  const list = `供应商,采购商,产品,年供应量,单位,年供应额(万元),占供方产出比例,起始日期,来源
甲公司,乙公司,=1+1,1000.25,t,12.345678,30%,2024-01-01,台账
"甲,""公司""",乙公司,-5°冷却液,,,,,,
`;
  const records =
    '企业,年度,综合能耗(tce),用电量(万kWh),工业总产值(万元),能耗口径\n甲公司,2025,12.5,3.0001,7.01,等价\n';
  beforeAll(async () => {
    await w.empty();
    await w.cast();
    await w.given(
      `UNWIND $works AS w MATCH (e:Enterprise {id: w.id}) SET e.nameKey = w.key
       CREATE (:EnterpriseName {key: w.key})-[:NAMES {kind: 'NAME'}]->(e)`,
      {
        works: [places.supplierWorks, places.leadWorks, places.strangerWorks].map((e) => ({
          id: e.id,
          key: nameKey(e.name),
        })),
      },
    );
  });
  it.each(['csv', 'xlsx'])('can be imported again as %s, and changes nothing', async (format) => {
    const who = w.as('supplier');
    await upload(who, 'kind=SUPPLIES', list);
    await upload(who, 'kind=RECORDS', records);
    for (const kind of ['supplies', 'records', 'enterprises']) {
      const body = Buffer.from(await (await who.fetch(`/api/exports/${kind}.${format}`)).arrayBuffer());
      const { job } = await upload(who, `kind=${kind.toUpperCase()}`, body);
      expect({ kind, ...job }).toMatchObject({
        kind: kind.toUpperCase(),
        state: 'DONE',
        created: 0,
        updated: 0,
        ignoredColumns: [],
      });
      expect(job.unchanged).toBeGreaterThan(0);
    }
  });
});
