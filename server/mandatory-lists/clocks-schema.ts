import { builder } from '../platform/builder.ts';
import { Rule } from '../reference/rule-packs-schema.ts';
import { clockStates, clockSteps, type Clock } from './clocks.ts';

export const ClockStep = builder.enumType('ClockStep', {
  description: '法定时限的事项：公开、启动、报告、评估、验收 · What a clock runs for',
  values: clockSteps,
});
export const ClockState = builder.enumType('ClockState', {
  description: '时限状态：未到期、即将到期、逾期、已完成 · Where a clock stands',
  values: clockStates,
});
export const ClockWhy = builder.objectRef<Clock['why']>('ClockWhy').implement({
  description: '到期日的由来 · Why a clock is due on its day',
  fields: (t) => ({
    rule: t.field({ type: Rule, description: '规则及出处 · The rule, with its source', resolve: (why) => why.rule }),
    startedOn: t.expose('startedOn', { type: 'Date', description: '起算日 · The day it runs from' }),
    movedFrom: t.expose('movedFrom', {
      type: 'Date',
      nullable: true,
      description: '顺延至工作日之前的日期 · Where it fell before it moved to a working day',
    }),
    rulePack: t.exposeString('rulePack', { description: '所依据的规则包及版本 · The rule packs and their versions' }),
  }),
});
export const ClockRef = builder.objectRef<Clock>('Clock').implement({
  description: '公布名单起算的时限 · A clock that the publication of a list starts',
  fields: (t) => ({
    step: t.expose('step', { type: ClockStep }),
    dueOn: t.expose('dueOn', { type: 'Date' }),
    state: t.expose('state', {
      type: ClockState,
      nullable: true,
      description:
        '读者不可跟踪审核时为空；已公开的人人可见 · null where the reader may not follow the audit; that something was disclosed is told to all',
    }),
    doneOn: t.expose('doneOn', { type: 'Date', nullable: true, description: '完成日期 · Done on' }),
    why: t.field({ type: ClockWhy, resolve: (clock) => clock.why }),
  }),
});
