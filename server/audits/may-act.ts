import { NotAllowed, type DomainError } from '../platform/errors.ts';
import { auditActs, mayDo, standsAgainst, type AuditAct, type Sides, type Standing } from './lifecycle.ts';

export interface ActState {
  readonly act: AuditAct;
  /** What stands against it; null where nothing does. */
  readonly against: DomainError | null;
}
const others = (act: AuditAct, duty: boolean) => {
  if (act === 'MOVE' || act === 'EDIT_TEAM' || act === 'ADD_EVIDENCE' || !duty)
    return new NotAllowed({ zh: '由企业自己办理', en: 'This is for the enterprise itself' });
  return new NotAllowed({ zh: '强制审核由主管部门办理', en: 'With a mandatory audit this is for the regulator' });
};

/** All that can be done to an audit, for whoever stands on one of its sides: whether they may now, and why not. */
export function actsOn(now: Standing, sides: Sides): ActState[] {
  if (!sides.enterprise && !sides.regulator) return [];
  return auditActs.map((act) => ({
    act,
    against: mayDo(act, now.basis, sides) ? (standsAgainst(act, now) ?? null) : others(act, now.basis === 'MANDATORY'),
  }));
}
