import { RuleBroken } from '../platform/errors.ts';
import type { Unmet } from './readiness.ts';

/** Every condition that is not met, by the first one's rule. */
export const notReady = (unmet: readonly Unmet[]) =>
  new RuleBroken(
    { zh: unmet.map((one) => one.zh).join('；'), en: unmet.map((one) => one.en).join('; ') },
    unmet[0]!.rule,
    unmet[0]!.citation,
  );
export const noPanel = () =>
  new RuleBroken({ zh: '尚未抽取专家组', en: 'No panel has been drawn for it' }, 'assessment.by-panel');
export const notAllScored = (given: number, members: number) =>
  new RuleBroken(
    { zh: `专家组 ${members} 人中 ${given} 人已评分`, en: `${given} of the ${members} members have scored` },
    'assessment.all-scored',
  );
export const tiedSince = () =>
  new RuleBroken(
    { zh: '专家组成员与企业有利害关系，须先更换', en: 'A member is tied to the enterprise: replace that one first' },
    'panel.untied',
  );
