import type { RulesInForce } from '../reference/rule-packs.ts';
import type { Candidate, Proposed } from './draft-findings.ts';
import { because, type DraftReason } from './draft-reasons.ts';
import { categoriesOf, type ListEntry } from './service.ts';

/** Who was ordered to correct and did not: the order ran out, or a penalty followed within the year. The categories are those of the list it was about. */
export function fromOrders({ orders }: Candidate, rules: RulesInForce, before: readonly ListEntry[]): Proposed {
  const reasons = orders.flatMap(({ status, step, year, issuedOn, dueOn, documentNo }): DraftReason[] => {
    const key = status === 'PENALISED' ? 'penalty.CORRECT' : 'deadline.CORRECT';
    const rule = rules.rules.find((one) => one.key === key);
    return rule ? [because('ORDER_UNFULFILLED', rule, { year, step, startedOn: issuedOn, dueOn, documentNo })] : [];
  });
  const about = before.find((entry) =>
    orders.some((order) => order.year === entry.year && order.authority === entry.authority),
  );
  return { reasons, categories: about && reasons.length > 0 ? categoriesOf(about) : [] };
}
