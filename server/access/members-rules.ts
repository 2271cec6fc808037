import { z } from 'zod';
import { roles, type Role, type Viewer } from './viewer.ts';

/** Places in which somebody may do a thing; fragments/within-reach.cypher tells whether a place is one of them. */
export const reachShape = z.strictObject({
  any: z.boolean(),
  /** Divisions whose parks and enterprises are within; '0' is the whole country. */
  regions: z.array(z.string()),
  /** Divisions beneath these are within, they themselves not. */
  below: z.array(z.string()),
  divisions: z.array(z.string()),
  parks: z.array(z.string()),
  /** The enterprises that stand in these parks are within. */
  inParks: z.array(z.string()),
  enterprises: z.array(z.string()),
});
export type Reach = z.infer<typeof reachShape>;
export type Act = 'SEE' | 'INVITE' | 'REVOKE';
const nowhere: Reach = { any: false, regions: [], below: [], divisions: [], parks: [], inParks: [], enterprises: [] };

function answeredFor(viewer: Viewer) {
  const of = (role: Role) => viewer.memberships.filter((m) => m.role === role);
  return {
    administers: of('ADMINISTRATOR').length > 0,
    divisions: of('REGULATOR').flatMap((m) => m.divisionCode ?? []),
    parks: of('PARK_MANAGER').flatMap((m) => m.parkId ?? []),
    enterprises: of('ENTERPRISE').flatMap((m) => m.enterpriseId ?? []),
  };
}

/** Where somebody may see, give or take a role. An organisation grants an analyst its own sight. */
export function reachTo(viewer: Viewer, role: Role, act: Act): Reach {
  const { administers, divisions, parks, enterprises } = answeredFor(viewer);
  if (administers) return { ...nowhere, any: true };
  switch (role) {
    case 'PARK_MANAGER':
      return { ...nowhere, regions: divisions, parks: act === 'SEE' ? parks : [] };
    case 'ENTERPRISE':
      return { ...nowhere, regions: divisions, inParks: act === 'REVOKE' ? [] : parks, enterprises };
    case 'REGULATOR':
      return { ...nowhere, below: divisions, divisions: act === 'SEE' ? divisions : [] };
    case 'ANALYST':
      return { ...nowhere, below: divisions, divisions, parks, enterprises };
    case 'EXPERT':
    case 'ADMINISTRATOR':
      return nowhere;
  }
}
export const isNowhere = (reach: Reach): boolean =>
  !reach.any && Object.values(reach).every((list) => !Array.isArray(list) || list.length === 0);

export const reachesTo = (viewer: Viewer, act: Act): Record<Role, Reach> =>
  Object.fromEntries(roles.map((role) => [role, reachTo(viewer, role, act)])) as Record<Role, Reach>;
export const rolesToInvite = (viewer: Viewer): Role[] =>
  roles.filter((role) => !isNowhere(reachTo(viewer, role, 'INVITE')));

/** Everything somebody who manages members has in view. */
export function seenBy(viewer: Viewer): Reach {
  const { administers, divisions, parks, enterprises } = answeredFor(viewer);
  return { any: administers, regions: divisions, below: divisions, divisions, parks, inParks: parks, enterprises };
}
/** The same without what is in reach by its region alone: there only an enterprise's first member is theirs to choose. */
export const nearer = (reach: Reach): Reach => ({ ...reach, regions: [] });
