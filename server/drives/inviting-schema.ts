import { onceText, versionGiven } from '../edits/texts.ts';
import { Enterprise } from '../enterprises/schema.ts';
import { builder } from '../platform/builder.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import * as asks from './asks.ts';
import { Invitation } from './invitations-schema.ts';
import { inviteSuppliers, type InvitingResult, type Skipped } from './inviting.ts';
import { sendNow } from './sending.ts';
import type { SkipReason as Reason } from './words.ts';

const SkipReason = builder.enumType('InvitationSkipReason', {
  description: '未邀请的原因 · Why a supplier was not invited',
  values: {
    ALREADY_INVITED: { description: '此行动已邀请 · This drive asks it already' },
    HAS_CREDIT: { description: '审核有效，无须邀请 · Its audit is valid' },
    NOT_UPSTREAM: { description: '不是看得到的上游供应商 · Not a supplier seen upstream' },
    IN_THIS_CASCADE: { description: '正是邀请本企业的一方 · It is who asked this enterprise' },
    OVER_THE_LIMIT: { description: '超出数量上限 · Over the limit of a drive or a cascade' },
  } satisfies Record<Reason, object>,
});
const SkippedSupplier = builder.objectRef<Skipped>('SkippedSupplier').implement({
  description: '未邀请的供应商 · A supplier that was not invited',
  fields: (t) => ({
    supplier: t.field({ type: Enterprise, nullable: true, resolve: ({ supplier }) => supplier }),
    reason: t.field({ type: SkipReason, resolve: ({ reason }) => reason }),
    until: t.expose('until', {
      type: 'Date',
      nullable: true,
      description: '审核有效期的末日 · Last day of its valid audit',
    }),
  }),
});
const SuppliersInvited = builder.objectRef<InvitingResult>('SuppliersInvited').implement({
  description: '发出的邀请与未邀请的供应商 · What is asked now, and who was left out and why',
  fields: (t) => ({
    invitations: t.field({ type: [Invitation], resolve: ({ asks: ids }) => [...ids] }),
    skipped: t.field({ type: [SkippedSupplier], resolve: ({ skipped }) => [...skipped] }),
  }),
});
const ContactInput = builder.inputType('SupplierContactInput', {
  description: '供应商尚无账户时的收信人 · Whom to write to where a supplier has nobody with an account',
  fields: (t) => ({
    supplier: t.id({ required: true }),
    email: t.string({ required: true }),
    name: t.string(),
  }),
});

const problems = [NotFound, NotAllowed, InvalidInput, RuleBroken];
const supplierOf = (id: string) => localId('Enterprise', id);
builder.mutationFields((t) => {
  const common = {
    invitation: t.arg.id({ required: true }),
    version: t.arg.int({ required: true, description: versionGiven }),
    key: t.arg.string({ description: onceText }),
  };
  const changeOf = (id: string, version: number, idempotencyKey: string | null | undefined) => ({
    ...{ id: localId('Invitation', id), version, idempotencyKey },
  });
  return {
    inviteSuppliers: t.field({
      type: SuppliersInvited,
      description:
        '邀请看得到的上游供应商：致其成员，或致所给邮箱；被多方邀请的供应商只收一份共同邀请 · Invites suppliers seen upstream: by letter to their own people or to the address given; one that others invite too gets one joint invitation',
      errors: { types: problems },
      args: {
        drive: t.arg.id({ required: true }),
        suppliers: t.arg.idList({ required: true }),
        message: t.arg.string({ description: '代替行动的邀请文字 · In place of what the drive says' }),
        contacts: t.arg({ type: [ContactInput], defaultValue: [] }),
        key: t.arg.string({ description: onceText }),
      },
      resolve: async (_, { drive, suppliers, message, contacts, key }, context) => {
        const asker = { ...context, demo: context.auth.demo };
        const done = await inviteSuppliers(
          asker,
          {
            ...{ drive: localId('Drive', drive), suppliers: suppliers.map(supplierOf), message: message ?? null },
            contacts: (contacts ?? []).map(({ supplier, email, name }) => ({
              ...{ supplier: supplierOf(supplier), email, name: name ?? null },
            })),
          },
          key,
        );
        await sendNow();
        return done;
      },
    }),
    withdrawInvitation: t.field({
      type: Invitation,
      description: '撤回邀请 · Takes an invitation back',
      errors: { types: [...problems, Conflict] },
      args: common,
      resolve: (_, { invitation, version, key }, context) =>
        asks.withdrawInvitation(context, changeOf(invitation, version, key)),
    }),
    sendInvitationAgain: t.field({
      type: Invitation,
      description: '再发一次，可改用另一邮箱 · Writes once more, to another address if one is given',
      errors: { types: [...problems, Conflict] },
      args: { ...common, email: t.arg.string(), name: t.arg.string() },
      resolve: async (_, { invitation, version, key, email, name }, context) => {
        const contact = email ? { email, name: name ?? null } : null;
        const asker = { ...context, demo: context.auth.demo };
        const id = await asks.sendInvitationAgain(asker, changeOf(invitation, version, key), contact);
        await sendNow();
        return id;
      },
    }),
  };
});
