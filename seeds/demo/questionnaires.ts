import { demoPersonId } from '../../server/access/demo.ts';
import type { GraphRows } from '../rows.ts';
import { leadEmail, starLead } from './accounts.ts';
import { demoToday } from './calendar.ts';

type Collected = Pick<GraphRows, 'enterprises' | 'supplies' | 'consents' | 'records'>;

/** The star lead has sent its suppliers a questionnaire every year, and those behind them who opened their links to it: it sees what it collected. */
export function collectQuestionnaires({ enterprises, supplies, consents, records }: Collected): GraphRows['records'] {
  const lead = enterprises.find((e) => e.creditCode === starLead)!.id;
  const direct = new Set(supplies.filter((l) => l.buyer === lead && l.since <= demoToday).map((l) => l.supplier));
  const given = new Map(
    consents.filter((c) => c.to === lead && c.withdrawnOn === null).map((c) => [c.link + c.giver, c]),
  );
  const opened = supplies
    .filter((l) => given.has(l.id + l.supplier) && given.has(l.id + l.buyer))
    .map((l) => l.supplier);
  const asked = new Set([...direct, ...opened]);
  const reportedBy = [demoPersonId(leadEmail)];
  return records.map((record) => (asked.has(record.enterprise) ? { ...record, reportedBy } : record));
}
