import type { Indicator } from '../reference/indicators.ts';
import type { RuleInForce } from '../reference/rule-packs.ts';
import type { ClockStep } from './clocks.ts';

export const reasonKinds = [
  'OVERDUE',
  'NOT_ACCEPTED',
  'ORDER_UNFULFILLED',
  'INTERVAL_PASSED',
  'EXCEEDS_LIMIT',
  'KEY_ENERGY_USER',
  'BY_HAND',
] as const;
export type ReasonKind = (typeof reasonKinds)[number];
/** Why an enterprise is proposed: the rule it is proposed by, and the figures that meet it. */
export interface DraftReason {
  readonly kind: ReasonKind;
  readonly rule: string | null;
  readonly citation: string | null;
  readonly verified: boolean | null;
  readonly rulePack: string | null;
  readonly year: number | null;
  readonly step: ClockStep | null;
  readonly startedOn: string | null;
  readonly dueOn: string | null;
  readonly acceptedOn: string | null;
  readonly indicator: Indicator | null;
  readonly measured: number | null;
  readonly limit: number | null;
  readonly unit: string | null;
  /** Of the order to correct that was not fulfilled. */
  readonly documentNo: string | null;
}

const nothing = {
  ...{ year: null, step: null, startedOn: null, dueOn: null, acceptedOn: null },
  ...{ indicator: null, measured: null, limit: null, unit: null, documentNo: null },
};
export const byHand: DraftReason = {
  kind: 'BY_HAND',
  rule: null,
  citation: null,
  verified: null,
  rulePack: null,
  ...nothing,
};
/** A reason by a rule in force. */
export const because = (
  kind: ReasonKind,
  { key, citation, verified, pack }: RuleInForce,
  figures: Partial<DraftReason>,
): DraftReason => ({ kind, rule: key, citation, verified, rulePack: pack.id, ...nothing, ...figures });
