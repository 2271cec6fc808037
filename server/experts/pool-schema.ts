import { onceText, versionGiven } from '../edits/texts.ts';
import { named } from '../edits/editing.ts';
import { builder } from '../platform/builder.ts';
import { AlreadyExists, Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import * as pool from './keeping-pool.ts';
import { Expert, ExpertFieldEnum, TieKindEnum } from './schema.ts';

const accountText = '登录邮箱，须为专家账户 · The email of an account with the role of an expert';
const AddExpertInput = builder.inputType('AddExpertInput', {
  description: '登记专家 · An expert to take into a pool',
  fields: (t) => ({
    division: t.string({ required: true, description: '专家库所属辖区 · Whose pool' }),
    name: t.string({ required: true }),
    employer: t.string(),
    fields: t.field({ type: [ExpertFieldEnum], required: true }),
    industries: t.stringList(),
    account: t.string({ description: accountText }),
  }),
});
const EditExpertInput = builder.inputType('EditExpertInput', {
  description: '对专家的修改：未给出的字段不变 · What changes of an expert: a field left out stays',
  fields: (t) => ({
    name: t.string(),
    employer: t.string(),
    fields: t.field({ type: [ExpertFieldEnum] }),
    industries: t.stringList(),
    active: t.boolean(),
    account: t.string({ description: accountText }),
  }),
});

const changing = [NotFound, NotAllowed, RuleBroken, InvalidInput, AlreadyExists, Conflict];
builder.mutationFields((t) => {
  const change = {
    expert: t.arg.id({ required: true }),
    version: t.arg.int({ required: true, description: versionGiven }),
    idempotencyKey: t.arg.string({ description: onceText }),
  };
  const changeOf = (args: { expert: string; version: number; idempotencyKey?: string | null | undefined }) => ({
    ...{ id: localId('Expert', args.expert), version: args.version, idempotencyKey: args.idempotencyKey },
  });
  return {
    addExpert: t.field({
      type: Expert,
      description: '登记专家入库 · Takes an expert into the pool of a region',
      errors: { types: [NotFound, NotAllowed, InvalidInput, AlreadyExists] },
      args: { input: t.arg({ type: AddExpertInput, required: true }), idempotencyKey: change.idempotencyKey },
      resolve: (_, { input, idempotencyKey }, context) => {
        const { division, name, employer, fields, industries, account } = input;
        const given = {
          name,
          employer: employer ?? null,
          fields,
          industries: industries ?? [],
          active: true,
          account: account ?? null,
        };
        return pool.addExpert(context, division, given, idempotencyKey);
      },
    }),
    editExpert: t.field({
      type: Expert,
      description: '修改专家，包括停用 · Changes an expert; one not active is drawn no more',
      errors: { types: changing },
      args: { ...change, input: t.arg({ type: EditExpertInput, required: true }) },
      resolve: (_, { input, ...args }, context) => {
        const given = named(input).filter(
          (field) => input[field as keyof typeof input] !== null || field === 'employer' || field === 'account',
        );
        return pool.editExpert(
          context,
          changeOf(args),
          Object.fromEntries(given.map((field) => [field, input[field as keyof typeof input]])),
        );
      },
    }),
    addExpertTie: t.field({
      type: Expert,
      description: '登记专家与企业的利害关系 · Notes what ties an expert to an enterprise',
      errors: { types: changing },
      args: {
        ...change,
        enterprise: t.arg.id({ required: true }),
        kind: t.arg({ type: TieKindEnum, required: true }),
        from: t.arg({ type: 'Date' }),
        until: t.arg({ type: 'Date' }),
      },
      resolve: (_, { enterprise, kind, from, until, ...args }, context) =>
        pool.addExpertTie(context, changeOf(args), {
          ...{ enterprise: localId('Enterprise', enterprise), kind, from: from ?? null, until: until ?? null },
        }),
    }),
    removeExpertTie: t.field({
      type: Expert,
      description: '移除误登的利害关系 · Takes back a tie noted by mistake',
      errors: { types: changing },
      args: { ...change, tie: t.arg.id({ required: true }) },
      resolve: (_, { tie, ...args }, context) =>
        pool.removeExpertTie(context, changeOf(args), localId('ExpertTie', tie)),
    }),
  };
});
