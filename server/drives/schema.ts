import { versionText } from '../edits/texts.ts';
import { Enterprise } from '../enterprises/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { pageOfList } from '../platform/paging.ts';
import { IndicatorEnum } from '../reference/indicator-schema.ts';
import { readReport } from './closing.ts';
import { countsOf } from './counts.ts';
import { Invitation } from './invitations-schema.ts';
import { DriveCounts, Report } from './report-schema.ts';
import { templatesOf, type Template } from './rules.ts';
import * as drives from './service.ts';
import { DriveState, InvitationState } from './words-schema.ts';

const TemplateType = builder.objectRef<Template>('DriveTemplate').implement({
  description: '按行业的邀请文字 · What is said to suppliers of an industry',
  fields: (t) => ({
    industry: t.exposeString('industry', { description: '行业代码或其前几位 · Code of an industry or its beginning' }),
    message: t.exposeString('message'),
  }),
});
export const asksOf = batched<string, drives.Ask[]>(({ graph, sight }, ids) =>
  graph.read((tx) => drives.asksOfDrives(tx, sight, ids)),
);
export const Drive = builder.loadableNodeRef('Drive', {
  id: { resolve: (drive: drives.Drive) => drive.id },
  load: (ids: string[], { graph, sight }) => graph.read((tx) => drives.drivesByIds(tx, sight, ids)),
});
Drive.implement({
  description:
    '带动行动：企业邀请其供应商开展审核，仅本企业可见 · A drive: an enterprise invites its suppliers to audits; its own alone',
  fields: (t) => ({
    lead: t.field({
      type: Enterprise,
      nullable: true,
      description: '发起企业 · Who runs it',
      resolve: ({ lead }) => lead,
    }),
    name: t.exposeString('name'),
    goal: t.exposeString('goal', { nullable: true, description: '目标 · What it is to reach' }),
    indicators: t.field({ type: [IndicatorEnum], resolve: ({ indicators }) => indicators }),
    year: t.exposeInt('year', { description: '所看负荷的年度 · The year whose loads it goes by' }),
    dueOn: t.expose('dueOn', { type: 'Date', description: '最后一天 · Its last day' }),
    message: t.exposeString('message', { nullable: true }),
    templates: t.field({ type: [TemplateType], resolve: templatesOf }),
    named: t.exposeBoolean('named', {
      description: '同意在共同邀请中具名 · Agrees to be named beside others who ask the same supplier',
    }),
    remindEveryDays: t.exposeInt('remindEveryDays', {
      nullable: true,
      description: '每隔几日提醒 · Days between reminders',
    }),
    state: t.field({ type: DriveState, resolve: ({ state }) => state }),
    tier: t.exposeInt('tier', {
      description: '逐级转发的级数，发起者为 0 · Tiers below the drive the chain began with',
    }),
    openedAt: t.expose('openedAt', { type: 'DateTime' }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true }),
    counts: t.field({
      type: DriveCounts,
      description: '自身邀请按状态的数目 · Its own invitations by state',
      resolve: async ({ id }, _, context) => countsOf(await asksOf(context, id)),
    }),
    invitations: t.connection({
      type: Invitation,
      description: '邀请，按层级和名称 · What it asks, by tier and name',
      args: { states: t.arg({ type: [InvitationState] }), tier: t.arg.int(), search: t.arg.string() },
      resolve: async ({ id }, { states, tier, search, ...page }, context) => {
        const word = search?.trim().toLowerCase() ?? '';
        const found = (await asksOf(context, id)).filter(
          (one) =>
            (!states || states.length === 0 || states.includes(one.state)) &&
            (!tier || one.tier === tier) &&
            (word === '' || one.name.toLowerCase().includes(word)),
        );
        return pageOfList(page, found, (one) => one.id);
      },
    }),
    report: t.field({ type: Report, nullable: true, resolve: readReport }),
    version: t.exposeInt('version', { description: versionText }),
  }),
});

const drivesOf = batched<string, string[]>(({ graph, sight }, ids) =>
  graph.read((tx) => drives.drivesOfEnterprises(tx, sight, ids)),
);
builder.objectField(Enterprise, 'drives', (t) =>
  t.connection({
    type: Drive,
    description:
      '带动行动，进行中的在前；仅本企业人员可见 · Its drives, those that go on first; none but to its own people',
    resolve: async ({ id }, page, context) => pageOfList(page, await drivesOf(context, id), (one) => one) as never,
  }),
);
