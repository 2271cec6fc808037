import { builder } from '../platform/builder.ts';
import { SuppressionReason } from '../supply-chains/tiers-schema.ts';
import type { Count } from './service.ts';

export const ProgressCount = builder.objectRef<Count>('ProgressCount').implement({
  description: '一个数目（家、次），或不予显示的原因 · A count, or why it is kept back',
  fields: (t) => ({
    value: t.exposeInt('value', { nullable: true }),
    reason: t.expose('reason', { type: SuppressionReason, nullable: true }),
  }),
});
