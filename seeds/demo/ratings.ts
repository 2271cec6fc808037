import { gradesOf, proposalOf, type Fact } from '../../server/credit-ratings/grading.ts';
import { idOf } from '../../server/platform/ids.ts';
import { packsInForce, rulesOf, type RulePack } from '../../server/reference/rule-pack-rules.ts';
import type { Random } from '../random.ts';
import { rulePacksOfFile } from '../reference/read.ts';
import type { GraphRows } from '../rows.ts';
import { rulePackId } from '../rule-packs.ts';
import type { Firm } from './firms.ts';

type Row = GraphRows['creditRatings'][number];
type Rated = Pick<Row, 'status' | 'toldOn'> & { readonly publishedOn: string | null };
const authority = '21';
/** What the authority said where it set another grade than was proposed, by how many grades lower. */
const lowered: Readonly<Record<number, string>> = {
  1: '当年在线监测数据超标并被约谈，下调一级',
  2: '当年多次被投诉并经查实，下调两级',
};
const setRight = '经复核，约谈所涉数据系仪器故障，予以更正';

interface Given {
  readonly firms: readonly Firm[];
  readonly idFor: (firm: Firm) => string;
  readonly audits: readonly Pick<GraphRows['audits'][number], 'enterprise' | 'acceptedOn'>[];
  readonly orders: readonly GraphRows['orders'][number][];
  /** The account of an enterprise that is told its rating and may object. */
  readonly told: Firm;
}

function factsOf({ audits, orders }: Given, enterprise: string, year: number): Fact[] {
  const of = (day: string | null | undefined) => day?.startsWith(String(year)) ?? false;
  const mine = orders.filter((order) => order.enterprise === enterprise);
  return [
    ...mine.flatMap(({ penalty }) =>
      penalty && of(penalty.decidedOn)
        ? [{ kind: 'PENALTY' as const, day: penalty.decidedOn, text: penalty.documentNo }]
        : [],
    ),
    ...mine.flatMap(({ status, dueOn, documentNo }) =>
      status === 'OPEN' && of(dueOn) ? [{ kind: 'ORDER_OVERDUE' as const, day: dueOn, text: documentNo }] : [],
    ),
    ...audits.flatMap(({ enterprise: one, acceptedOn }) =>
      one === enterprise && acceptedOn && of(acceptedOn)
        ? [{ kind: 'AUDIT_ACCEPTED' as const, day: acceptedOn, text: null }]
        : [],
    ),
  ];
}

/** Two years published, one of them corrected; of this year drafts of those who were ordered to correct, and one that is told. */
export function makeCreditRatings(given: Given, random: Random): Row[] {
  const { firms, idFor, orders, told } = given;
  const packs = rulePacksOfFile().map((pack) => ({ ...pack, id: rulePackId(pack) })) as unknown as RulePack[];
  const asked = firms.filter(({ division, aboveScale }) => division.startsWith(authority) && aboveScale);
  const rate = (firm: Firm, year: number, at: Rated, lower: number): Row => {
    const enterprise = idFor(firm);
    const rules = rulesOf(packsInForce(packs, firm.division, `${year}-12-31`));
    const { points, grade: proposed, reasons } = proposalOf(rules, factsOf(given, enterprise, year));
    const grades = gradesOf(rules);
    const below = grades[grades.findIndex(({ key }) => key === proposed) + lower] ?? grades.at(-1)!;
    const id = idOf('demo', 'credit', enterprise, String(year));
    return {
      ...{ id, enterprise, authority, year, status: at.status, toldOn: at.toldOn, points, proposed, grade: below.key },
      ...{ reasons: JSON.stringify(reasons), rulePack: rules.id, gradeReason: lowered[lower] ?? null },
      published: at.publishedOn
        ? [
            {
              edition: 1,
              grade: below.key,
              gradeName: below.rule.name,
              gradeNameEn: below.rule.nameEn,
              publishedOn: at.publishedOn,
              reason: null,
            },
          ]
        : [],
    };
  };
  const published = [2024, 2025].flatMap((year) => {
    const at: Rated = { status: 'PUBLISHED', toldOn: `${year + 1}-02-10`, publishedOn: `${year + 1}-03-20` };
    const accepted = asked.filter((firm) => factsOf(given, idFor(firm), year).length > 0).slice(0, 24);
    const rest = random.draw(
      asked.filter((firm) => !accepted.includes(firm) && firm !== told),
      () => 1,
      48,
    );
    return [...accepted, ...rest].map((firm, i) => rate(firm, year, at, i % 24 === 19 ? 2 : i % 12 === 7 ? 1 : 0));
  });
  const mistaken = published.find(({ year, gradeReason }) => year === 2025 && gradeReason !== null);
  const ordered = new Set(orders.map(({ enterprise }) => enterprise));
  return [
    ...published.map((row) => (row === mistaken ? corrected(row, packs) : row)),
    ...firms
      .filter((firm) => ordered.has(idFor(firm)))
      .map((firm) => rate(firm, 2026, { status: 'DRAFT', toldOn: null, publishedOn: null }, 0)),
    rate(told, 2025, { status: 'TOLD', toldOn: '2026-11-18', publishedOn: null }, 0),
  ];
}

function corrected(row: Row, packs: readonly RulePack[]): Row {
  const rules = rulesOf(packs.filter(({ id }) => row.rulePack.split('+').includes(id)));
  const { key: grade, rule } = gradesOf(rules).find(({ key }) => key === row.proposed)!;
  const further = {
    edition: 2,
    grade,
    gradeName: rule.name,
    gradeNameEn: rule.nameEn,
    publishedOn: '2026-05-12',
    reason: setRight,
  };
  return { ...row, grade, gradeReason: setRight, published: [...row.published, further] };
}
