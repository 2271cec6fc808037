import { onceText, versionGiven } from '../edits/texts.ts';
import { builder } from '../platform/builder.ts';
import { businessDay } from '../platform/dates.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import * as acts from './acts.ts';
import { Audit } from './schema.ts';
import { startAudit } from './starting.ts';
import { AuditBasis, AuditMode, AuditStage } from './words-schema.ts';

const TeamMemberInput = builder.inputType('AuditTeamMemberInput', {
  description: '审核小组成员 · Somebody of the audit team',
  fields: (t) => ({ name: t.string({ required: true }), role: t.string({ required: true }) }),
});
const StartAuditInput = builder.inputType('StartAuditInput', {
  description: '启动审核 · What an audit starts with',
  fields: (t) => ({
    enterprise: t.id({ required: true }),
    basis: t.field({ type: AuditBasis, required: true }),
    mode: t.field({ type: AuditMode, required: true, defaultValue: 'STANDARD' }),
    openedOn: t.field({ type: 'Date', description: '默认为今天 · Today unless said' }),
    agency: t.string({ description: '审核机构 · The audit agency' }),
    team: t.field({ type: [TeamMemberInput] }),
  }),
});

const problems = [NotFound, NotAllowed, RuleBroken, InvalidInput];
const changing = [...problems, Conflict];
const changeOf = (args: { audit: string; version: number; idempotencyKey?: string | null | undefined }) => ({
  id: localId('Audit', args.audit),
  version: args.version,
  idempotencyKey: args.idempotencyKey,
});

builder.mutationFields((t) => {
  const change = {
    audit: t.arg.id({ required: true }),
    version: t.arg.int({ required: true, description: versionGiven }),
    idempotencyKey: t.arg.string({ description: onceText }),
  };
  const reason = t.arg.string({ required: true, description: '理由 · Why' });
  return {
    startAudit: t.field({
      type: Audit,
      description:
        '启动审核：强制审核由列入名单的企业或其主管部门，自愿审核由企业 · Starts an audit: a mandatory one by the listed enterprise or its regulator, a voluntary one by the enterprise',
      errors: { types: problems },
      args: {
        input: t.arg({ type: StartAuditInput, required: true }),
        idempotencyKey: t.arg.string({ description: onceText }),
      },
      resolve: (_, { input, idempotencyKey }, context) => {
        const { enterprise, basis, mode, openedOn, agency, team } = input;
        const start = {
          ...{ enterprise: localId('Enterprise', enterprise), mode, openedOn: openedOn ?? businessDay() },
          ...{ agency: agency ?? null, team: team ?? [] },
        };
        return startAudit(context, basis, start, idempotencyKey);
      },
    }),
    moveAudit: t.field({
      type: Audit,
      description: '进入下一阶段 · Moves an audit one stage forward',
      errors: { types: changing },
      args: {
        ...change,
        to: t.arg({ type: AuditStage, required: true }),
        on: t.arg({ type: 'Date', description: '默认为今天 · Today unless said' }),
      },
      resolve: (_, { to, on, ...args }, context) => acts.moveAudit(context, changeOf(args), to, on),
    }),
    returnAudit: t.field({
      type: Audit,
      description: '退回到先前的阶段 · Returns an audit to an earlier stage',
      errors: { types: changing },
      args: { ...change, to: t.arg({ type: AuditStage, required: true }), reason },
      resolve: (_, args, context) => acts.returnAudit(context, changeOf(args), args.to, args.reason),
    }),
    deferAudit: t.field({
      type: Audit,
      description:
        '延期：强制审核由主管部门，其他由企业 · Defers: a mandatory audit by its regulator, another by the enterprise',
      errors: { types: changing },
      args: { ...change, until: t.arg({ type: 'Date', required: true }), reason },
      resolve: (_, args, context) => acts.deferAudit(context, changeOf(args), args.until, args.reason),
    }),
    resumeAudit: t.field({
      type: Audit,
      description: '恢复已延期的审核 · Resumes a deferred audit',
      errors: { types: changing },
      args: change,
      resolve: (_, args, context) => acts.resumeAudit(context, changeOf(args)),
    }),
    withdrawAudit: t.field({
      type: Audit,
      description:
        '撤销：强制审核由主管部门，其他由企业 · Withdraws: a mandatory audit by its regulator, another by the enterprise',
      errors: { types: changing },
      args: { ...change, reason },
      resolve: (_, args, context) => acts.withdrawAudit(context, changeOf(args), args.reason),
    }),
    editAuditTeam: t.field({
      type: Audit,
      description: '审核机构与审核小组 · The agency and the team of an audit',
      errors: { types: changing },
      args: { ...change, agency: t.arg.string(), team: t.arg({ type: [TeamMemberInput], required: true }) },
      resolve: (_, args, context) =>
        acts.editAuditTeam(context, changeOf(args), { agency: args.agency ?? null, team: args.team }),
    }),
  };
});
