import { Audit } from '../audits/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { globalId } from '../platform/ids.ts';
import { pageOfList } from '../platform/paging.ts';
import { SavingFigures, SchemeFlag } from './figures-schema.ts';
import * as schemes from './service.ts';

export const SchemeKind = builder.enumType('SchemeKind', {
  description: '方案类型 · Kind of a scheme',
  values: {
    NO_LOW_COST: { description: '无/低费 · No or low cost' },
    MEDIUM_HIGH_COST: { description: '中/高费 · Medium or high cost' },
  } satisfies Record<(typeof schemes.schemeKinds)[number], object>,
});
export const SchemeState = builder.enumType('SchemeState', {
  description: '方案进展 · How far a scheme is',
  values: {
    PROPOSED: { description: '已提出 · Proposed' },
    FEASIBLE: { description: '可行 · Found feasible' },
    DROPPED: { description: '放弃 · Dropped' },
    IMPLEMENTED: { description: '已实施 · Implemented' },
  } satisfies Record<(typeof schemes.schemeStates)[number], object>,
});
export const Feasibility = builder.enumType('Feasibility', {
  description: '可行性结论 · Result of a feasibility study',
  values: {
    PASS: { description: '可行 · It passes' },
    FAIL: { description: '不可行 · It fails' },
  } satisfies Record<(typeof schemes.feasibilities)[number], object>,
});
const SchemeShare = builder.objectRef<schemes.Scheme['shares'][number]>('SchemeShare').implement({
  description: '共享方案的一个份额 · One share of a shared scheme',
  fields: (t) => ({
    enterprise: t.string({
      nullable: true,
      description: '读者可完整查看的企业名称 · The name, of an enterprise the reader sees in full',
      resolve: ({ seen, name }) => (seen ? name : null),
    }),
    audit: t.id({
      nullable: true,
      description: '读者可完整查看的审核 · The audit that shares, of an enterprise the reader sees in full',
      resolve: ({ seen, audit }) => (seen ? globalId('Audit', audit) : null),
    }),
    basisPoints: t.int({
      nullable: true,
      description: '万分之一；他方的份额不显示 · Of 10 000; not told of parties the reader does not see',
      resolve: ({ seen, basisPoints }) => (seen ? basisPoints : null),
    }),
  }),
});

const flagsOf = batched<schemes.Scheme, schemes.Flag[]>(({ graph }, list) => schemes.flagsOfSchemes(graph, list));

/** Seen by the enterprise itself and its regulator alone. Fields of other slices resolve to an id. */
export const Scheme = builder.loadableNodeRef('Scheme', {
  id: { resolve: (scheme: schemes.Scheme) => scheme.id },
  load: (ids: string[], context) => schemes.schemesByIds(context, ids),
});
Scheme.implement({
  description: '清洁生产方案 · A scheme of a cleaner-production audit',
  fields: (t) => ({
    audit: t.field({
      type: Audit,
      nullable: true,
      description: '所在审核 · The audit it stands in',
      resolve: ({ audit }) => audit,
    }),
    name: t.exposeString('name', { description: '方案名称 · Name' }),
    kind: t.expose('kind', { type: SchemeKind }),
    status: t.expose('status', { type: SchemeState }),
    technical: t.expose('technical', { type: Feasibility, nullable: true, description: '技术可行性 · Technical' }),
    economic: t.expose('economic', { type: Feasibility, nullable: true, description: '经济可行性 · Economic' }),
    environmental: t.expose('environmental', {
      type: Feasibility,
      nullable: true,
      description: '环境可行性 · Environmental',
    }),
    expected: t.field({
      type: SavingFigures,
      nullable: true,
      description: '预期 · Expected',
      resolve: (s) => s.expected,
    }),
    verified: t.field({
      type: SavingFigures,
      nullable: true,
      description: '核实 · Verified',
      resolve: (s) => s.verified,
    }),
    flags: t.field({
      type: [SchemeFlag],
      description: '核实与预期相差过大之处 · Where what was verified is too far from what was expected',
      resolve: (scheme, _, context) => flagsOf(context, scheme),
    }),
    shares: t.field({
      type: [SchemeShare],
      description: '园区内共享的份额；不共享为空列表 · Its shares within a park; none of a scheme that is not shared',
      resolve: ({ shares }) => shares,
    }),
    version: t.exposeInt('version', { description: '版本，修改时须给出 · The version to give when changing it' }),
    mayEdit: t.stringList({
      description: '读者可以修改的部分 · What the reader may change',
      resolve: (scheme) => schemes.schemeFields(scheme),
    }),
  }),
});

const SchemeConnection = builder.connectionObject({ type: Scheme, name: 'SchemeConnection' }, { name: 'SchemeEdge' });
const schemesOf = batched<string, string[]>(({ graph, sight }, ids) => schemes.schemesOfAudits(graph, sight, ids));
const mayEnter = batched<string, boolean>(schemes.mayEnterSchemes);
builder.objectFields(Audit, (t) => ({
  schemes: t.connection(
    {
      type: Scheme,
      description:
        '方案，含有份额的共享方案；企业本身与主管部门可见 · Its schemes, and shared ones it has a share in; for the enterprise and its regulator',
      resolve: async (audit, args, context) =>
        pageOfList(args, await schemesOf(context, audit.id), (id) => id) as never,
    },
    SchemeConnection,
  ),
  mayEnterSchemes: t.boolean({
    description: '读者可否录入方案 · Whether the reader may enter schemes',
    resolve: (audit, _, context) => mayEnter(context, audit.id),
  }),
}));
