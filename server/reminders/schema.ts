import { Viewer } from '../access/schema.ts';
import { onceText, versionGiven, versionText } from '../edits/texts.ts';
import { builder } from '../platform/builder.ts';
import { nextOf } from '../platform/cron.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { globalId } from '../platform/ids.ts';
import { pageOfList } from '../platform/paging.ts';
import { jobStates } from '../platform/scheduled-jobs.ts';
import * as reminders from './service.ts';

const Pace = builder.enumType('ReminderPace', {
  description: '提醒邮件的频次 · How often reminders are mailed',
  values: {
    OFF: { description: '不发送 · Never' },
    WEEKLY: { description: '每周一封 · Once a week' },
    DAILY: { description: '每个发送日一封 · On each day of the schedule' },
  } satisfies Record<(typeof reminders.paces)[number], object>,
});
const Language = builder.enumType('ReminderLanguage', {
  description: '提醒邮件的语言 · The language of reminders',
  values: { ZH: { value: 'zh', description: '中文 · Chinese' }, EN: { value: 'en', description: '英文 · English' } },
});
const State = builder.enumType('ScheduledJobState', {
  description:
    '定时任务的状态；UNKNOWN 表示已开始而不知结果，不再重试 · Where a scheduled job stands; UNKNOWN began and nobody knows how it ended: it is not tried again',
  values: jobStates,
});
const MailReminders = builder.objectRef<reminders.Choice>('MailReminders').implement({
  description: '本人的邮件提醒设置 · What the reader chose of reminders by mail',
  fields: (t) => ({
    pace: t.field({ type: Pace, resolve: ({ pace }) => pace }),
    language: t.field({ type: Language, resolve: ({ locale }) => locale }),
    concerned: t.exposeBoolean('concerned', {
      description:
        '是否属于企业或主管部门；其余人没有可提醒的事项 · Whether the reader is of an enterprise or a regulator: nobody else has anything to be reminded of',
    }),
    sentOn: t.expose('sentOn', {
      type: 'Date',
      nullable: true,
      description: '最近一封定期提醒的日期 · When the last one of the schedule went out',
    }),
    schedule: t.string({
      nullable: true,
      description:
        '发送时间（cron，亚洲/上海）；停用或未配置邮件时为空 · When they go out, as cron has it in Asia/Shanghai; null where none do',
      resolve: (_, __, { config, auth }) => (auth.mail.way === 'NONE' ? null : (config.reminders ?? null)),
    }),
    nextAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: '下一次发送的时间；停用或未配置邮件时为空 · When the next go out; null where none do',
      resolve: (_, __, { config, auth }) =>
        auth.mail.way === 'NONE' || !config.reminders ? null : nextOf(config.reminders)?.toISOString(),
    }),
    version: t.exposeInt('version', { description: versionText }),
  }),
});
builder.objectField(Viewer, 'mailReminders', (t) =>
  t.field({
    type: MailReminders,
    description: '邮件提醒设置 · Reminders by mail',
    resolve: ({ id }, _, { graph }) => reminders.choiceOf(graph, id),
  }),
);

const Unsent = builder.objectRef<reminders.Unsent>('UnsentReminder').implement({
  description: '未能发出或结果不明的提醒 · A reminder that did not go out, or of which nobody knows',
  fields: (t) => ({
    id: t.id({ resolve: ({ key }) => globalId('UnsentReminder', key) }),
    name: t.exposeString('name', { nullable: true }),
    email: t.exposeString('email', { nullable: true }),
    day: t.expose('day', { type: 'Date' }),
    state: t.field({ type: State, resolve: ({ state }) => state }),
    tries: t.exposeInt('tries', { description: '已试次数 · How often it was tried' }),
    nextAt: t.expose('nextAt', { type: 'DateTime', nullable: true, description: '下次重试 · When it is tried again' }),
    problem: t.exposeString('problem', { nullable: true, description: '问题 · What went wrong' }),
  }),
});
builder.queryField('unsentReminders', (t) =>
  t.connection({
    type: Unsent,
    description:
      '未能发出的提醒，最近在前，仅系统管理员可见 · Reminders that did not go out, the newest first; for administrators alone',
    resolve: async (_, args, context) =>
      pageOfList(args, await reminders.unsentReminders(context), ({ key }) => key) as never,
  }),
);

const Sent = builder.simpleObject('ReminderSent', {
  description: '立即提醒的结果 · What came of asking for a reminder now',
  fields: (t) => ({
    sent: t.boolean({ description: '没有可提醒的事项时为假 · False when there is nothing to be reminded of' }),
  }),
});
const Stopped = builder.simpleObject('RemindersStopped', {
  description: '无论链接是否有效，答复相同 · The answer is the same whether or not the link was good',
  fields: (t) => ({ done: t.boolean() }),
});
builder.mutationFields((t) => ({
  chooseReminders: t.field({
    type: MailReminders,
    description: '设定本人的邮件提醒 · Chooses for oneself how often reminders are mailed',
    errors: { types: [NotAllowed, NotFound, InvalidInput, Conflict] },
    args: {
      pace: t.arg({ type: Pace, required: true }),
      language: t.arg({ type: Language, required: true }),
      version: t.arg.int({ required: true, description: versionGiven }),
      key: t.arg.string({ description: onceText }),
    },
    resolve: (_, { pace, language, version, key }, context) =>
      reminders.chooseReminders(context, { pace, locale: language, version, idempotencyKey: key }),
  }),
  sendReminderNow: t.field({
    type: Sent,
    description: '立即给本人发送提醒，十分钟内一次 · Mails oneself a reminder now, once in ten minutes',
    errors: { types: [NotAllowed, RuleBroken] },
    args: { key: t.arg.string({ description: onceText }) },
    resolve: async (_, { key }, context) => ({ sent: await reminders.sendReminderNow(context, key) }),
  }),
  stopReminders: t.field({
    type: Stopped,
    description: '凭邮件中的链接停止提醒，无需登录 · Ends reminders by the link of a mail, without an account',
    args: { token: t.arg.string({ required: true }) },
    resolve: async (_, { token }, context) => {
      await reminders.stopReminders(context, token);
      return { done: true };
    },
  }),
}));
