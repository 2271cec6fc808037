import { dayInShanghai } from '../../ui/format.ts';
import type { AuditRow } from './documents.ts';

/** Past its due day and not yet reported on. */
export const isOverdue = ({ dueOn, status }: Pick<AuditRow, 'dueOn' | 'status'>): boolean =>
  dueOn !== null && dueOn < dayInShanghai() && (status === 'OPEN' || status === 'DEFERRED');
