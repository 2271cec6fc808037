import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { nameKey } from '../../server/enterprises/name-key.ts';
import { type CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { upload } from './importing.ts';

const w = await world();
beforeEach(async () => {
  await w.empty();
  await w.cast();
  const named = await w.graph.script('MATCH (e:Enterprise) RETURN e.id AS id, e.name AS name');
  await w.given(
    `UNWIND $names AS n MATCH (e:Enterprise {id: n.id}) MERGE (k:EnterpriseName {key: n.key}) MERGE (k)-[:NAMES {kind: 'NAME'}]->(e)
     WITH e MATCH (p:Park {id: CASE e.id WHEN 'stranger-works' THEN 'other-park' ELSE 'park' END}) MERGE (e)-[:IN_PARK]->(p)`,
    { names: named.map(({ id, name }) => ({ id, key: nameKey(String(name)) })) },
  );
});
afterAll(() => w.close());
const send = async (member: CastMember, kind: string, text: string) =>
  (await upload(w.as(member), `kind=${kind}`, text)).job;
const errorsIn = (job: { errors: { nodes: { row: number; code: string }[] } }) =>
  job.errors.nodes.map((e) => `${e.row} ${e.code}`);
const LEAD = '清河龙头装备有限公司';
const STRANGER = '白杉远行材料有限公司';

describe('Who may import', () => {
  it.each(['expert', 'analyst', 'admin', 'nobody'] as const)('%s: nothing', async (member) => {
    for (const kind of ['ENTERPRISES', 'SUPPLIES', 'RECORDS', 'PARKS'])
      expect((await upload(w.as(member), `kind=${kind}`, '企业名称\n甲\n')).status).toBe(403);
  });
  it('the public: nothing', async () => expect((await upload(w.public, 'kind=SUPPLIES', 'x')).status).toBe(403));
  it('parks: regulators, for their region', async () => {
    const parks =
      '开发区代码,园区名称,行政区划代码\nLN-N1,辽宁新园,2101\nJL-N1,吉林新园,2201\nLN-QH-01,清河循环经济产业园,2201\n';
    for (const member of ['parkManager', 'lead'] as const)
      expect((await upload(w.as(member), 'kind=PARKS', parks)).status).toBe(403);
    const job = await send('regulator', 'PARKS', parks);
    expect([job.created, errorsIn(job)]).toEqual([1, ['3 NOT_ALLOWED', '4 NOT_ALLOWED']]);
    expect((await send('national', 'PARKS', parks)).rejected).toBe(0);
  });
});

describe('What somebody imports', () => {
  it('they see, because they reported it', async () => {
    const job = await send('lead', 'SUPPLIES', `供应商,采购商,产品\n新来铸造厂,${LEAD},齿轮\n某甲厂,某乙厂,轴\n`);
    expect(job).toMatchObject({ created: 2, rejected: 0 });
    const seen = 'query($s: String) { enterprises(search: $s) { nodes { name verified } } }';
    expect((await w.as('lead').ask(seen, { s: '某甲厂' })).data.enterprises.nodes).toEqual([
      { name: '某甲厂', verified: false },
    ]);
    expect((await w.as('strangeMember').ask(seen, { s: '某甲厂' })).data.enterprises.nodes).toEqual([]);
  });

  it('stands in a park they answer for, and is only proposed to another', async () => {
    await send('parkManager', 'ENTERPRISES', '企业名称,所属园区\n新来铸造厂,LN-QH-01\n别处铸造厂,JL-BS-01\n');
    expect(
      await w.graph.script(
        "MATCH (e:Enterprise)-[r:IN_PARK]->(p) WHERE e.name ENDS WITH '铸造厂' RETURN e.name AS name, p.code AS park, r.proposed AS proposed ORDER BY name",
      ),
    ).toEqual([
      { name: '别处铸造厂', park: 'JL-BS-01', proposed: true },
      { name: '新来铸造厂', park: 'LN-QH-01', proposed: null },
    ]);
  });

  it('changes an enterprise of their own sight, and none of another’s', async () => {
    const text = `企业名称,注册地址\n${LEAD},新址1号\n${STRANGER},新址2号\n`;
    const job = await send('parkManager', 'ENTERPRISES', text);
    expect([job.updated, errorsIn(job)]).toEqual([1, ['3 NOT_ALLOWED']]);
    expect(await w.graph.script(`MATCH (e:Enterprise {id: 'stranger-works'}) RETURN e.address AS address`)).toEqual([
      { address: null },
    ]);
  });

  it('completes an enterprise that nobody answers for yet', async () => {
    await send('lead', 'SUPPLIES', `供应商,采购商\n新来铸造厂,${LEAD}\n`);
    const job = await send(
      'parkManager',
      'ENTERPRISES',
      '企业名称,统一社会信用代码,所属园区\n新来铸造厂,91350200MA2YJ1XR9G,LN-QH-01\n',
    );
    expect(job).toMatchObject({ created: 0, updated: 1, rejected: 0 });
    expect((await send('strangeMember', 'ENTERPRISES', '企业名称,注册地址\n新来铸造厂,x\n')).rejected).toBe(1);
  });

  it('are records of enterprises they answer for; one they may not know of is as unknown as one that is not there', async () => {
    const text = `企业,年度,用水量\n${LEAD},2025,1\n青禾铸件有限公司,2025,1\n${STRANGER},2025,1\n没有此厂,2025,1\n`;
    expect(errorsIn(await send('lead', 'RECORDS', text))).toEqual([
      '3 UNKNOWN_ENTERPRISE',
      '4 UNKNOWN_ENTERPRISE',
      '5 UNKNOWN_ENTERPRISE',
    ]);
    await send('lead', 'SUPPLIES', `供应商,采购商\n青禾铸件有限公司,${LEAD}\n`);
    expect(errorsIn(await send('lead', 'RECORDS', text))).toEqual([
      '3 NOT_ALLOWED',
      '4 UNKNOWN_ENTERPRISE',
      '5 UNKNOWN_ENTERPRISE',
    ]);
    expect(errorsIn(await send('regulator', 'RECORDS', text))).toEqual([
      '4 UNKNOWN_ENTERPRISE',
      '5 UNKNOWN_ENTERPRISE',
    ]);
  });

  it('leaves a link they may not see as it is, and tells them nothing of it', async () => {
    const text = (volume: string) => `供应商,采购商,产品,年供应量\n青禾铸件有限公司,${LEAD},齿轮,${volume}\n`;
    await send('lead', 'SUPPLIES', text('100'));
    const probe = await send('stranger', 'SUPPLIES', text('7'));
    expect(probe).toMatchObject({ created: 1, updated: 0, unchanged: 0, rejected: 0 });
    expect(await send('stranger', 'SUPPLIES', text('7'))).toMatchObject({ created: 0, unchanged: 1 });
    expect(
      await w.graph.script(
        'MATCH ()-[l:SUPPLIES]->() RETURN l.annualVolume AS volume, l.reportedBy AS by ORDER BY volume',
      ),
    ).toEqual([
      { volume: 7, by: ['stranger'] },
      { volume: 100, by: ['lead'] },
    ]);
    expect(await send('parkManager', 'SUPPLIES', text('120'))).toMatchObject({ created: 0, updated: 1 });
  });
});
