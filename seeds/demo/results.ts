import { idOf } from '../../server/platform/ids.ts';
import type { Random } from '../random.ts';
import { rulePacksOfFile } from '../reference/read.ts';
import { rulePackId } from '../rule-packs.ts';
import type { GraphRows } from '../rows.ts';

type Audit = GraphRows['audits'][number] & { readonly id: string };
type Row = GraphRows['assessments'][number];
const nation = rulePacksOfFile().find(({ division }) => division === '0')!;
const passMark = (kind: Row['kind']) => nation.rules.find(({ key }) => key === `pass.${kind}`)?.amount ?? 60;
const opinions = {
  ASSESSMENT: '现状分析充分，方案经技术、经济、环境论证可行，同意通过评估。',
  ACCEPTANCE: '方案已实施，监测结果达到审核目标，同意通过验收。',
} as const;

/** What was decided of the audits that came so far: all of them passed, by marks that differ. */
export function makeResults(audits: readonly Audit[], random: Random): Row[] {
  const of = ({ id }: Audit, kind: Row['kind'], decidedOn: string): Row => ({
    ...{
      id: idOf('demo', 'assessment', id, kind),
      audit: id,
      kind,
      result: 'PASSED',
      decidedOn,
      opinion: opinions[kind],
    },
    ...{
      score: passMark(kind) + random.whole(1, 96 - passMark(kind)),
      passMark: passMark(kind),
      members: random.whole(1, 3) * 2 + 1,
    },
    rulePack: rulePackId(nation),
  });
  return audits
    .filter(({ openedOn }) => openedOn >= nation.effectiveFrom)
    .flatMap((audit) => [
      ...(audit.assessedOn ? [of(audit, 'ASSESSMENT', audit.assessedOn)] : []),
      ...(audit.acceptedOn ? [of(audit, 'ACCEPTANCE', audit.acceptedOn)] : []),
    ]);
}
