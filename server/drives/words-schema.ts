import { builder } from '../platform/builder.ts';
import type * as words from './words.ts';

export const DriveState = builder.enumType('DriveState', {
  description: '带动行动的状态 · Where a drive stands',
  values: {
    OPEN: { description: '进行中 · Goes on' },
    PAUSED: { description: '已暂停：不发信，链接仍有效 · Paused: no letters go out, links keep working' },
    CLOSED: { description: '已结束 · Closed' },
  } satisfies Record<words.DriveState, object>,
});
export const InvitationState = builder.enumType('InvitationState', {
  description: '邀请的状态 · Where an invitation stands',
  values: {
    DRAFT: { description: '尚未发出 · No letter has gone out yet' },
    SENT: { description: '已发出 · Sent' },
    OPENED: { description: '已打开 · Opened' },
    ACCEPTED: { description: '已接受 · Accepted' },
    DECLINED: { description: '已婉拒 · Declined' },
    EXPIRED: { description: '已过期 · Past its last day without an answer' },
    WITHDRAWN: { description: '已撤回 · Taken back' },
    ANSWERED_BY_CREDIT: { description: '以有效审核答复 · Answered with a valid audit' },
  } satisfies Record<words.InvitationState, object>,
});
export const DeclineKind = builder.enumType('DeclineKind', {
  description: '婉拒的原因 · Why an invitation was declined',
  values: {
    NOT_A_PARTNER: { description: '并非供应商 · Does not supply whoever asks' },
    ALREADY_DOING: { description: '已在开展类似工作 · Does something of the kind already' },
    NO_MEANS: { description: '人力或资金不足 · Lacks people or money' },
    NOT_NOW: { description: '目前时机不合适 · Not at this time' },
    OTHER: { description: '其他 · Something else' },
  } satisfies Record<words.DeclineKind, object>,
});

export const LetterState = builder.enumType('InvitationLetterState', {
  description: '最近一封邀请邮件的情况 · What became of the last letter',
  values: {
    QUEUED: { description: '待发 · Waits to be sent' },
    SENT: { description: '已发出 · Taken by the mail server' },
    BOUNCED: { description: '被退回：地址不收信 · Bounced: the address takes no mail' },
    FAILED: { description: '未能发出 · Could not be sent' },
    UNKNOWN: { description: '结果不明，不再重发 · Nobody knows; it is not sent again' },
    CANCELLED: { description: '已取消 · Cancelled' },
  } satisfies Record<words.LetterState, object>,
});
