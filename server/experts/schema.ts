import { versionText } from '../edits/texts.ts';
import { Enterprise } from '../enterprises/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { globalId } from '../platform/ids.ts';
import { pageOfList } from '../platform/paging.ts';
import { Division } from '../reference/schema.ts';
import * as experts from './service.ts';

export const ExpertFieldEnum = builder.enumType('ExpertField', {
  description: '专家领域 · Field of an expert',
  values: {
    ENERGY: { description: '能源 · Energy' },
    ENVIRONMENT: { description: '环境 · Environment' },
    SECTOR: { description: '行业 · The sector, by its industry divisions' },
  },
});
export const TieKindEnum = builder.enumType('ExpertTieKind', {
  description: '专家与企业的利害关系：任职、咨询、持股、审核代理 · What ties an expert to an enterprise',
  values: experts.tieKinds,
});
const ExpertTie = builder.objectRef<experts.ExpertTie>('ExpertTie').implement({
  description: '专家与企业的利害关系 · A tie of an expert to an enterprise',
  fields: (t) => ({
    id: t.id({ resolve: (tie) => globalId('ExpertTie', tie.id) }),
    kind: t.expose('kind', { type: TieKindEnum }),
    from: t.expose('from', { type: 'Date', nullable: true, description: '开始；空为不详 · Since; null where unknown' }),
    until: t.expose('until', {
      type: 'Date',
      nullable: true,
      description: '结束；空为仍在 · Until; null while it lasts',
    }),
    name: t.exposeString('name', { description: '企业名称 · Name of the enterprise' }),
    enterprise: t.field({ type: Enterprise, nullable: true, resolve: (tie) => tie.enterprise }),
  }),
});
const tiesOf = batched<string, experts.ExpertTie[]>(({ graph }, ids) => experts.tiesOfExperts(graph, ids));

export const Expert = builder.loadableNodeRef('Expert', {
  id: { resolve: (expert: experts.Expert) => expert.id },
  load: (ids: string[], { graph, viewer }) => experts.expertsByIds(graph, viewer, ids),
});
Expert.implement({
  description:
    '专家库中的专家；仅该库的主管部门与专家本人可见 · An expert of a pool; seen by the regulators who keep it and by the expert alone',
  fields: (t) => ({
    name: t.exposeString('name'),
    employer: t.exposeString('employer', { nullable: true, description: '工作单位 · Employer' }),
    fields: t.expose('fields', { type: [ExpertFieldEnum] }),
    industries: t.exposeStringList('industries', { description: '行业大类代码 · Industry divisions' }),
    division: t.field({
      type: Division,
      description: '专家库所属辖区 · Whose pool',
      resolve: ({ division }) => division,
    }),
    active: t.exposeBoolean('active', { description: '在库 · May be drawn' }),
    account: t.exposeString('email', { nullable: true, description: '登录邮箱 · The email it signs in with' }),
    version: t.exposeInt('version', { description: versionText }),
    mayEdit: t.boolean({
      description: '读者可否修改 · Whether the reader keeps it',
      resolve: (expert, _, { viewer }) => experts.keepsPool(viewer, expert),
    }),
    ties: t.field({
      type: [ExpertTie],
      description: '与企业的利害关系 · What ties it to enterprises',
      resolve: (expert, _, context) => tiesOf(context, expert.id),
    }),
  }),
});

builder.queryFields((t) => ({
  experts: t.connection({
    type: Expert,
    description: '读者主管的专家库，按姓名 · The pool the reader keeps, by name; empty for anybody else',
    args: {
      division: t.arg.string(),
      field: t.arg({ type: ExpertFieldEnum }),
      active: t.arg.boolean(),
      search: t.arg.string({ description: '姓名或单位 · Name or employer' }),
    },
    resolve: async (_, { division, field, active, search, ...args }, { graph, viewer }) =>
      pageOfList(
        args,
        (await experts.expertPool(graph, viewer, { division, field, active, search })).map(({ id }) => id),
        (id) => id,
      ) as never,
  }),
  myExpert: t.field({
    type: Expert,
    nullable: true,
    description: '读者自己在专家库中的登记 · The reader as an expert of a pool',
    resolve: (_, __, { graph, viewer }) => experts.expertOfViewer(graph, viewer),
  }),
}));
