import { appendToLog, canonicalJson } from '../platform/chained-log.ts';
import type { Tx } from '../platform/graph.ts';
import { newId } from '../platform/ids.ts';
import type { Bilingual } from '../platform/errors.ts';

export const channels = ['SESSION', 'TOKEN', 'COMMAND', 'SYSTEM'] as const;
/** Who does something, and from where. */
export interface Origin {
  readonly person: string | null;
  /** The client's address, as far as it can be trusted. */
  readonly address: string | null;
  readonly channel: (typeof channels)[number];
  readonly requestId: string;
}
export const originOf = (request: Request, person: string | null, requestId: string, address?: string): Origin => ({
  person,
  address: address ?? null,
  channel: request.headers.has('authorization') ? 'TOKEN' : 'SESSION',
  requestId,
});
/** What the product does by itself. */
export const systemOrigin = (): Origin => ({ person: null, address: null, channel: 'SYSTEM', requestId: newId() });
export const commandOrigin = (person: string | null): Origin => ({ ...systemOrigin(), person, channel: 'COMMAND' });

/** Everything that can be done and is recorded. */
export const acts = {
  UPDATE_ENTERPRISE: { zh: '修改企业', en: 'Edited an enterprise' },
  UPDATE_PARK: { zh: '修改园区', en: 'Edited a park' },
  UPDATE_SUPPLY_LINK: { zh: '修改供应关系', en: 'Edited a supply link' },
  CONFIRM_SUPPLY_LINK: { zh: '确认供应关系', en: 'Confirmed a supply link' },
  DISPUTE_SUPPLY_LINK: { zh: '对供应关系提出异议', en: 'Disputed a supply link' },
  WITHDRAW_LINK_DISPUTE: { zh: '撤回对供应关系的异议', en: 'Withdrew a dispute of a supply link' },
  UPDATE_ANNUAL_RECORD: { zh: '修改年度数据', en: 'Edited a yearly record' },
  RENAME_WHOLE_AUDIT: { zh: '重命名整体审核', en: 'Renamed a whole audit' },
  CLOSE_WHOLE_AUDIT: { zh: '结束整体审核', en: 'Closed a whole audit' },
  OPEN_WHOLE_AUDIT: { zh: '启动整体审核', en: 'Opened a whole audit' },
  MERGE_ENTERPRISES: { zh: '合并企业', en: 'Merged enterprises' },
  UNDO_MERGE: { zh: '撤销合并', en: 'Undid a merge' },
  DISMISS_MERGE_SUGGESTION: { zh: '忽略合并建议', en: 'Dismissed a suggestion to merge' },
  SUGGEST_MERGES: { zh: '提出合并建议', en: 'Suggested merges' },
  QUEUE_IMPORT: { zh: '提交导入', en: 'Queued an import' },
  IMPORT_BATCH: { zh: '写入导入的一批数据', en: 'Wrote a batch of an import' },
  END_IMPORT: { zh: '导入结束', en: 'Ended an import' },
  CANCEL_IMPORT: { zh: '取消导入', en: 'Cancelled an import' },
  SIGN_IN: { zh: '登录', en: 'Signed in' },
  SIGN_OUT: { zh: '退出登录', en: 'Signed out' },
  SIGN_IN_FAILED: { zh: '登录失败', en: 'Failed to sign in' },
  CREATE_ACCOUNT: { zh: '建立账户', en: 'Made an account' },
  RESET_PASSWORD: { zh: '重设密码', en: 'Set another password' },
  DEACTIVATE_PERSON: { zh: '停用账户', en: 'Deactivated an account' },
  REACTIVATE_PERSON: { zh: '恢复账户', en: 'Reactivated an account' },
  INVITE_PERSON: { zh: '邀请成员', en: 'Invited a person' },
  WITHDRAW_INVITATION: { zh: '撤回邀请', en: 'Withdrew an invitation' },
  ACCEPT_INVITATION: { zh: '接受邀请', en: 'Accepted an invitation' },
  REVOKE_MEMBERSHIP: { zh: '撤销角色', en: 'Revoked a membership' },
  CREATE_API_TOKEN: { zh: '建立访问令牌', en: 'Made an API token' },
  REVOKE_API_TOKEN: { zh: '撤销访问令牌', en: 'Revoked an API token' },
  READ_RECORDS: { zh: '查看年度数据', en: 'Read yearly records' },
  EXPORT_DATA: { zh: '导出数据', en: 'Exported data' },
  ASK_FOR_CONSENT: { zh: '请求开放供应关系', en: 'Asked for consent to see supply links' },
  CLOSE_CONSENT_ASK: { zh: '结束开放请求', en: 'Closed a question for consent' },
  GIVE_CONSENT: { zh: '同意开放供应关系', en: 'Consented to open a supply link' },
  WITHDRAW_CONSENT: { zh: '撤回同意', en: 'Withdrew a consent' },
  PUBLISH_MANDATORY_LIST: { zh: '公布强审名单', en: 'Published a mandatory list' },
  CORRECT_MANDATORY_LIST: { zh: '更正强审名单', en: 'Corrected a mandatory list' },
  DRAFT_MANDATORY_LIST: { zh: '起草强审名单', en: 'Drafted a mandatory list' },
  ADD_DRAFT_ENTRY: { zh: '名单草案加入企业', en: 'Added an enterprise to a draft list' },
  UPDATE_DRAFT_ENTRY: { zh: '修改名单草案条目', en: 'Changed an entry of a draft list' },
  REMOVE_DRAFT_ENTRY: { zh: '名单草案移出企业', en: 'Took an enterprise off a draft list' },
  IMPORT_DRAFT_ENTRIES: { zh: '向名单草案导入企业', en: 'Imported entries into a draft list' },
  COMMIT_RECHECK_DRAW: { zh: '冻结复核抽取名单', en: 'Froze the population of a re-check draw' },
  DRAW_RECHECK: { zh: '抽取复核企业', en: 'Drew those to be re-checked' },
  RECORD_RECHECK: { zh: '登记复核结果', en: 'Recorded a re-check' },
  ADD_SCHEME: { zh: '录入方案', en: 'Entered a scheme' },
  UPDATE_SCHEME: { zh: '修改方案', en: 'Edited a scheme' },
  REMOVE_SCHEME: { zh: '移除方案', en: 'Removed a scheme' },
  PASTE_SCHEMES: { zh: '批量录入方案', en: 'Entered many schemes' },
  VERIFY_SCHEME: { zh: '核实方案', en: 'Verified a scheme' },
  SHARE_SCHEME: { zh: '设定方案份额', en: 'Set the shares of a scheme' },
  START_AUDIT: { zh: '启动审核', en: 'Started an audit' },
  MOVE_AUDIT: { zh: '审核进入下一阶段', en: 'Moved an audit to its next stage' },
  RETURN_AUDIT: { zh: '退回审核', en: 'Returned an audit to an earlier stage' },
  DEFER_AUDIT: { zh: '延期审核', en: 'Deferred an audit' },
  RESUME_AUDIT: { zh: '恢复审核', en: 'Resumed an audit' },
  WITHDRAW_AUDIT: { zh: '撤销审核', en: 'Withdrew an audit' },
  EDIT_AUDIT_TEAM: { zh: '修改审核机构与小组', en: 'Edited the agency and team of an audit' },
  ADD_AUDIT_EVIDENCE: { zh: '提交审核证据', en: 'Filed evidence of an audit' },
  PASS_WHOLE_AUDIT: { zh: '整体审核通过', en: 'Passed a whole audit' },
  ISSUE_ORDER_TO_CORRECT: { zh: '责令改正', en: 'Issued an order to correct' },
  FULFIL_ORDER_TO_CORRECT: { zh: '确认已改正', en: 'Noted that an order to correct is fulfilled' },
  WITHDRAW_ORDER_TO_CORRECT: { zh: '撤回责令改正', en: 'Withdrew an order to correct' },
  RECORD_PENALTY: { zh: '记录处罚', en: 'Recorded a penalty' },
  CORRECT_PENALTY: { zh: '更正处罚记录', en: 'Corrected the record of a penalty' },
  ADD_EXPERT: { zh: '专家入库', en: 'Took an expert into a pool' },
  EDIT_EXPERT: { zh: '修改专家', en: 'Edited an expert' },
  ADD_EXPERT_TIE: { zh: '登记专家利害关系', en: 'Noted a tie of an expert' },
  REMOVE_EXPERT_TIE: { zh: '移除专家利害关系', en: 'Removed a tie of an expert' },
  DRAW_PANEL: { zh: '抽取专家组', en: 'Drew a panel' },
  REPLACE_PANEL_MEMBER: { zh: '更换专家组成员', en: 'Replaced a member of a panel' },
  SCORE_AUDIT: { zh: '专家评分', en: 'Scored an audit' },
  DECIDE_ASSESSMENT: { zh: '作出评估、验收决定', en: 'Decided an assessment or acceptance' },
  DRAFT_DISCLOSURE: { zh: '起草公开信息', en: 'Drafted a disclosure' },
  SUBMIT_DISCLOSURE: { zh: '报送公开信息', en: 'Submitted a disclosure' },
  PUBLISH_DISCLOSURE: { zh: '公开信息', en: 'Published a disclosure' },
  CORRECT_DISCLOSURE: { zh: '更正公开信息', en: 'Corrected a disclosure' },
  RECORD_TRAINING: { zh: '记录培训', en: 'Recorded a training' },
  UPDATE_TRAINING: { zh: '修改培训记录', en: 'Edited a training' },
  REMOVE_TRAINING: { zh: '移除培训记录', en: 'Removed a training' },
  PROPOSE_EXEMPLAR: { zh: '推荐绿色低碳示范', en: 'Proposed an exemplar' },
  UPDATE_EXEMPLAR: { zh: '修改示范', en: 'Edited an exemplar' },
  AGREE_TO_EXEMPLAR: { zh: '同意公布示范', en: 'Agreed to the publication of an exemplar' },
  PUBLISH_EXEMPLAR: { zh: '公布示范', en: 'Published an exemplar' },
  WITHDRAW_EXEMPLAR: { zh: '撤回示范', en: 'Withdrew an exemplar' },
  FORM_GUIDANCE_TEAM: { zh: '组建技术指导组', en: 'Formed a guidance team' },
  UPDATE_GUIDANCE_TEAM: { zh: '修改技术指导组', en: 'Edited a guidance team' },
  ADD_GUIDANCE_MEMBER: { zh: '技术指导组增加成员', en: 'Took a member into a guidance team' },
  UPDATE_GUIDANCE_MEMBER: { zh: '修改技术指导组成员', en: 'Edited a member of a guidance team' },
  RECORD_GUIDANCE_VISIT: { zh: '记录技术指导', en: 'Recorded a guidance visit' },
  UPDATE_GUIDANCE_VISIT: { zh: '修改技术指导记录', en: 'Edited a guidance visit' },
  ANSWER_GUIDANCE: { zh: '答复技术指导', en: 'Answered the advice of a guidance visit' },
  CLOSE_GUIDANCE: { zh: '办结技术指导', en: 'Closed a guidance visit' },
  CHOOSE_REMINDERS: { zh: '设定邮件提醒', en: 'Chose reminders by mail' },
  STOP_REMINDERS: { zh: '经邮件链接停止提醒', en: 'Stopped reminders by the link of a mail' },
  ASK_FOR_REMINDER: { zh: '立即要求提醒邮件', en: 'Asked for a reminder by mail now' },
  SEND_REMINDER: { zh: '发送提醒邮件', en: 'Sent a reminder by mail' },
  FAIL_REMINDER: { zh: '提醒邮件未能发出', en: 'Could not send a reminder by mail' },
  WRITE_NOTE: { zh: '写监管记事', en: 'Wrote a regulator’s note' },
  UPDATE_NOTE: { zh: '修改监管记事', en: 'Edited a regulator’s note' },
  REMOVE_NOTE: { zh: '移除监管记事', en: 'Removed a regulator’s note' },
  RECORD_CARBON_VERIFICATION: { zh: '记录碳核查', en: 'Recorded a carbon verification' },
  CORRECT_CARBON_VERIFICATION: { zh: '更正碳核查记录', en: 'Corrected a carbon verification' },
  CONFIRM_CARBON_VERIFICATION: { zh: '确认碳核查', en: 'Confirmed a carbon verification' },
  RETURN_CARBON_VERIFICATION: { zh: '退回碳核查', en: 'Returned a carbon verification' },
  PROPOSE_CREDIT_RATINGS: { zh: '拟定环境信用评价', en: 'Proposed credit ratings' },
  SET_CREDIT_GRADE: { zh: '确定信用等级', en: 'Set the grade of a credit rating' },
  TELL_CREDIT_RATING: { zh: '告知环境信用评价', en: 'Told an enterprise its credit rating' },
  OBJECT_TO_CREDIT_RATING: { zh: '对信用评价提出异议', en: 'Objected to a credit rating' },
  ANSWER_CREDIT_OBJECTION: { zh: '答复信用评价异议', en: 'Answered an objection to a credit rating' },
  PUBLISH_CREDIT_RATING: { zh: '公布环境信用评价', en: 'Published a credit rating' },
  CORRECT_CREDIT_RATING: { zh: '更正环境信用评价', en: 'Corrected a credit rating' },
  OPEN_DRIVE: { zh: '发起带动行动', en: 'Opened a drive' },
  EDIT_DRIVE: { zh: '修改带动行动', en: 'Edited a drive' },
  PAUSE_DRIVE: { zh: '暂停带动行动', en: 'Paused a drive' },
  RESUME_DRIVE: { zh: '恢复带动行动', en: 'Resumed a drive' },
  CLOSE_DRIVE: { zh: '结束带动行动', en: 'Closed a drive' },
  INVITE_SUPPLIERS: { zh: '邀请供应商', en: 'Invited suppliers' },
  WITHDRAW_DRIVE_INVITATION: { zh: '撤回对供应商的邀请', en: 'Took an invitation to a supplier back' },
  SEND_INVITATION_AGAIN: { zh: '再次发送邀请', en: 'Sent an invitation again' },
  SEND_INVITATION: { zh: '发出邀请邮件', en: 'Sent the letter of an invitation' },
  FAIL_INVITATION: { zh: '邀请邮件未能发出', en: 'Could not send the letter of an invitation' },
  ACCEPT_DRIVE_INVITATION: { zh: '接受审核邀请', en: 'Accepted an invitation to an audit' },
  DECLINE_DRIVE_INVITATION: { zh: '婉拒审核邀请', en: 'Declined an invitation to an audit' },
  ANSWER_BY_CREDIT: { zh: '以有效审核答复邀请', en: 'Answered an invitation with a valid audit' },
  LOAD_SEED: { zh: '载入数据', en: 'Loaded a data set' },
  ENSURE_DEMO_ACCOUNTS: { zh: '建立演示账户', en: 'Set the demo accounts up' },
  REMOVE_DEMO_ACCOUNTS: { zh: '移除演示账户', en: 'Removed the demo accounts' },
} as const satisfies Record<string, Bilingual>;
export type Act = keyof typeof acts;
export const actNames = Object.keys(acts) as [Act, ...Act[]];

/** What an act is done to. Person, PersonInvitation and ApiToken are of accounts: administrators read of those, and regulators do not. */
export const subjectTypes = [
  'Enterprise',
  'Park',
  'WholeAudit',
  'Audit',
  'SupplyLink',
  'AnnualRecord',
  'MandatoryList',
  'MandatoryListDraft',
  'Audit',
  'Scheme',
  'OrderToCorrect',
  'Expert',
  'MergeSuggestion',
  'ImportJob',
  'Person',
  'PersonInvitation',
  'ApiToken',
  'Consent',
  'ConsentAsk',
  'RecheckDraw',
  'Disclosure',
  'DisclosureDraft',
  'Training',
  'Exemplar',
  'GuidanceTeam',
  'GuidanceVisit',
  'Note',
  'CarbonVerification',
  'CreditRating',
  'Drive',
  'Invitation',
  'Seed',
  'Export',
] as const;
export interface Recorded {
  readonly act: Act;
  readonly subject: { readonly type: (typeof subjectTypes)[number]; readonly id: string | null };
  /** Codes of the divisions it concerns: their regulators read of it. */
  readonly divisions?: readonly (string | null | undefined)[];
  readonly parks?: readonly string[];
  /** The enterprises it concerns, whose people read of it; of very many, none. */
  readonly enterprises?: readonly string[];
  /** Facts before and after, without names of people and without prices. */
  readonly before?: object | null;
  readonly after?: object | null;
}

export const mostEnterprises = 1000;

/** Appends what a transaction does to the log. The last thing it does: see `appendToLog`. */
export async function record(tx: Tx, origin: Origin, what: Recorded): Promise<void> {
  const { act, subject, divisions = [], parks = [], enterprises = [], before, after } = what;
  const json = (facts: object | null | undefined) => (facts ? canonicalJson(facts) : null);
  const once = (values: readonly (string | null | undefined)[]) =>
    [...new Set(values)].filter((v) => v !== null && v !== undefined).sort();
  await appendToLog(tx, {
    act,
    person: origin.person,
    address: origin.address,
    channel: origin.channel,
    requestId: origin.requestId,
    subjectType: subject.type,
    subjectId: subject.id,
    divisions: once(divisions),
    parks: once(parks),
    enterprises: enterprises.length > mostEnterprises ? [] : once(enterprises),
    before: json(before),
    after: json(after),
  });
}
