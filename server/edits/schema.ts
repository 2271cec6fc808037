import { Enterprise } from '../enterprises/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import { SupplyLink } from '../supply-chains/schema.ts';
import * as enterprises from './enterprises.ts';
import * as links from './links.ts';
import { changesIn, versionText, mayEditText, onceText, versionGiven } from './texts.ts';

const enterpriseOf = batched<string, enterprises.EnterpriseToEdit | null>(enterprises.enterprisesToEdit);
builder.objectFields(Enterprise, (t) => ({
  version: t.int({
    nullable: true,
    description: versionText,
    resolve: async (e, _, context) => {
      const found = await enterpriseOf(context, e.id);
      return found && (found.full || found.asManager) ? found.version : null;
    },
  }),
  mayEdit: t.stringList({
    description: mayEditText,
    resolve: async (e, _, context) => {
      const found = await enterpriseOf(context, e.id);
      return found ? [...enterprises.enterpriseFields(found)] : [];
    },
  }),
  auditCost: t.float({
    nullable: true,
    description: '审核费用（元），完整可见者可见 · What an audit of it costs, in yuan; for who sees all of it',
    resolve: async (e, _, context) => {
      const found = await enterpriseOf(context, e.id);
      return found?.full && found.auditCost !== null ? found.auditCost / 100 : null;
    },
  }),
}));

const linkOf = batched<string, links.LinkToEdit | null>(links.linksToEdit);
builder.objectFields(SupplyLink, (t) => ({
  version: t.int({
    nullable: true,
    description: versionText,
    resolve: async (link, _, context) => {
      const found = await linkOf(context, link.id);
      return found?.full ? found.version : null;
    },
  }),
  mayEdit: t.stringList({
    description: mayEditText,
    resolve: async (link, _, context) => {
      const found = await linkOf(context, link.id);
      return found ? [...links.linkFields(found)] : [];
    },
  }),
}));

const EnterpriseChanges = builder.inputType('EnterpriseChanges', {
  description: changesIn('企业', 'an enterprise'),
  fields: (t) => ({
    name: t.string({ description: '新名称；原名称成为曾用名 · A new name; the old one becomes a former one' }),
    aliases: t.stringList(),
    industry: t.string({ description: 'GB/T 4754 代码或名称 · A code or name of GB/T 4754' }),
    division: t.string({ description: '行政区划代码或名称 · A code or name of a division' }),
    address: t.string(),
    aboveScale: t.boolean(),
    lead: t.boolean(),
    auditCost: t.float({ description: '元 · Yuan' }),
    longitude: t.float(),
    latitude: t.float(),
  }),
});
const SupplyLinkChanges = builder.inputType('SupplyLinkChanges', {
  description: changesIn('供应关系', 'a supply link'),
  fields: (t) => ({
    product: t.string(),
    annualVolume: t.float(),
    unit: t.string(),
    annualValue: t.float({ description: '元 · Yuan' }),
    shareOfSupplier: t.float(),
    shareOfBuyer: t.float(),
    since: t.field({ type: 'Date' }),
    until: t.field({ type: 'Date' }),
  }),
});

const problems = [NotFound, NotAllowed, InvalidInput, RuleBroken, Conflict];
builder.mutationFields((t) => ({
  updateEnterprise: t.field({
    type: Enterprise,
    description: '修改企业 · Edits an enterprise',
    errors: { types: problems },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true, description: versionGiven }),
      input: t.arg({ type: EnterpriseChanges, required: true }),
      idempotencyKey: t.arg.string({ description: onceText }),
    },
    resolve: (_, { id, version, input, idempotencyKey }, context) =>
      enterprises.updateEnterprise(context, localId('Enterprise', id), version, input, idempotencyKey),
  }),
  updateSupplyLink: t.field({
    type: SupplyLink,
    description: '修改供应关系，仅供需双方 · Edits a supply link; only one of its two ends does',
    errors: { types: problems },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true, description: versionGiven }),
      input: t.arg({ type: SupplyLinkChanges, required: true }),
      idempotencyKey: t.arg.string({ description: onceText }),
    },
    resolve: (_, { id, version, input, idempotencyKey }, context) =>
      links.updateSupplyLink(context, localId('SupplyLink', id), version, input, idempotencyKey),
  }),
}));
