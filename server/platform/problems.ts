import { builder } from './builder.ts';
import {
  AlreadyExists,
  Conflict,
  type DomainError,
  InvalidInput,
  NotAllowed,
  NotFound,
  RuleBroken,
  type FieldProblem,
} from './errors.ts';
import type { Locale } from './context.ts';

export const messageOf = (error: DomainError, locale: Locale): string =>
  locale === 'en' ? error.inEnglish : error.message;

const Problem = builder.interfaceRef<DomainError>('Problem').implement({
  description: '拒绝的原因：可据以更正 · Why something was refused, so that it can be mended',
  fields: (t) => ({
    code: t.exposeString('code', { description: '稳定的代码 · A stable code' }),
    message: t.string({
      description: '以阅读者的语言 · In the reader’s language',
      resolve: (error, _, { locale }) => messageOf(error, locale),
    }),
  }),
});
builder.objectType(NotFound, {
  name: 'NotFound',
  description: '不存在，或阅读者无权看到 · Not there, or not to be seen by this reader',
  interfaces: [Problem],
  fields: (t) => ({ what: t.exposeString('what'), id: t.exposeID('id') }),
});
builder.objectType(NotAllowed, {
  name: 'NotAllowed',
  description: '没有权限 · The reader’s roles do not allow it',
  interfaces: [Problem],
});
builder.objectType(RuleBroken, {
  name: 'RuleBroken',
  description: '违反业务规则 · Refused by a rule of the field',
  interfaces: [Problem],
  fields: (t) => ({
    rule: t.exposeString('rule', { description: '规则名 · The rule’s name' }),
    citation: t.exposeString('citation', { nullable: true, description: '依据 · Where the rule stands' }),
  }),
});
builder.objectType(AlreadyExists, {
  name: 'AlreadyExists',
  description: '已经存在 · It exists already',
  interfaces: [Problem],
});
builder.objectType(Conflict, {
  name: 'Conflict',
  description: '他人已先修改 · Somebody else changed it first',
  interfaces: [Problem],
  fields: (t) => ({
    changedBy: t.string({
      nullable: true,
      description:
        '最后修改者：同事或主管部门可见姓名，他人仅见身份 · Who changed it last: the name for colleagues and regulators, the role for others',
      resolve: (e, _, { locale }) => e.changedBy[locale],
    }),
    changedAt: t.field({ type: 'DateTime', nullable: true, resolve: (e) => e.changedAt }),
    currentVersion: t.exposeInt('currentVersion', { description: '现在的版本 · The version in force' }),
  }),
});
const FieldProblemRef = builder.objectRef<FieldProblem>('FieldProblem').implement({
  description: '某一输入项的问题 · What is wrong with one input',
  fields: (t) => ({
    path: t.exposeString('path'),
    message: t.string({ resolve: (f, _, { locale }) => f[locale] }),
  }),
});
builder.objectType(InvalidInput, {
  name: 'InvalidInput',
  description: '输入有误 · The input is not valid',
  interfaces: [Problem],
  fields: (t) => ({ fields: t.field({ type: [FieldProblemRef], resolve: (e) => [...e.fields] }) }),
});
