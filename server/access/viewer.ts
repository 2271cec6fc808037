import { nothingOpened, publicSight, type Sight } from './sight.ts';

export const roles = ['PARK_MANAGER', 'ENTERPRISE', 'REGULATOR', 'EXPERT', 'ANALYST', 'ADMINISTRATOR'] as const;
export type Role = (typeof roles)[number];

/** A role a person holds, in a park, an enterprise or a division (or nowhere: expert, administrator, analyst without a grant). */
export interface Membership {
  readonly role: Role;
  readonly parkId: string | null;
  readonly enterpriseId: string | null;
  /** '0' is the whole country. */
  readonly divisionCode: string | null;
  /** The name of what it is held in. */
  readonly of: string | null;
}
export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** What the person acts as: everything held, or the one chosen. */
  readonly memberships: readonly Membership[];
  /** Everything held, when one was chosen. */
  readonly held?: readonly Membership[];
  /** The session asked in; none for whoever asks otherwise. */
  readonly session?: string;
}
export interface SessionHeld {
  readonly id: string;
  readonly person: string;
  /** The key of the membership chosen to act as. */
  readonly actingAs: string | null;
}

/** The same membership of the same person has the same key. */
export const membershipKey = ({ role, parkId, enterpriseId, divisionCode }: Omit<Membership, 'of'>): string =>
  parkId !== null
    ? `${role} PARK ${parkId}`
    : enterpriseId !== null
      ? `${role} ENTERPRISE ${enterpriseId}`
      : divisionCode !== null
        ? `${role} DIVISION ${divisionCode}`
        : role;

/** The viewer in a session, narrowed to the membership chosen; to all again once that one is held no longer. */
export function within(viewer: Viewer, session: Pick<SessionHeld, 'id' | 'actingAs'>): Viewer {
  const held = viewer.held ?? viewer.memberships;
  const chosen = session.actingAs === null ? [] : held.filter((m) => membershipKey(m) === session.actingAs);
  return { ...viewer, session: session.id, held, memberships: chosen.length > 0 ? chosen : held };
}

const present = (values: (string | null)[]): string[] => values.filter((v) => v !== null);

/** What a person may see by membership: security rules of sight 2 and 4 to 6. Experts and administrators see no business data by their role. */
export function sightOf(viewer: Viewer | null): Sight {
  if (!viewer) return publicSight;
  const seeing = viewer.memberships.filter((m) =>
    ['PARK_MANAGER', 'ENTERPRISE', 'REGULATOR', 'ANALYST'].includes(m.role),
  );
  const divisions = present(seeing.map((m) => m.divisionCode));
  return {
    all: divisions.includes('0'),
    divisions: divisions.filter((code) => code !== '0'),
    parks: present(seeing.map((m) => m.parkId)),
    enterprises: present(seeing.map((m) => m.enterpriseId)),
    own: present(seeing.filter((m) => m.role === 'ENTERPRISE').map((m) => m.enterpriseId)),
    person: viewer.id,
    ...nothingOpened,
  };
}

export const holds = (viewer: Viewer | null, ...wanted: Role[]): boolean =>
  viewer?.memberships.some((m) => wanted.includes(m.role)) ?? false;
