import { Audit } from '../audits/schema.ts';
import { Enterprise } from '../enterprises/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { CarbonVerification } from './schema.ts';
import * as carbon from './service.ts';

const ofEnterprise = batched<string, string[]>(({ graph, viewer }, ids) =>
  carbon.verificationsOfEnterprises(graph, viewer, ids),
);
const ofAudit = batched<string, string[]>(({ graph, viewer }, ids) => carbon.verificationsOfAudits(graph, viewer, ids));
const recordable = batched<string, boolean>(({ graph, viewer }, ids) => carbon.mayRecord(graph, viewer, ids));
const awaitedOf = batched<string, number | null>(({ graph, viewer }, ids) =>
  carbon.awaitedOfAudits(graph, viewer, ids),
);
builder.objectFields(Enterprise, (t) => ({
  carbonVerifications: t.field({
    type: [CarbonVerification],
    description: '碳核查记录，读者不可见时为空列表 · Carbon verifications; none to whom they are not to be seen',
    resolve: (enterprise, _, context) => ofEnterprise(context, enterprise.id),
  }),
  mayRecordCarbon: t.boolean({
    description: '读者可否记录其碳核查 · Whether the reader may record a carbon verification of it',
    resolve: (enterprise, _, context) => recordable(context, enterprise.id),
  }),
}));
builder.objectFields(Audit, (t) => ({
  carbonVerifications: t.field({
    type: [CarbonVerification],
    description:
      '同步开展的碳核查，读者不可见时为空列表 · Carbon verifications that go with it; none to whom they are not to be seen',
    resolve: (audit, _, context) => ofAudit(context, audit.id),
  }),
  carbonAwaited: t.int({
    nullable: true,
    description:
      '尚缺碳核查的年度；不需要或读者不可见时为空 · The year whose carbon verification is awaited; null where none is, or it is not to be seen',
    resolve: (audit, _, context) => awaitedOf(context, audit.id),
  }),
}));
