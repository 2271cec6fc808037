import type { Viewer } from '../access/viewer.ts';
import { answersFor } from '../enterprises/merges.ts';
import { Conflict, type Bilingual } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import * as q from './queries.ts';

/** What carries a version. */
export interface Versioned {
  readonly version: number;
  /** The person who changed it last; nobody for the system itself. */
  readonly changedBy: string | null;
  readonly changedAt: string | null;
}
const roles: Readonly<Record<string, Bilingual>> = {
  REGULATOR: { zh: '主管部门', en: 'A regulator' },
  PARK_MANAGER: { zh: '园区管理方', en: 'A park manager' },
  ENTERPRISE: { zh: '企业人员', en: 'Somebody of an enterprise' },
};
const somebody = { zh: '其他用户', en: 'Another user' };
const system = { zh: '系统', en: 'The system' };

/** Throws Conflict unless the version given is the one in force. `over` says that the viewer regulates the thing. */
export async function checkVersion(
  tx: Tx,
  viewer: Viewer,
  now: Versioned,
  given: number,
  over: boolean,
): Promise<void> {
  if (given === now.version) return;
  throw new Conflict(await whoChanged(tx, viewer, now.changedBy, over), now.changedAt, now.version);
}

/** By name to colleagues and to a regulator over the thing; to anybody else by role alone. */
async function whoChanged(tx: Tx, viewer: Viewer, person: string | null, over: boolean): Promise<Bilingual> {
  if (person === null) return system;
  const who = await tx.one(q.whoChanged, { person, viewer: viewer.id, standing: answersFor(viewer) });
  if (!who) return somebody;
  return who.colleague || over ? { zh: who.name, en: who.name } : (roles[who.role] ?? somebody);
}
