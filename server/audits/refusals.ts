import { RuleBroken, type Bilingual } from '../platform/errors.ts';
import type { stages } from './queries.ts';

export const stageNames: Readonly<Record<(typeof stages)[number], Bilingual>> = {
  PREPARATION: { zh: '审核准备', en: 'preparation' },
  PRE_AUDIT: { zh: '预审核', en: 'pre-audit' },
  AUDIT: { zh: '审核', en: 'audit' },
  SCHEMES: { zh: '方案产生与筛选', en: 'scheme generation and screening' },
  FEASIBILITY: { zh: '可行性分析', en: 'feasibility' },
  IMPLEMENTATION: { zh: '方案实施', en: 'implementation' },
  CONTINUOUS_IMPROVEMENT: { zh: '持续清洁生产', en: 'continuous improvement' },
};
export const finished = () =>
  new RuleBroken(
    { zh: '审核已结束，不再变更', en: 'The audit is over and changes no more' },
    'only-unfinished-audit-changes',
  );
export const deferred = () =>
  new RuleBroken(
    { zh: '审核已延期，恢复后方可继续', en: 'The audit is deferred: it goes on once it is resumed' },
    'deferred-audit-waits',
  );
export const notDeferred = () =>
  new RuleBroken({ zh: '审核没有延期', en: 'The audit is not deferred' }, 'only-deferred-audit-resumes');
export const atLast = (citation: string | null) =>
  new RuleBroken({ zh: '已在最后阶段', en: 'The audit is in its last stage' }, 'audit-stages-in-order', citation);
export const atFirst = (citation: string | null) =>
  new RuleBroken({ zh: '尚在第一阶段', en: 'The audit is in its first stage' }, 'audit-returns-to-earlier', citation);

export const oneUnfinished = () =>
  new RuleBroken(
    { zh: '该企业有尚未结束的审核', en: 'An audit of this enterprise is under way already' },
    'one-unfinished-audit',
  );
export const notListed = (citation: string | null) =>
  new RuleBroken(
    {
      zh: '该企业不在有效的强审名单上，或名单已有通过验收的审核',
      en: 'The enterprise is on no mandatory list in force that its audits have not answered yet',
    },
    'mandatory-audit-answers-list',
    citation,
  );
export const onlyInvited = () =>
  new RuleBroken(
    { zh: '供应链带动的审核由接受邀请启动', en: 'An invited audit starts with the acceptance of its invitation' },
    'invited-audit-starts-by-invitation',
  );
export const creditHolds = (until: string) =>
  new RuleBroken(
    {
      zh: `该企业的审核效力至 ${until}，无须再次审核`,
      en: `The enterprise holds an audit credit until ${until}: nobody is audited twice`,
    },
    'nobody-is-audited-twice',
  );
export const wholeMode = () =>
  new RuleBroken(
    { zh: '整体审核不能逐家启动', en: 'Whole audits are not started one enterprise at a time' },
    'whole-mode-is-of-many',
  );
export const notPiloted = (citation: string | null) =>
  new RuleBroken(
    { zh: '该地不是此审核方式的试点', en: 'The place is no pilot of this mode of audit' },
    'pilot-mode-of-place',
    citation,
  );
export const noRules = () =>
  new RuleBroken(
    { zh: '启动之日尚无适用的规则包', en: 'No rule pack was in force on the day of the start' },
    'audit-has-rules',
  );
