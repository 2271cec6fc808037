import { nameKey } from '../../server/enterprises/name-key.ts';
import { pinyinOf, searchText } from '../../server/enterprises/search-text.ts';
import { idOf } from '../../server/platform/ids.ts';
import type { Trade } from '../demo/data.ts';
import type { GraphRows } from '../rows.ts';
import { syntheticCreditCode } from '../synthetic-credit-code.ts';

const indicators = ['ENERGY', 'ELECTRICITY', 'COAL', 'WATER', 'WASTEWATER', 'COD', 'SO2', 'NOX', 'VOC', 'CO2'];

export function parkRow(p: number, id: string, division: string): GraphRows['parks'][number] {
  const name = `合成园区${String(p + 1).padStart(3, '0')}`;
  return {
    ...{
      id,
      code: `QLG-${String(p + 1).padStart(4, '0')}`,
      name,
      nameKey: nameKey(name),
      level: p % 3 === 0 ? 'NATIONAL' : 'PROVINCIAL',
    },
    ...{ division, areaKm2: 10 + (p % 30), industries: ['合成产业'], approvedOn: '2010-01-01', collects: indicators },
    ...{ search: searchText([name]), pinyin: pinyinOf(name) },
  };
}

export function enterpriseRow(
  {
    e,
    trade,
    lead,
    output,
    aboveScale,
  }: { e: number; trade: Trade; lead: boolean; output: number; aboveScale: boolean },
  id: string,
  division: string,
  seed: number,
): GraphRows['enterprises'][number] {
  const name = `合成${seed}号${String(e + 1).padStart(6, '0')}${trade.noun}有限公司`;
  const key = nameKey(name);
  return {
    ...{
      id,
      creditCode: syntheticCreditCode(division, 'QG', e + 1),
      name,
      nameKey: key,
      aliases: [],
      names: [{ key, kind: 'NAME' }],
    },
    ...{
      verified: true,
      industry: trade.industry,
      industryText: trade.noun,
      division,
      address: `辽宁省合成路${e + 1}号`,
    },
    ...{ aboveScale, lead, longitude: 120 + (e % 500) / 100, latitude: 39 + (e % 400) / 100, published: e % 20 === 0 },
    ...{
      auditCost: (60 + Math.round(Math.log2(output + 2) * 12)) * 100_000,
      search: searchText([name]),
      cardSearch: searchText([name]),
      pinyin: pinyinOf(name),
    },
  };
}

export function auditRows(e: number, enterprise: string, draw: number): GraphRows['audits'] {
  const year = 2019 + Math.floor(draw * 7);
  const accepted: GraphRows['audits'][number] = {
    ...{
      id: idOf('audit', enterprise, '1'),
      enterprise,
      mode: 'STANDARD',
      basis: 'MANDATORY',
      stage: 'CONTINUOUS_IMPROVEMENT',
    },
    ...{
      status: 'ACCEPTED',
      openedOn: `${year - 1}-03-01`,
      dueOn: `${year}-03-01`,
      acceptedOn: `${year}-05-01`,
      validUntil: `${year + 5}-05-01`,
    },
  };
  const open: GraphRows['audits'][number] = {
    ...{
      id: idOf('audit', enterprise, '2'),
      enterprise,
      mode: 'RAPID',
      basis: 'VOLUNTARY',
      stage: 'AUDIT',
      status: 'OPEN',
    },
    ...{ openedOn: '2026-04-01', dueOn: null, acceptedOn: null, validUntil: null },
  };
  return e % 2 === 0 ? [accepted, open] : [accepted];
}

export function supplyRow(
  supplier: string,
  buyer: string,
  trade: Trade,
  output: number,
  share: number,
  draw: number,
): GraphRows['supplies'][number] {
  const yuan = output * 10_000 * share;
  const year = 2012 + Math.floor(draw * 14);
  return {
    ...{ id: idOf('generated', 'supply', supplier, buyer), supplier, buyer, product: trade.product, unit: trade.unit },
    ...{ annualVolume: Math.round(yuan / trade.price), annualValue: Math.round(yuan) * 100, shareOfSupplier: share },
    ...{
      shareOfBuyer: null,
      since: `${year}-01-01`,
      until: draw * 100 - Math.floor(draw * 100) < 0.05 ? '2026-06-01' : null,
    },
    ...{ source: '合成数据', confidence: 0.8, confirmedBy: [] },
  };
}
