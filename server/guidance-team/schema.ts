import { versionText } from '../edits/texts.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { globalId } from '../platform/ids.ts';
import { pageOfList } from '../platform/paging.ts';
import { Division } from '../reference/schema.ts';
import * as guidance from './service.ts';

export const GuidanceRole = builder.enumType('GuidanceRole', {
  description: '在技术指导组中的职务 · What somebody is in a guidance team',
  values: {
    LEADER: { description: '组长 · Leader' },
    DEPUTY: { description: '副组长 · Deputy' },
    MEMBER: { description: '成员 · Member' },
  } satisfies Record<guidance.GuidanceRole, object>,
});
const GuidanceMember = builder.objectRef<guidance.Member>('GuidanceMember').implement({
  description: '技术指导组成员，仅主管部门可见 · A member of a guidance team; for its regulators alone',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => globalId('GuidanceMember', id) }),
    expert: t.id({
      nullable: true,
      description: '专家库中的专家 · Id of the expert, of one of the pool',
      resolve: ({ expert }) => (expert === null ? null : globalId('Expert', expert)),
    }),
    name: t.exposeString('name'),
    employer: t.exposeString('employer', { nullable: true }),
    sector: t.exposeString('sector', { description: '专业或行业 · What it knows' }),
    role: t.field({ type: GuidanceRole, resolve: ({ role }) => role }),
    since: t.expose('since', { type: 'Date' }),
    until: t.expose('until', {
      type: 'Date',
      nullable: true,
      description: '不再是成员的首日 · The first day it is a member no longer',
    }),
    named: t.exposeBoolean('named', {
      description: '同意向受指导企业告知姓名 · Agrees to be named to the enterprises it visits',
    }),
  }),
});

const membersOf = batched<string, guidance.Member[]>(({ graph }, ids) => guidance.membersOfTeams(graph, ids));
export const GuidanceTeam = builder.loadableNodeRef('GuidanceTeam', {
  id: { resolve: (team: guidance.Team) => team.id },
  load: (ids: string[], { graph }) => guidance.teamsByIds(graph, ids),
});
GuidanceTeam.implement({
  description:
    '清洁生产技术指导组：名称与人数公开，其余仅主管部门可见 · A technical guidance team: its name and size are public, the rest is for its regulators',
  fields: (t) => ({
    name: t.exposeString('name'),
    size: t.exposeInt('size', { description: '现有成员数 · How many members it has today' }),
    division: t.field({
      type: Division,
      nullable: true,
      description: '所属辖区，仅主管部门可见 · Its region, for its regulators',
      resolve: (team, _, { viewer }) => (guidance.keepsTeam(viewer, team) ? team.division : null),
    }),
    documentNo: t.string({
      nullable: true,
      description: '组建文号，仅主管部门可见 · Document it was formed by, for its regulators',
      resolve: (team, _, { viewer }) => (guidance.keepsTeam(viewer, team) ? team.documentNo : null),
    }),
    members: t.field({
      type: [GuidanceMember],
      description:
        '成员，组长在前；仅主管部门可见，否则为空列表 · Members, the leader first; none but to its regulators',
      resolve: (team, _, context) => (guidance.keepsTeam(context.viewer, team) ? membersOf(context, team.id) : []),
    }),
    version: t.int({
      nullable: true,
      description: versionText,
      resolve: (team, _, { viewer }) => (guidance.keepsTeam(viewer, team) ? team.version : null),
    }),
    mayEdit: t.boolean({
      description: '读者可否修改 · Whether the reader keeps it',
      resolve: (team, _, { viewer }) => guidance.keepsTeam(viewer, team),
    }),
  }),
});

builder.queryField('guidanceTeams', (t) =>
  t.connection({
    type: GuidanceTeam,
    description: '技术指导组，按名称 · The guidance teams, by name',
    resolve: async (_, args, { graph }) => pageOfList(args, await guidance.guidanceTeams(graph), (id) => id) as never,
  }),
);
