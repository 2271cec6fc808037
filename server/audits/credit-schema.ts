import { Enterprise } from '../enterprises/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { businessDay } from '../platform/dates.ts';
import { Rule } from '../reference/rule-packs-schema.ts';
import * as credits from './credit.ts';
import { Audit } from './schema.ts';
import type * as audits from './service.ts';

const CreditSource = builder.enumType('AuditCreditSource', {
  description: '审核效力的来源 · Where an audit credit comes from',
  values: {
    OWN_AUDIT: { description: '自身通过验收的审核 · An accepted audit of its own' },
    WHOLE_PARK: { description: '通过的园区整体审核 · A whole audit of a park that passed' },
  },
});
type Why = NonNullable<credits.AuditCredit['why']>;
const AuditCreditWhy = builder.objectRef<Why>('AuditCreditWhy').implement({
  description: '有效期的由来 · Why a credit holds so long',
  fields: (t) => ({
    rule: t.field({ type: Rule, description: '规则及出处 · The rule, with its source', resolve: (why) => why.rule }),
    startedOn: t.expose('startedOn', { type: 'Date', description: '起算日 · The day it runs from' }),
    rulePack: t.exposeString('rulePack', { description: '所依据的规则包及版本 · The rule packs and their versions' }),
  }),
});
export const AuditCredit = builder.objectRef<credits.AuditCredit>('AuditCredit').implement({
  description: '审核效力：有效期内答复所有要求者 · A valid audit that answers everyone who asks',
  fields: (t) => ({
    validUntil: t.expose('validUntil', { type: 'Date', description: '有效期至（含当日） · Its last day' }),
    holds: t.boolean({
      description: '今日有效 · It holds today',
      resolve: (credit) => credit.validUntil >= businessDay(),
    }),
    source: t.expose('source', { type: CreditSource }),
    audit: t.field({
      type: Audit,
      nullable: true,
      description: '所据的审核 · The audit it comes from',
      resolve: (credit) => credit.audit,
    }),
    why: t.field({ type: AuditCreditWhy, nullable: true, resolve: (credit) => credit.why }),
  }),
});

const heldBy = batched<string, credits.AuditCredit | null>(({ graph, sight }, ids) =>
  credits.creditsOfEnterprises(graph, sight, ids),
);
const givenBy = batched<audits.Audit, credits.AuditCredit | null>(({ graph }, all) =>
  credits.creditsOfAudits(graph, all),
);
builder.objectField(Enterprise, 'auditCredit', (t) =>
  t.field({
    type: AuditCredit,
    nullable: true,
    description:
      '今日有效的审核效力，效期最长者；没有或读者不可见时为空 · The credit it holds today, the one that lasts longest; null where there is none that the reader may see',
    resolve: (enterprise, _, context) => heldBy(context, enterprise.id),
  }),
);
builder.objectField(Audit, 'credit', (t) =>
  t.field({
    type: AuditCredit,
    nullable: true,
    description: '验收后的审核效力，过期的亦在 · The credit it gives since it was accepted, also when it is over',
    resolve: (audit, _, context) => givenBy(context, audit),
  }),
);
