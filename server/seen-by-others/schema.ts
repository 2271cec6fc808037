import { Enterprise } from '../enterprises/schema.ts';
import { Park } from '../parks/schema.ts';
import { builder } from '../platform/builder.ts';
import { localId } from '../platform/ids.ts';
import { Division } from '../reference/schema.ts';
import * as others from './service.ts';

const EyesKind = builder.enumType('EyesKind', {
  description: '以谁的眼光 · Through whose eyes',
  values: {
    PUBLIC: { description: '公众 · The public' },
    PARTNER: {
      description: '直接供需方，或本企业已向其开放供应关系的企业 · A direct partner, or whom a link was opened to',
    },
    PARK: { description: '园区管理方 · The manager of its park' },
    REGULATOR: { description: '主管部门 · The regulator over it' },
  } satisfies Record<(typeof others.eyesKinds)[number], object>,
});
const SeenTopic = builder.enumType('SeenTopic', {
  description: '关于什么 · What a fact is about',
  values: {
    ENTERPRISE: { description: '企业本身 · The enterprise itself' },
    RECORD: { description: '年度数据 · A yearly record' },
    LINK_IDENTITY: { description: '供应关系的身份 · Who supplies whom with what' },
    LINK_VOLUME: { description: '供应关系的数量 · How much of it' },
    LINK_PRICE: { description: '供应关系的金额 · At what value' },
    AUDIT: { description: '审核 · An audit' },
  } satisfies Record<(typeof others.topics)[number], object>,
});
const Eyes = builder.objectRef<others.Eyes>('Eyes').implement({
  description: '一种眼光 · Somebody’s eyes',
  fields: (t) => ({
    kind: t.field({ type: EyesKind, resolve: (eyes) => eyes.kind }),
    partner: t.field({
      type: Enterprise,
      nullable: true,
      description: '供需方；其他为空 · The partner; null for the others',
      resolve: ({ kind, of }) => (kind === 'PARTNER' ? of : null),
    }),
    park: t.field({ type: Park, nullable: true, resolve: ({ kind, of }) => (kind === 'PARK' ? of : null) }),
    division: t.field({
      type: Division,
      nullable: true,
      resolve: ({ kind, of }) => (kind === 'REGULATOR' ? of : null),
    }),
  }),
});
const SeenFact = builder.objectRef<others.SeenFact>('SeenFact').implement({
  description: '一项事实，及各方所见 · One fact, and what each of the eyes sees of it',
  fields: (t) => ({
    topic: t.field({ type: SeenTopic, resolve: (fact) => fact.topic }),
    of: t.exposeString('of', {
      description:
        '年度，或供应关系、审核的编号；企业本身为空字符串 · The year, or the id of the link or audit; empty for the enterprise itself',
    }),
    field: t.exposeString('field', { description: '字段 · Which field' }),
    value: t.exposeString('value', { description: '企业自己所见 · What the enterprise itself sees' }),
    unit: t.exposeString('unit', { nullable: true, description: '单位 · Unit' }),
    seen: t.field({
      type: ['String'],
      nullable: { list: false, items: true },
      description: '与 eyes 同序，看不到为空 · In the order of `eyes`; null where it is not seen',
      resolve: (fact) => [...fact.seen],
    }),
  }),
});
const LinkShown = builder.objectRef<others.LinkShown>('SeenLink').implement({
  description: '所列供应关系 · A supply link among the facts',
  fields: (t) => ({
    id: t.exposeString('id', { description: '与事实的 of 相同 · As in `of` of its facts' }),
    partner: t.field({ type: Enterprise, description: '另一端 · The other end', resolve: (link) => link.partner }),
    supplies: t.exposeBoolean('supplies', { description: '本企业是否为供方 · Whether the enterprise is the supplier' }),
  }),
});
const SeenByOthers = builder.objectRef<others.SeenByOthers>('SeenByOthers').implement({
  description:
    '他人所见：以公众、供需方、园区、主管部门的眼光实际查询 · What others see of an enterprise: really asked with the sight of each',
  fields: (t) => ({
    eyes: t.field({ type: [Eyes], resolve: ({ eyes }) => [...eyes] }),
    partners: t.field({
      type: [Enterprise],
      description: '可选的供需方 · The partners through whose eyes it can be looked at',
      resolve: ({ partners }) => [...partners],
    }),
    facts: t.field({ type: [SeenFact], resolve: ({ facts }) => [...facts] }),
    links: t.field({ type: [LinkShown], resolve: ({ links }) => [...links] }),
    linksLeftOut: t.exposeInt('linksLeftOut', {
      description: '未列出的供应关系数 · Links of other partners that are not listed',
    }),
  }),
});

builder.queryField('seenByOthers', (t) =>
  t.field({
    type: SeenByOthers,
    description: '他人看到本企业的什么，仅限本企业人员 · What others see of one’s own enterprise',
    complexity: 500,
    args: {
      enterprise: t.arg.id({ required: true }),
      partner: t.arg.id({ description: '以哪一供需方的眼光；缺省为第一家 · Which partner; the first unless given' }),
    },
    resolve: (_, { enterprise, partner }, context) =>
      others.seenByOthers(context, localId('Enterprise', enterprise), partner ? localId('Enterprise', partner) : null),
  }),
);
