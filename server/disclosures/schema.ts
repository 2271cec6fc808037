import { PublicResult } from '../assessments/schema.ts';
import { Enterprise } from '../enterprises/schema.ts';
import { ClockRef } from '../mandatory-lists/clocks-schema.ts';
import { ListEntry, MandatoryCategory, MandatoryList } from '../mandatory-lists/schema.ts';
import type { ListEntry as Entry } from '../mandatory-lists/service.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { globalId } from '../platform/ids.ts';
import { RecheckMember } from '../rechecks/schema.ts';
import { Rule } from '../reference/rule-packs-schema.ts';
import { Division } from '../reference/schema.ts';
import * as disclosures from './service.ts';

/** What a list holds at most, or hardly more. */
const few = (multiplier: number) => ({ field: 1, multiplier });

const Side = builder.enumType('DisclosureSide', {
  description: '由谁录入 · Who entered it',
  values: {
    ENTERPRISE: { description: '企业 · The enterprise itself' },
    REGULATOR: { description: '主管部门，据企业的书面材料 · Its regulator, from what it gave on paper' },
  },
});
const DraftStatus = builder.enumType('DisclosureDraftStatus', {
  description: '草稿是否已报送主管部门 · Whether a draft was shown to the regulator',
  values: disclosures.draftStates,
});
export const FormItem = builder.objectRef<disclosures.FormItem>('DisclosureItem').implement({
  description: '规则包要求公开的一项 · Something that the rule pack has an enterprise disclose',
  fields: (t) => ({
    item: t.exposeString('item', { description: '项目代码 · Its name among the items of the pack' }),
    withholdable: t.exposeBoolean('withholdable', {
      description: '可否作为商业秘密不予公开 · Whether it may be withheld as a commercial secret',
    }),
    rules: t.field({
      type: [Rule],
      complexity: few(3),
      description: '依据 · The rules that ask for it',
      resolve: ({ rules }) => [...rules],
    }),
  }),
});
const Said = builder.objectRef<disclosures.Said>('DisclosureDraftValue').implement({
  description: '草稿中的一项 · An item of a draft',
  fields: (t) => ({
    item: t.exposeString('item'),
    value: t.exposeString('value', { nullable: true }),
    withheldBecause: t.exposeString('withheldBecause', {
      nullable: true,
      description: '作为商业秘密不予公开的理由 · Why it is withheld as a commercial secret',
    }),
  }),
});
type Told = disclosures.Told & { readonly because: string | null; readonly rules: disclosures.FormItem['rules'] };
const Value = builder.objectRef<Told>('DisclosureValue').implement({
  description: '公开的一项 · An item as it was disclosed',
  fields: (t) => ({
    item: t.exposeString('item'),
    value: t.exposeString('value', { nullable: true, description: '不予公开时为空 · null where it is withheld' }),
    withheld: t.exposeBoolean('withheld', { description: '因商业秘密不予公开 · Withheld, commercial secret' }),
    withheldBecause: t.string({
      nullable: true,
      description: '不予公开的理由，仅企业自身与主管部门可见 · Why; for the enterprise itself and its regulators alone',
      resolve: ({ because }) => because,
    }),
    rules: t.field({
      type: [Rule],
      complexity: few(3),
      description: '依据 · The rules that asked for it',
      resolve: ({ rules }) => [...rules],
    }),
  }),
});
const formOfEdition = batched<disclosures.DisclosureEdition, disclosures.FormItem[]>(({ graph }, editions) =>
  disclosures.formsOfEditions(graph, editions),
);
const Edition = builder.objectRef<disclosures.DisclosureEdition>('DisclosureEdition').implement({
  description: '公开的一个版本，公布后不再改变 · An edition of a disclosure: never changed once published',
  fields: (t) => ({
    edition: t.exposeInt('edition'),
    publishedOn: t.expose('publishedOn', { type: 'Date' }),
    name: t.exposeString('name', { description: '公布时的企业名称 · Name of the enterprise then' }),
    creditCode: t.exposeString('creditCode', { nullable: true }),
    categories: t.field({ type: [MandatoryCategory], complexity: few(3), resolve: ({ categories }) => categories }),
    enteredBy: t.expose('enteredBy', { type: Side }),
    reason: t.exposeString('reason', { nullable: true, description: '更正理由 · Why it was corrected' }),
    rulePack: t.exposeString('rulePack', { description: '所依据的规则包及版本 · The rule packs and their versions' }),
    values: t.field({
      type: [Value],
      complexity: few(13),
      resolve: async (edition, _, context) => {
        const form = await formOfEdition(context, edition);
        const because = disclosures.becauseIn(edition);
        return disclosures.toldIn(edition).map((told) => ({
          ...{ ...told, because: because[told.item] ?? null },
          rules: form.find(({ item }) => item === told.item)?.rules ?? [],
        }));
      },
    }),
  }),
});
const DisclosureDraft = builder.objectRef<disclosures.DisclosureDraft>('DisclosureDraft').implement({
  description:
    '公开信息的草稿：企业自身可见，报送后主管部门可见 · What is going to be disclosed: seen by the enterprise itself, and by its regulator once submitted',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => globalId('DisclosureDraft', id) }),
    side: t.expose('side', { type: Side }),
    status: t.expose('status', { type: DraftStatus }),
    version: t.exposeInt('version', { description: '版本，修改时须给出 · A change names it' }),
    changedAt: t.expose('changedAt', { type: 'DateTime', nullable: true }),
    values: t.field({ type: [Said], complexity: few(13), resolve: (draft) => disclosures.saidIn(draft) }),
    mayChange: t.boolean({
      description: '读者可否修改、公布 · Whether the reader may change and publish it',
      resolve: (draft, _, { viewer }) => disclosures.sideOf(viewer, draft) === draft.side,
    }),
  }),
});

const editionsOf = batched<string, disclosures.DisclosureEdition[]>(({ graph, viewer }, ids) =>
  disclosures.editionsOfDisclosures(graph, viewer, ids),
);
const draftsOf = batched<string, disclosures.DisclosureDraft[]>(({ graph, viewer }, ids) =>
  disclosures.draftsOfDisclosures(graph, viewer, ids),
);
export const Disclosure = builder.loadableNodeRef('Disclosure', {
  id: { resolve: (one: disclosures.Disclosure) => one.id },
  load: (ids: string[], { graph, viewer }) => disclosures.disclosuresByIds(graph, viewer, ids),
});
Disclosure.implement({
  description:
    '名单上一家企业的信息公开：公布的版本人人可见 · What an enterprise on a list discloses: its editions are public',
  fields: (t) => ({
    list: t.field({
      type: MandatoryList,
      description: '所依据的名单 · The list it is for',
      resolve: ({ list }) => list,
    }),
    authority: t.field({ type: Division, resolve: ({ authority }) => authority }),
    year: t.exposeInt('year', { description: '名单年度 · Year of the list' }),
    enterprise: t.field({
      type: Enterprise,
      nullable: true,
      description: '读者可见的企业 · The enterprise, as far as the reader may see it',
      resolve: ({ enterprise }) => enterprise,
    }),
    editions: t.field({
      type: [Edition],
      complexity: few(3),
      description: '公布的版本，最近在前 · What was published, the latest first',
      resolve: ({ id }, _, context) => editionsOf(context, id),
    }),
    drafts: t.field({
      type: [DisclosureDraft],
      complexity: few(2),
      description: '读者可见的草稿 · The drafts that the reader may see',
      resolve: ({ id }, _, context) => draftsOf(context, id),
    }),
  }),
});

const formOf = batched<Entry, disclosures.FormItem[]>(({ graph }, entries) =>
  disclosures.formsOfEntries(graph, entries),
);
const EntryDisclosure = builder.objectRef<disclosures.EntryDisclosure>('EntryDisclosure').implement({
  description: '名单条目及其信息公开 · An entry of a published list, and what was disclosed for it',
  fields: (t) => ({
    id: t.id({ resolve: ({ entry }) => globalId('EntryDisclosure', entry.id) }),
    entry: t.field({ type: ListEntry, resolve: ({ entry }) => entry }),
    authority: t.field({ type: Division, resolve: ({ entry }) => entry.authority }),
    year: t.int({ description: '名单年度 · Year of the list', resolve: ({ entry }) => entry.year }),
    disclosedOn: t.expose('disclosedOn', {
      type: 'Date',
      nullable: true,
      description: '首次公开之日；尚未公开时为空 · First disclosed on; null where nothing is yet',
    }),
    clock: t.field({
      type: ClockRef,
      nullable: true,
      description: '公开的时限 · When it is to be disclosed',
      resolve: ({ clock }) => clock,
    }),
    disclosure: t.field({
      type: Disclosure,
      nullable: true,
      description: '读者可见的信息公开 · What is disclosed, as far as the reader may know',
      resolve: ({ disclosure }) => disclosure,
    }),
    form: t.field({
      type: [FormItem],
      complexity: few(13),
      description: '按列入类别应公开的各项 · What its categories have it disclose',
      resolve: ({ entry }, _, context) => formOf(context, entry),
    }),
    suggested: t.field({
      type: [Said],
      complexity: few(13),
      description: '可由公布的名单预先填写的各项 · What of it the published list says already',
      resolve: async ({ entry }, _, context) => disclosures.suggestedFor(await formOf(context, entry), entry),
    }),
    mayDraft: t.field({
      type: Side,
      nullable: true,
      description: '读者可以哪一方身份录入；不可录入时为空 · On which side the reader may draft it; null where on none',
      resolve: ({ entry }, _, { viewer }) => disclosures.sideOf(viewer, entry),
    }),
  }),
});
export { EntryDisclosure };

const ofEntries = batched<Entry, disclosures.EntryDisclosure>((context, entries) =>
  disclosures.withDisclosures(context, entries),
);
builder.objectField(ListEntry, 'disclosure', (t) =>
  t.field({
    type: Disclosure,
    nullable: true,
    description: '读者可见的信息公开 · What is disclosed, as far as the reader may know',
    resolve: async (entry, _, context) => (await ofEntries(context, entry)).disclosure,
  }),
);
const ofEnterprises = batched<string, disclosures.EntryDisclosure[]>((context, ids) =>
  disclosures.disclosuresOfEnterprises(context, ids),
);
builder.objectField(Enterprise, 'disclosures', (t) =>
  t.field({
    type: [EntryDisclosure],
    complexity: few(5),
    description:
      '其所在的已公布名单及信息公开，新的在前 · The published lists it is on, and what it disclosed for each, the newest first',
    resolve: (enterprise, _, context) => ofEnterprises(context, enterprise.id),
  }),
);

const text = '该企业最近一次已公布的信息公开 · The latest disclosure of the enterprise that is published';
const ofResults = batched<string, string | null>(({ graph }, ids) => disclosures.publishedOf(graph, 'results', ids));
builder.objectField(PublicResult, 'disclosure', (t) =>
  t.field({
    type: Disclosure,
    nullable: true,
    description: text,
    resolve: ({ id }, _, context) => ofResults(context, id),
  }),
);
const ofMembers = batched<string, string | null>(({ graph }, ids) =>
  disclosures.publishedOf(graph, 'enterprises', ids),
);
builder.objectField(RecheckMember, 'disclosure', (t) =>
  t.field({
    type: Disclosure,
    nullable: true,
    description: text,
    resolve: ({ enterprise }, _, context) => ofMembers(context, enterprise),
  }),
);
