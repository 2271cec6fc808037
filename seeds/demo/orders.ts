import { idOf } from '../../server/platform/ids.ts';
import type { GraphRows } from '../rows.ts';
import type { makeAudits } from './audits.ts';
import { monthsAfter } from './calendar.ts';
import type { Firm } from './firms.ts';

type Made = ReturnType<typeof makeAudits>;
type Row = GraphRows['orders'][number];
const citation = '《清洁生产审核办法》（条号待核）';
const nothingYet = { closedOn: null, closingNote: null, penalty: null };

/** What became of three who were late: one order has run out, one was fulfilled, and a penalty followed one. */
const told: readonly (Pick<Row, 'authority' | 'step'> & { months: number; started: boolean } & Omit<
    Row,
    'id' | 'enterprise' | 'authority' | 'year' | 'step' | 'stepDueOn' | 'stepCitation'
  >)[] = [
  {
    ...{ authority: '2112', step: 'START', months: 2, started: false, status: 'OPEN', ...nothingYet },
    ...{ issuedOn: '2026-11-02', dueOn: '2026-11-16', documentNo: '铁市环责改〔2026〕18号' },
    requirement: '立即组建审核小组，启动清洁生产审核，并报送审核计划',
  },
  {
    ...{ authority: '2114', step: 'DISCLOSE', months: 1, started: true, status: 'FULFILLED', penalty: null },
    ...{ issuedOn: '2026-04-02', dueOn: '2026-05-02', documentNo: '葫市环责改〔2026〕5号' },
    requirement: '在企业网站与当地媒体公开主要污染物排放情况',
    ...{ closedOn: '2026-04-20', closingNote: '已在企业网站与市级报纸公开' },
  },
  {
    ...{ authority: '2108', step: 'START', months: 2, started: false, status: 'PENALISED' },
    ...{ issuedOn: '2026-02-10', dueOn: '2026-03-12', documentNo: '营市环责改〔2026〕2号' },
    requirement: '限期启动清洁生产审核',
    ...{ closedOn: null, closingNote: null },
    penalty: {
      ...{ decidedOn: '2026-04-08', documentNo: '营市环罚〔2026〕11号', kind: 'WARNING', amount: null },
      ...{ basis: '《中华人民共和国清洁生产促进法》（条号待核）', note: '至决定之日仍未启动审核' },
    },
  },
];

/** Each for the first of its list of whom it can be true. */
export function makeOrders({ audits, entries }: Made, idFor: (firm: Firm) => string): Row[] {
  const started = new Set(audits.map((audit) => audit.firm));
  return told.flatMap(({ months, started: wanted, ...order }) => {
    const entry = entries.find(
      ({ firm, authority, year }) => authority === order.authority && year === 2026 && started.has(firm) === wanted,
    );
    if (!entry) return [];
    const enterprise = idFor(entry.firm);
    return [
      {
        id: idOf('demo', 'order', enterprise, order.step),
        ...{ enterprise, year: entry.year, stepDueOn: monthsAfter(entry.publishedOn, months), stepCitation: citation },
        ...order,
      },
    ];
  });
}
