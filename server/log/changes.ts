import { canonicalJson } from '../platform/chained-log.ts';
import type { Act } from '../access/record.ts';
import { indicatorKeys } from '../reference/indicators.ts';

export interface Change {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The price side of a link is for its two ends alone, and no entry tells of whom it is: it is shown to nobody. */
const hidden = new Set(['annualValue', 'price', 'password', 'email']);
/** What somebody reads who is concerned and did not do it: of other acts, that it happened. */
const openToConcerned: Partial<Record<Act, readonly string[]>> = {
  UPDATE_ENTERPRISE: ['name', 'aliases', 'industry', 'industryText', 'division', 'address', 'aboveScale', 'lead', 'auditCost', 'longitude', 'latitude'], // prettier-ignore
  UPDATE_PARK: ['name', 'level', 'areaKm2', 'industries', 'approvedOn'],
  UPDATE_SUPPLY_LINK: ['product', 'since', 'until', 'confirmedBy', 'disputedBy', 'figures'],
  CONFIRM_SUPPLY_LINK: ['confirmedBy', 'disputedBy'],
  DISPUTE_SUPPLY_LINK: ['confirmedBy', 'disputedBy', 'kind', 'reason'],
  WITHDRAW_LINK_DISPUTE: ['disputedBy'],
  UPDATE_ANNUAL_RECORD: ['year', ...indicatorKeys, 'outputValue', 'energyBasis', 'source'],
  RENAME_WHOLE_AUDIT: ['name'],
  CLOSE_WHOLE_AUDIT: ['name', 'status'],
  OPEN_WHOLE_AUDIT: ['name', 'year', 'status'],
  START_AUDIT: ['basis', 'mode', 'stage', 'status', 'openedOn', 'dueOn', 'agency', 'people'],
  MOVE_AUDIT: ['stage', 'on'],
  RETURN_AUDIT: ['stage', 'reason'],
  DEFER_AUDIT: ['status', 'until', 'reason'],
  RESUME_AUDIT: ['status'],
  WITHDRAW_AUDIT: ['status', 'reason'],
  EDIT_AUDIT_TEAM: ['agency', 'people'],
  ADD_AUDIT_EVIDENCE: ['name', 'stage', 'hash', 'bytes'],
  PASS_WHOLE_AUDIT: ['name', 'status', 'passedOn', 'creditUntil'],
  MERGE_ENTERPRISES: ['aliases', 'creditCode', 'verified', 'mergedName'],
  UNDO_MERGE: ['aliases', 'creditCode', 'verified'],
  IMPORT_BATCH: ['kind'],
};

interface Entry {
  readonly act: Act;
  readonly before: string | null;
  readonly after: string | null;
  /** It is the reader's own act, or of its region. */
  readonly close: boolean;
}

/** The fields that differ between before and after, as far as the reader may see them. */
export function changesOf({ act, before, after, close }: Entry): Change[] {
  const was = facts(before);
  const is = facts(after);
  const shown = close ? undefined : (openToConcerned[act] ?? []);
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => !hidden.has(field) && (shown?.includes(field) ?? true))
    .map((field) => ({ field, before: written(was[field]), after: written(is[field]) }))
    .filter((change) => change.before !== change.after);
}

function facts(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = text === null ? {} : JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
const bare = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !hidden.has(name))
      .map(([name, inner]) => [name, bare(inner)]),
  );
};
const written = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : canonicalJson(bare(value));
};
