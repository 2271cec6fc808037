import { kinds, type ViewerKind } from './matrix-world.ts';

const near: ViewerKind[] = ['self', 'park in', 'regulator in', 'national', 'analyst with a grant'];
const full: ViewerKind[] = ['self', 'regulator in', 'national'];
const park: ViewerKind[] = ['park in', 'regulator in', 'national', 'analyst with a grant'];

/** The matrix of sight for what the product keeps today: the marks of a fact in matrix-world.ts, and who may read them. */
export const matrix = {
  'published: card': { marks: ['公开铸造'], seenBy: kinds },
  'published: former names': { marks: ['公开旧称'], seenBy: park },
  'enterprise: card': { marks: ['清河龙头'], seenBy: [...near, 'partner'] },
  'enterprise: former names': { marks: ['龙头旧称'], seenBy: near },
  'enterprise: address': { marks: ['密址路'], seenBy: near },
  'enterprise: scale': { marks: ['"aboveScale":true'], seenBy: near },
  'enterprise: audit cost': { marks: ['33344'], seenBy: full },
  'enterprise: park': { marks: [], seenBy: near },
  'record: collected figure': { marks: ['8123.25'], seenBy: near },
  'record: other figure': { marks: ['91234.5'], seenBy: full },
  'record: output value': { marks: ['7654321', '765.4321'], seenBy: full },
  'link: identity': { marks: ['甲级阀体'], seenBy: [...near, 'partner'] },
  'link: volume': { marks: ['43211.5'], seenBy: [...full, 'partner'] },
  'link: price': { marks: ['987654', '98.7654'], seenBy: ['self', 'partner'] },
  'link: dispute': { marks: ['"NOT_A_PARTNER"'], seenBy: [...near, 'partner'] },
  'link: reason of a dispute': { marks: ['密异议由'], seenBy: [...full, 'partner'] },
  'link behind: identity': {
    marks: ['生铁锭'],
    seenBy: ['partner', 'tier 2', 'park out', 'regulator out', 'national'],
  },
  'audit: status': { marks: ['"IN_PROGRESS"'], seenBy: near },
  'audit: stage': { marks: ['2023-03-17'], seenBy: near },
  scheme: { marks: ['密方案甲', '61728.5'], seenBy: full },
  'regulator’s note': { marks: ['密记事甲'], seenBy: ['regulator in', 'national'] },
  'whole audit: own part': { marks: ['清河整体审核甲', '11111'], seenBy: near },
  'whole audit: result': { marks: ['555544'], seenBy: park },
  'whole audit: others': { marks: ['22222'], seenBy: park },
  import: { marks: ['龙头上传', '错行密文'], seenBy: ['self'] },
  merge: { marks: ['被并老厂'], seenBy: near },
  consent: { marks: ['2091-07-13'], seenBy: ['self', 'partner'] },
  'question for consent': { marks: ['密问缘由'], seenBy: ['self', 'partner'] },
  suggestion: { marks: ['疑似同家'], seenBy: park },
} as const satisfies Record<string, { marks: readonly string[]; seenBy: readonly ViewerKind[] }>;
export type Fact = keyof typeof matrix;
export const facts = Object.keys(matrix) as Fact[];
export const maySee = (fact: Fact, kind: ViewerKind): boolean =>
  (matrix[fact].seenBy as readonly ViewerKind[]).includes(kind);
