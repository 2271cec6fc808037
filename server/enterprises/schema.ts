import { Membership } from '../access/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { localId } from '../platform/ids.ts';
import { Park } from '../parks/schema.ts';
import { Division, Industry } from '../reference/schema.ts';
import { checkCreditCode, type CreditCodeCheck } from './credit-code.ts';
import * as enterprises from './service.ts';

export const AuditStatus = builder.enumType('AuditStatus', {
  description: '清洁生产审核状态 · Where an enterprise stands with its audit',
  values: {
    VALID: { description: '有有效审核 · Has a valid audit' },
    IN_PROGRESS: { description: '审核进行中 · An audit is under way' },
    LISTED: { description: '在有效强审名单上，尚未开始 · On a mandatory list in force, not begun' },
    NONE: { description: '无 · None' },
  },
});
const Sight = builder.enumType('Sight', {
  description: '读者能看到多少 · How much the reader may see',
  values: {
    FULL: { description: '全部 · Everything' },
    MEMBER: { description: '名片及园区采集的指标 · The card and the indicators its park collects' },
    CARD: { description: '名称、行业、地区 · Name, industry and division' },
    PUBLISHED: { description: '仅已公开部分 · What is public' },
  },
});

/** Fields of other slices resolve to an id: the loader finds the enterprise, by the viewer's sight. */
export const Enterprise = builder.loadableNodeRef('Enterprise', {
  id: { resolve: (e: enterprises.Enterprise) => e.id },
  load: (ids: string[], { graph, sight }) => enterprises.enterprisesByIds(graph, sight, ids),
});

Enterprise.implement({
  description: '企业 · An enterprise, as far as the reader may see it',
  fields: (t) => ({
    creditCode: t.exposeString('creditCode', {
      nullable: true,
      description: '统一社会信用代码 · Unified social credit code',
    }),
    verified: t.exposeBoolean('verified', {
      description: '信用代码已给出且校验通过 · Its credit code is given and checks',
    }),
    name: t.exposeString('name', { description: '名称 · Name' }),
    aliases: t.exposeStringList('aliases', { description: '曾用名、别名 · Former and other names' }),
    industry: t.field({
      type: Industry,
      nullable: true,
      description: '国民经济行业 · Industry, GB/T 4754-2017',
      resolve: (e) => e.industry,
    }),
    industryText: t.exposeString('industryText', {
      nullable: true,
      description: '未能对应代码的行业文字 · Industry as written where no code fits',
    }),
    division: t.field({
      type: Division,
      nullable: true,
      description: '行政区划 · Administrative division',
      resolve: (e) => e.division,
    }),
    address: t.exposeString('address', { nullable: true, description: '地址 · Address' }),
    aboveScale: t.exposeBoolean('aboveScale', { nullable: true, description: '规上 · Above-scale' }),
    lead: t.exposeBoolean('lead', { description: '龙头企业 · Lead enterprise' }),
    park: t.field({ type: Park, nullable: true, description: '所在园区 · Its park today', resolve: (e) => e.park }),
    parkProposed: t.exposeBoolean('parkProposed', {
      description: '由地址推定，尚未确认 · Proposed from the address, not yet confirmed',
    }),
    longitude: t.exposeFloat('longitude', { nullable: true }),
    latitude: t.exposeFloat('latitude', { nullable: true }),
    auditStatus: t.field({
      type: AuditStatus,
      nullable: true,
      description: '审核状态；不可见时为空 · Audit status; null when not to be seen',
      resolve: (e) => e.auditStatus,
    }),
    sight: t.field({ type: Sight, description: '可见程度 · How much of it is seen', resolve: (e) => e.sight }),
  }),
});

const CreditCodeCheckRef = builder.objectRef<CreditCodeCheck>('CreditCodeCheck').implement({
  description: '信用代码校验（GB 32100-2015） · The check of a credit code',
  fields: (t) => ({
    code: t.exposeString('code', { description: '规范化后的代码 · The code, normalised' }),
    valid: t.exposeBoolean('valid'),
    reason: t.string({ nullable: true, resolve: (check, _, { locale }) => check.reason?.[locale] ?? null }),
  }),
});

builder.queryFields((t) => ({
  enterprise: t.field({
    type: Enterprise,
    nullable: true,
    description: '按 id 或信用代码取企业 · An enterprise by its id or credit code',
    args: { id: t.arg.id(), creditCode: t.arg.string() },
    resolve: (_, { id, creditCode }, { graph, sight }) =>
      id
        ? localId('Enterprise', id)
        : creditCode
          ? enterprises.enterpriseIdByCreditCode(graph, sight, creditCode)
          : null,
  }),
  checkCreditCode: t.field({
    type: CreditCodeCheckRef,
    description: '校验统一社会信用代码 · Checks a unified social credit code',
    args: { code: t.arg.string({ required: true }) },
    resolve: (_, { code }) => checkCreditCode(code),
  }),
}));

builder.objectField(Park, 'leads', (t) =>
  t.field({
    type: [Enterprise],
    description: '园区龙头企业 · The park’s lead enterprises',
    resolve: (park, _, context) => leadsOf(context, park.id),
  }),
);
const leadsOf = batched<string, string[]>(({ graph, sight }, ids) => enterprises.leadsOfParks(graph, sight, ids));

builder.objectField(Membership, 'enterprise', (t) =>
  t.field({
    type: Enterprise,
    nullable: true,
    description: '任职所在企业 · The enterprise it is held in',
    resolve: (m) => m.enterpriseId,
  }),
);
