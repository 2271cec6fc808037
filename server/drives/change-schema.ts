import { onceText, versionGiven } from '../edits/texts.ts';
import { builder } from '../platform/builder.ts';
import { businessDay } from '../platform/dates.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import { IndicatorEnum } from '../reference/indicator-schema.ts';
import { placeBelow } from './cascade.ts';
import { closeDrive } from './closing.ts';
import * as opening from './opening.ts';
import { usualReminder } from './rules.ts';
import { Drive } from './schema.ts';

const TemplateInput = builder.inputType('DriveTemplateInput', {
  description: '按行业的邀请文字 · What is said to suppliers of an industry',
  fields: (t) => ({
    industry: t.string({ required: true, description: '行业代码或其前几位 · Code of an industry or its beginning' }),
    message: t.string({ required: true }),
  }),
});
const DriveChanges = builder.inputType('DriveChanges', {
  description:
    '对带动行动的修改：未给出的字段不变，空值清除 · What changes of a drive: a field left out stays, null empties it',
  fields: (t) => ({
    ...{ name: t.string(), goal: t.string(), indicators: t.field({ type: [IndicatorEnum] }), year: t.int() },
    ...{ dueOn: t.field({ type: 'Date' }), message: t.string(), templates: t.field({ type: [TemplateInput] }) },
    ...{ named: t.boolean(), remindEveryDays: t.int() },
  }),
});
const said = <T>(value: T | null | undefined): T | undefined => value ?? undefined;
const problems = [NotFound, NotAllowed, InvalidInput, RuleBroken];
const changeOf = (id: string, version: number, idempotencyKey: string | null | undefined): opening.Change => ({
  ...{ id: localId('Drive', id), version, idempotencyKey },
});

builder.mutationFields((t) => {
  const common = {
    drive: t.arg.id({ required: true }),
    version: t.arg.int({ required: true, description: versionGiven }),
    key: t.arg.string({ description: onceText }),
  };
  const types = [...problems, Conflict];
  return {
    openDrive: t.field({
      type: Drive,
      description:
        '发起带动行动；转发所接受的邀请时给出 continues · Opens a drive of one’s own enterprise; one that passes an accepted invitation on says which',
      errors: { types: problems },
      args: {
        lead: t.arg.id({ required: true, description: '发起企业 · The enterprise that runs it' }),
        name: t.arg.string({ required: true }),
        dueOn: t.arg({ type: 'Date', required: true, description: '最后一天 · Its last day' }),
        goal: t.arg.string(),
        indicators: t.arg({ type: [IndicatorEnum], defaultValue: [] }),
        year: t.arg.int({
          description: '所看负荷的年度，默认上一年 · The year whose loads it goes by; last year unless said',
        }),
        message: t.arg.string(),
        templates: t.arg({ type: [TemplateInput], defaultValue: [] }),
        named: t.arg.boolean({ defaultValue: true }),
        remindEveryDays: t.arg.int({ description: '0 表示不提醒 · 0 for no reminders' }),
        continues: t.arg.id({ description: '所转发的收到的邀请 · The received invitation it passes on' }),
        behalfOf: t.arg.id({ description: '代哪个邀请方转发 · On behalf of which of those who asked' }),
        key: t.arg.string({ description: onceText }),
      },
      resolve: (_, { lead, key, continues, behalfOf, ...given }, context) => {
        const id = localId('Enterprise', lead);
        const every = given.remindEveryDays ?? usualReminder;
        return opening.openDrive(
          context,
          id,
          {
            ...{ name: given.name, goal: given.goal ?? null, dueOn: given.dueOn, message: given.message ?? null },
            ...{ indicators: given.indicators ?? [], templates: given.templates ?? [], named: given.named ?? true },
            year: given.year ?? Number(businessDay().slice(0, 4)) - 1,
            remindEveryDays: every === 0 ? null : every,
          },
          continues
            ? (tx) =>
                placeBelow(
                  tx,
                  context,
                  id,
                  localId('ReceivedInvitation', continues),
                  behalfOf ? localId('Enterprise', behalfOf) : null,
                )
            : () => Promise.resolve(opening.atTheTop),
          key,
        );
      },
    }),
    editDrive: t.field({
      type: Drive,
      description: '修改带动行动 · Changes what a drive says and until when it goes',
      errors: { types },
      args: { ...common, input: t.arg({ type: DriveChanges, required: true }) },
      resolve: (_, { drive, version, key, input }, context) =>
        opening.editDrive(context, changeOf(drive, version, key), {
          ...{ name: said(input.name), goal: input.goal, indicators: said(input.indicators), year: said(input.year) },
          ...{ dueOn: said(input.dueOn), message: input.message, templates: said(input.templates) },
          ...{ named: said(input.named), remindEveryDays: input.remindEveryDays },
        }),
    }),
    pauseDrive: t.field({
      type: Drive,
      description: '暂停：不再发信，链接仍有效 · Pauses a drive: no letters go out, links keep working',
      errors: { types },
      args: common,
      resolve: (_, { drive, version, key }, context) =>
        opening.pauseDrive(context, changeOf(drive, version, key), 'PAUSED'),
    }),
    resumeDrive: t.field({
      type: Drive,
      description: '恢复 · Resumes a drive that was paused',
      errors: { types },
      args: common,
      resolve: (_, { drive, version, key }, context) =>
        opening.pauseDrive(context, changeOf(drive, version, key), 'OPEN'),
    }),
    closeDrive: t.field({
      type: Drive,
      description:
        '结束并出具报告；未答复的邀请撤回 · Closes a drive with its report; what is unanswered is taken back',
      errors: { types },
      args: common,
      resolve: (_, { drive, version, key }, context) => closeDrive(context, changeOf(drive, version, key)),
    }),
  };
});
