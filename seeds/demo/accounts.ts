import type { DemoAccount } from '../../server/access/demo.ts';

export const starPark = 'QLP-2111-01';
/** 清岚精细化工集团, the lead of the star park. */
export const starLead = '91211122QLD000018N';
/** 清岚棠樾活性炭, which supplies three leads. */
export const sharedSupplier = '91211122QLD000026H';
const at = (name: string) => `${name}@demo.qinglian.example`;

export const expertEmail = at('expert');
export const leadEmail = at('lead');

/** Who may sign in to the demo, and the places they answer for. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    ...{ email: at('park'), name: '孟怀清', role: 'PARK_MANAGER', manages: [starPark] },
    ...{ sees: '清岚精细化工产业园', seesEn: 'Qinglan fine-chemicals park' },
  },
  {
    ...{ email: leadEmail, name: '陆见川', role: 'ENTERPRISE', belongsTo: [starLead] },
    ...{ sees: '龙头企业：清岚精细化工集团', seesEn: 'The lead enterprise of the park' },
  },
  {
    ...{ email: at('supplier'), name: '唐樾', role: 'ENTERPRISE', belongsTo: [sharedSupplier] },
    ...{ sees: '供应商：清岚棠樾活性炭', seesEn: 'A supplier of three lead enterprises' },
  },
  {
    ...{ email: at('regulator'), name: '关北辰', role: 'REGULATOR', regulates: ['21'] },
    ...{ sees: '辽宁省', seesEn: 'Liaoning province' },
  },
  {
    ...{ email: at('national'), name: '郭定远', role: 'REGULATOR', regulates: ['0'] },
    ...{ sees: '全国', seesEn: 'The whole country' },
  },
  {
    ...{ email: expertEmail, name: '严知行', role: 'EXPERT', holds: ['EXPERT'] },
    ...{ sees: '公开信息，及待其评分的审核', seesEn: 'What is public, and audits to score' },
  },
  {
    ...{ email: at('analyst'), name: '舒明辨', role: 'ANALYST', holds: ['ANALYST'], grantedParks: ['QLP-2112-01'] },
    ...{ sees: '望川酿造食品产业园（受托）', seesEn: 'Wangchuan brewing park, by its grant' },
  },
  {
    ...{ email: at('admin'), name: '管维新', role: 'ADMINISTRATOR', holds: ['ADMINISTRATOR'] },
    ...{ sees: '账户与系统设置', seesEn: 'Accounts and settings' },
  },
];
