import { RuleBroken } from '../platform/errors.ts';
import type { ExpertField } from './words.ts';

const names: Readonly<Record<ExpertField, { zh: string; en: string }>> = {
  ENERGY: { zh: '能源', en: 'energy' },
  ENVIRONMENT: { zh: '环境', en: 'environment' },
  SECTOR: { zh: '行业', en: 'the sector' },
};
export const notUnderWay = () =>
  new RuleBroken(
    { zh: '审核不在进行中，不能抽取专家组', en: 'The audit is not under way: no panel is drawn for it' },
    'panel.audit-under-way',
  );
export const tooSmall = (least: number, citation: string) =>
  new RuleBroken(
    { zh: `专家组至少 ${least} 人`, en: `A panel has at least ${least} members` },
    'panel.minimum',
    citation,
  );
export const notOdd = (citation: string) =>
  new RuleBroken({ zh: '专家组人数须为单数', en: 'A panel has an odd number of members' }, 'panel.odd', citation);
export const onePanel = () =>
  new RuleBroken(
    { zh: '已有专家组，可更换成员', en: 'There is a panel already: its members can be replaced' },
    'panel.once',
  );
export const notCovered = (fields: readonly ExpertField[], sector: string | null) =>
  new RuleBroken(
    {
      zh: `可参加的专家中没有：${fields.map((field) => names[field].zh + (field === 'SECTOR' ? `（${sector ?? '企业未填行业'}）` : '')).join('、')}`,
      en: `Nobody who may sit has: ${fields.map((field) => names[field].en + (field === 'SECTOR' ? ` (${sector ?? 'the enterprise states no industry'})` : '')).join(', ')}`,
    },
    'panel.fields',
  );
export const tooFew = (there: number, wanted: number) =>
  new RuleBroken(
    { zh: `可参加的专家只有 ${there} 人，不足 ${wanted} 人`, en: `Only ${there} may sit, and ${wanted} are wanted` },
    'panel.minimum',
  );
export const decided = () =>
  new RuleBroken({ zh: '专家组的意见已作出', en: 'The panel has been decided by already' }, 'panel.open');
export const nobodyNext = () =>
  new RuleBroken(
    {
      zh: '同一次抽取中没有其他可参加且保持各领域齐全的专家',
      en: 'Nobody else of the draw may sit and keeps every field covered',
    },
    'panel.fields',
  );
