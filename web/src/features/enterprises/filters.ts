import type { Sorted } from '../../ui/CursorTable.tsx';
import type { VariablesOf } from '../../api/graphql.ts';
import type { EnterprisesQuery } from './EnterpriseBrowser.tsx';

type Asked = VariablesOf<typeof EnterprisesQuery>;
export type EnterpriseFilter = NonNullable<Asked['filter']>;
export type EnterpriseOrder = NonNullable<Asked['orderBy']>;

export const auditStatuses = ['VALID', 'IN_PROGRESS', 'LISTED', 'NONE'] as const;
const fields = ['NAME', 'CREDIT_CODE', 'INDUSTRY', 'SUPPLIERS', 'BUYERS'] as const;
export const filterKeys = ['audit', 'key', 'industry', 'division', 'lead', 'scale', 'unverified'] as const;
export type FilterState = Record<(typeof filterKeys)[number], string>;

/** The address's words as the API's filter; null when nothing is asked. */
export function filterOf(state: FilterState, park: string | null): EnterpriseFilter | null {
  const filter: EnterpriseFilter = {
    ...(park && { park }),
    ...(state.division && { division: state.division }),
    ...(state.industry && { industry: state.industry }),
    ...(state.key && { keyIndustry: state.key }),
    ...(state.lead && { lead: true }),
    ...(state.scale && { aboveScale: true }),
    ...(state.unverified && { verified: false }),
  };
  const auditStatus = auditStatuses.find((s) => s === state.audit);
  if (auditStatus) filter.auditStatus = auditStatus;
  return Object.keys(filter).length ? filter : null;
}

export function orderOf(sort: Sorted | null): EnterpriseOrder | null {
  const field = fields.find((f) => f === sort?.key);
  return field ? { field, direction: sort?.descending ? 'DESC' : 'ASC' } : null;
}
