import { onceText, versionGiven } from '../edits/texts.ts';
import { builder } from '../platform/builder.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import * as following from './following-up.ts';
import type { Change } from './teams.ts';
import * as visits from './visits.ts';
import { GuidanceVisit } from './visits-schema.ts';

const VisitInput = builder.inputType('GuidanceVisitInput', {
  description: '一次技术指导 · A guidance visit',
  fields: (t) => ({
    enterprise: t.id({ required: true }),
    day: t.field({ type: 'Date', required: true }),
    topic: t.string({ required: true }),
    advice: t.string({ required: true }),
    members: t.idList({ required: true, description: '参加指导的成员 · Those who came' }),
    followUpDueOn: t.field({ type: 'Date', description: '应落实的期限 · To be done by' }),
  }),
});
const VisitChanges = builder.inputType('GuidanceVisitChanges', {
  description: '对技术指导记录的修改：未给出的字段不变 · What changes of a guidance visit: a field left out stays',
  fields: (t) => ({
    ...{ day: t.field({ type: 'Date' }), topic: t.string(), advice: t.string(), members: t.idList() },
    followUpDueOn: t.field({ type: 'Date' }),
  }),
});
const said = <T>(value: T | null | undefined): T | undefined => value ?? undefined;
const memberIds = (ids: readonly string[]) => ids.map((id) => localId('GuidanceMember', id));
const changeOf = (id: string, version: number, idempotencyKey: string | null | undefined): Change => ({
  ...{ id: localId('GuidanceVisit', id), version, idempotencyKey },
});

const problems = [NotFound, NotAllowed, InvalidInput, RuleBroken];
builder.mutationFields((t) => {
  const common = {
    visit: t.arg.id({ required: true }),
    version: t.arg.int({ required: true, description: versionGiven }),
    key: t.arg.string({ description: onceText }),
  };
  return {
    recordGuidanceVisit: t.field({
      type: GuidanceVisit,
      description: '记录一次技术指导 · Records a visit of a team to an enterprise of its region',
      errors: { types: problems },
      args: {
        team: t.arg.id({ required: true }),
        input: t.arg({ type: VisitInput, required: true }),
        key: t.arg.string({ description: onceText }),
      },
      resolve: (_, { team, input: { enterprise, members, followUpDueOn, ...input }, key }, context) =>
        visits.recordGuidanceVisit(
          context,
          localId('GuidanceTeam', team),
          localId('Enterprise', enterprise),
          { ...input, members: memberIds(members), followUpDueOn: followUpDueOn ?? null },
          key,
        ),
    }),
    editGuidanceVisit: t.field({
      type: GuidanceVisit,
      description: '修改技术指导记录，企业答复之前 · Corrects a guidance visit until it is answered',
      errors: { types: [...problems, Conflict] },
      args: { ...common, input: t.arg({ type: VisitChanges, required: true }) },
      resolve: (_, { visit, version, key, input }, context) =>
        visits.editGuidanceVisit(context, changeOf(visit, version, key), {
          ...{ day: said(input.day), topic: said(input.topic), advice: said(input.advice) },
          ...{ members: input.members ? memberIds(input.members) : undefined, followUpDueOn: input.followUpDueOn },
        }),
    }),
    answerGuidance: t.field({
      type: GuidanceVisit,
      description: '企业答复如何落实指导意见 · Says, for the enterprise, what it did about the advice',
      errors: { types: [...problems, Conflict] },
      args: {
        ...common,
        answer: t.arg.string({ required: true }),
        doneOn: t.arg({ type: 'Date', description: '落实之日 · Done on' }),
      },
      resolve: (_, { visit, version, key, answer, doneOn }, context) =>
        following.answerGuidance(context, changeOf(visit, version, key), { answer, doneOn: doneOn ?? null }),
    }),
    closeGuidance: t.field({
      type: GuidanceVisit,
      description: '办结技术指导；企业未答复的须说明 · Closes a guidance visit; with a note where it is not answered',
      errors: { types: [...problems, Conflict] },
      args: {
        ...common,
        note: t.arg.string(),
        on: t.arg({ type: 'Date', description: '默认为今天 · Today unless said' }),
      },
      resolve: (_, { visit, version, key, note, on }, context) =>
        following.closeGuidance(context, changeOf(visit, version, key), { note: note ?? null, on: on ?? null }),
    }),
  };
});
