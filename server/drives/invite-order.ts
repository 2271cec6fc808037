import { invitationStates, type InvitationState } from './words.ts';

export interface Weighed {
  readonly enterprise: string;
  /** Null where no figure may be seen. */
  readonly load: number | null;
  /** A valid audit that the viewer may know of. */
  readonly credited: boolean;
  /** Where this drive's latest invitation of it stands. */
  readonly state: InvitationState | null;
}
export interface Fewest {
  readonly enterprises: readonly string[];
  /** What is answered already, by acceptance or a valid audit. */
  readonly covered: number;
  /** The share of the total that both hold together. */
  readonly reached: number;
  readonly reaches: boolean;
}
export const coversAlready = ({ credited, state }: Weighed): boolean =>
  credited || state === 'ACCEPTED' || state === 'ANSWERED_BY_CREDIT';
/** Whoever declined is not asked once more by a button. */
const mayBeAsked = (one: Weighed): boolean => !coversAlready(one) && one.state !== 'DECLINED' && (one.load ?? 0) > 0;

const rounding = 1e-12;
const sum = (loads: readonly Weighed[]) => loads.reduce((total, { load }) => total + (load ?? 0), 0);

/**
 * The fewest suppliers that, with what is covered already, hold a share of a total: for one indicator the largest loads, as any other set of so
 * many holds no more. All that may be asked where even they do not hold it.
 */
export function fewestFor(all: readonly Weighed[], total: number, share: number): Fewest {
  const covered = sum(all.filter(coversAlready));
  const wanted = share * total - rounding * total;
  const open = all.filter(mayBeAsked).sort((a, b) => b.load! - a.load! || (a.enterprise < b.enterprise ? -1 : 1));
  const enterprises: string[] = [];
  let held = covered;
  for (const one of open) {
    if (held >= wanted) break;
    enterprises.push(one.enterprise);
    held += one.load!;
  }
  return { enterprises, covered, reached: total > 0 ? Math.min(1, held / total) : 0, reaches: held >= wanted };
}

export interface LoadOfState {
  /** Null for those who are not asked. */
  readonly state: InvitationState | null;
  readonly suppliers: number;
  readonly load: number;
  readonly withoutFigures: number;
}
/** How much load stands behind invitations in each state, in the order of the states, and behind those who are not asked. */
export function loadsByState(all: readonly Weighed[]): LoadOfState[] {
  return [...invitationStates, null].flatMap((state) => {
    const own = all.filter((one) => one.state === state);
    const withoutFigures = own.filter(({ load }) => load === null).length;
    return own.length === 0 ? [] : [{ state, suppliers: own.length, load: sum(own), withoutFigures }];
  });
}
