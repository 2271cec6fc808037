import { onceText, versionGiven } from '../edits/texts.ts';
import { builder } from '../platform/builder.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import { GuidanceRole, GuidanceTeam } from './schema.ts';
import * as teams from './teams.ts';

const TeamInput = builder.inputType('GuidanceTeamInput', {
  description: '技术指导组 · A guidance team',
  fields: (t) => ({
    name: t.string({ required: true }),
    documentNo: t.string({ description: '组建文号 · Document number' }),
  }),
});
const TeamChanges = builder.inputType('GuidanceTeamChanges', {
  description: '对技术指导组的修改：未给出的字段不变 · What changes of a guidance team: a field left out stays',
  fields: (t) => ({ name: t.string(), documentNo: t.string() }),
});
const MemberInput = builder.inputType('GuidanceMemberInput', {
  description: '成员：专家库中的专家，或给出姓名 · A member: an expert of the pool, or by name',
  fields: (t) => ({
    expert: t.id(),
    name: t.string(),
    employer: t.string(),
    sector: t.string({ required: true, description: '专业或行业 · What it knows' }),
    role: t.field({ type: GuidanceRole, required: true }),
    since: t.field({ type: 'Date', required: true }),
    until: t.field({ type: 'Date', description: '不再是成员的首日 · The first day it is a member no longer' }),
    named: t.boolean({
      defaultValue: false,
      description: '同意向受指导企业告知姓名 · Agrees to be named to those visited',
    }),
  }),
});
const MemberChanges = builder.inputType('GuidanceMemberChanges', {
  description: '对成员的修改：未给出的字段不变 · What changes of a member: a field left out stays',
  fields: (t) => ({
    ...{ name: t.string(), employer: t.string(), sector: t.string(), role: t.field({ type: GuidanceRole }) },
    ...{ since: t.field({ type: 'Date' }), until: t.field({ type: 'Date' }), named: t.boolean() },
  }),
});
const said = <T>(value: T | null | undefined): T | undefined => value ?? undefined;

const problems = [NotFound, NotAllowed, InvalidInput, RuleBroken];
builder.mutationFields((t) => {
  const common = {
    team: t.arg.id({ required: true }),
    version: t.arg.int({ required: true, description: versionGiven }),
    key: t.arg.string({ description: onceText }),
  };
  const changeOf = (id: string, version: number, idempotencyKey: string | null | undefined): teams.Change => ({
    ...{ id: localId('GuidanceTeam', id), version, idempotencyKey },
  });
  return {
    formGuidanceTeam: t.field({
      type: GuidanceTeam,
      description: '组建技术指导组 · Forms a guidance team of a region',
      errors: { types: problems },
      args: {
        division: t.arg.string({ required: true, description: '所属辖区 · The region' }),
        input: t.arg({ type: TeamInput, required: true }),
        key: t.arg.string({ description: onceText }),
      },
      resolve: (_, { division, input: { name, documentNo }, key }, context) =>
        teams.formGuidanceTeam(context, division, { name, documentNo: documentNo ?? null }, key),
    }),
    editGuidanceTeam: t.field({
      type: GuidanceTeam,
      description: '修改技术指导组 · Changes a guidance team',
      errors: { types: [...problems, Conflict] },
      args: { ...common, input: t.arg({ type: TeamChanges, required: true }) },
      resolve: (_, { team, version, key, input }, context) =>
        teams.editGuidanceTeam(context, changeOf(team, version, key), {
          ...{ name: said(input.name), documentNo: input.documentNo },
        }),
    }),
    addGuidanceMember: t.field({
      type: GuidanceTeam,
      description: '技术指导组增加成员 · Takes a member into a guidance team',
      errors: { types: [...problems, Conflict] },
      args: { ...common, input: t.arg({ type: MemberInput, required: true }) },
      resolve: (_, { team, version, key, input }, context) =>
        teams.addGuidanceMember(context, changeOf(team, version, key), {
          ...{ expert: input.expert ? localId('Expert', input.expert) : null, name: input.name ?? null },
          ...{ employer: input.employer ?? null, sector: input.sector, role: input.role, since: input.since },
          ...{ until: input.until ?? null, named: input.named ?? false },
        }),
    }),
    editGuidanceMember: t.field({
      type: GuidanceTeam,
      description: '修改成员；版本为技术指导组的版本 · Changes a member; the version is that of the team',
      errors: { types: [...problems, Conflict] },
      args: { ...common, member: t.arg.id({ required: true }), input: t.arg({ type: MemberChanges, required: true }) },
      resolve: (_, { team, version, key, member, input }, context) =>
        teams.editGuidanceMember(context, changeOf(team, version, key), localId('GuidanceMember', member), {
          ...{ name: said(input.name), employer: input.employer, sector: said(input.sector), role: said(input.role) },
          ...{ since: said(input.since), until: input.until, named: said(input.named) },
        }),
    }),
  };
});
