import { builder } from '../platform/builder.ts';
import { localId } from '../platform/ids.ts';
import { Audit, AuditConnection } from './schema.ts';
import * as audits from './service.ts';
import { AuditBasis, AuditMode, AuditStage, AuditState } from './words-schema.ts';

const AuditFilter = builder.inputType('AuditFilter', {
  description: '审核筛选，各条件同时成立 · Narrows a list of audits; all conditions hold together',
  fields: (t) => ({
    enterprise: t.id(),
    park: t.id({ description: '园区 · Of enterprises that stand in it today' }),
    division: t.string({ description: '行政区划代码或其前缀 · A division code or the beginning of one' }),
    stage: t.field({ type: AuditStage }),
    status: t.field({ type: AuditState }),
    mode: t.field({ type: AuditMode }),
    basis: t.field({ type: AuditBasis }),
    year: t.int({ description: '启动年度 · The year it was opened in' }),
    search: t.string({ description: '企业名称或信用代码 · Name or credit code of the enterprise' }),
  }),
});

builder.queryField('audits', (t) =>
  t.connection(
    {
      type: Audit,
      description: '读者可见的审核，最近启动的在前 · The audits that the reader may follow, the latest opened first',
      args: { filter: t.arg({ type: AuditFilter }) },
      resolve: async (_, { filter, ...args }, { graph, sight }) => {
        const { search, enterprise, park, ...rest } = filter ?? {};
        return audits.auditPage(graph, sight, {
          ...args,
          search,
          filter: {
            ...rest,
            enterprise: enterprise ? localId('Enterprise', enterprise) : null,
            park: park ? localId('Park', park) : null,
          },
        });
      },
    },
    AuditConnection,
  ),
);
