import { line } from '../access/letters.ts';
import type { Clock } from '../mandatory-lists/clocks.ts';
import type { Locale } from '../platform/context.ts';
import { globalId } from '../platform/ids.ts';
import type { Message } from '../platform/mail.ts';
import type { RuleInForce } from '../reference/rule-packs.ts';

export interface Why {
  readonly rule: RuleInForce;
  readonly startedOn: string;
  readonly movedFrom: string | null;
}
export interface StepDue {
  readonly name: string;
  readonly enterprise: string;
  readonly step: Clock['step'];
  readonly dueOn: string;
  readonly why: Why;
}
export interface OrderDue {
  readonly id: string;
  readonly name: string;
  readonly enterprise: string;
  readonly documentNo: string;
  readonly requirement: string;
  readonly dueOn: string;
  readonly pastDue: boolean;
  /** Null where the regulator set the day. */
  readonly why: Why | null;
}
export interface Due {
  readonly overdue: readonly StepDue[];
  readonly dueSoon: readonly StepDue[];
  readonly orders: readonly OrderDue[];
  readonly counts: { readonly overdue: number; readonly dueSoon: number; readonly orders: number };
}
export interface Addressed {
  readonly to: string;
  readonly name: string;
  readonly locale: Locale;
  readonly day: string;
  /** Follows a region rather than an enterprise. */
  readonly regulator: boolean;
  readonly origin: string;
  readonly token: string;
}

const words = {
  zh: {
    step: { DISCLOSE: '公开', START: '启动', REPORT: '报告', ASSESSMENT: '评估', ACCEPTANCE: '验收' },
    subject: (o: number, s: number, r: number) => `清链提醒：逾期 ${o} 项，即将到期 ${s} 项，待改正 ${r} 件`,
    hello: (name: string, day: string) => `${name}，您好！截至 ${day}，与您有关的事项如下。`,
    overdue: (n: number) => `逾期（${n} 项）`,
    dueSoon: (n: number) => `即将到期（${n} 项）`,
    orders: (n: number) => `责令改正，尚未改正（${n} 件）`,
    due: (name: string, step: string, day: string) => `${name}：${step}，到期日 ${day}`,
    order: (name: string, no: string, day: string, past: boolean) =>
      `${name}：责令改正 ${no}，改正期限 ${day}${past ? '（已期满）' : ''}`,
    requires: (text: string) => `要求：${text}`,
    why: (rule: string, citation: string, from: string) => `依据：${rule}（出处：${citation}）；自 ${from} 起算`,
    unverified: '，未核实',
    moved: (day: string) => `，原为 ${day}，顺延至工作日`,
    set: '期限由主管部门设定',
    more: (n: number) => `另有 ${n} 项，见：`,
    settings: '更改提醒设置：',
    stop: '不再接收提醒（无需登录）：',
  },
  en: {
    step: {
      DISCLOSE: 'disclose',
      START: 'start',
      REPORT: 'report',
      ASSESSMENT: 'assessment',
      ACCEPTANCE: 'acceptance',
    },
    subject: (o: number, s: number, r: number) => `Qinglian reminder: ${o} overdue, ${s} due soon, ${r} open orders`,
    hello: (name: string, day: string) => `Hello ${name}, this concerns you as of ${day}.`,
    overdue: (n: number) => `Overdue (${n})`,
    dueSoon: (n: number) => `Due soon (${n})`,
    orders: (n: number) => `Orders to correct that are open (${n})`,
    due: (name: string, step: string, day: string) => `${name}: ${step}, due on ${day}`,
    order: (name: string, no: string, day: string, past: boolean) =>
      `${name}: order to correct ${no}, by ${day}${past ? ' (has run out)' : ''}`,
    requires: (text: string) => `Required: ${text}`,
    why: (rule: string, citation: string, from: string) => `Why: ${rule} (source: ${citation}); it runs from ${from}`,
    unverified: ', not verified',
    moved: (day: string) => `, fell on ${day} and moved to a working day`,
    set: 'The regulator set the day',
    more: (n: number) => `${n} more, see:`,
    settings: 'Change what you are reminded of:',
    stop: 'No more reminders (without signing in):',
  },
} as const;

/** The mail of a day: text alone, each thing with its why and where it stands. */
export function reminderLetter(due: Due, addressed: Addressed): Message {
  const { to, name, locale, day, regulator, origin, token } = addressed;
  const t = words[locale];
  const pageOf = (enterprise: string) => `${origin}/enterprises/${globalId('Enterprise', enterprise)}`;
  const all = (tab: string) => (regulator ? `${origin}/orders?tab=${tab}` : `${origin}/enterprises`);
  const because = (why: Why | null) => {
    if (!why) return t.set;
    const { rule, startedOn, movedFrom } = why;
    const citation = `${rule.citation}${rule.verified ? '' : t.unverified}`;
    return `${t.why(locale === 'en' ? rule.textEn : rule.text, citation, startedOn)}${movedFrom ? t.moved(movedFrom) : ''}`;
  };
  const block = (title: string, items: readonly string[][], total: number, tab: string) =>
    total === 0
      ? []
      : [
          title,
          ...items.map(([first = '', ...rest], i) =>
            [`${i + 1}. ${line(first)}`, ...rest.map((text) => `   ${line(text)}`)].join('\n'),
          ),
          ...(total > items.length ? [`${t.more(total - items.length)} ${all(tab)}`] : []),
          '',
        ];
  const steps = (list: readonly StepDue[], tab: string) =>
    list.map((one) => [
      t.due(one.name, t.step[one.step], one.dueOn),
      because(one.why),
      regulator ? `${all(tab)}` : pageOf(one.enterprise),
    ]);
  const { counts } = due;
  const orders = due.orders.map((one) => [
    t.order(one.name, one.documentNo, one.dueOn, one.pastDue),
    t.requires(one.requirement),
    because(one.why),
    regulator ? `${all('orders')}&order=${globalId('OrderToCorrect', one.id)}` : pageOf(one.enterprise),
  ]);
  const text = [
    t.hello(line(name), day),
    '',
    ...block(t.overdue(counts.overdue), steps(due.overdue, 'overdue'), counts.overdue, 'overdue'),
    ...block(t.dueSoon(counts.dueSoon), steps(due.dueSoon, 'dueSoon'), counts.dueSoon, 'dueSoon'),
    ...block(t.orders(counts.orders), orders, counts.orders, 'orders'),
    `${t.settings} ${origin}/account/reminders`,
    `${t.stop} ${origin}/unsubscribe#${token}`,
    '',
  ].join('\n');
  return { to, subject: t.subject(counts.overdue, counts.dueSoon, counts.orders), text };
}
