import { holds, type Viewer } from '../access/viewer.ts';
import { NotAllowed } from '../platform/errors.ts';
import type { ImportKind } from './columns.ts';

/** Parks are the regulators' to name; the rest may be reported by all who answer for an enterprise, a park or a region. */
export function assertMayImport(viewer: Viewer | null, kind: ImportKind): asserts viewer is Viewer {
  if (!viewer) throw new NotAllowed({ zh: '请先登录', en: 'Sign in first' });
  if (kind === 'PARKS' ? holds(viewer, 'REGULATOR') : holds(viewer, 'PARK_MANAGER', 'ENTERPRISE', 'REGULATOR')) return;
  throw new NotAllowed(
    kind === 'PARKS'
      ? { zh: '只有主管部门可以导入园区', en: 'Only regulators may import parks' }
      : { zh: '您的角色不能导入数据', en: 'Your role may not import data' },
  );
}
