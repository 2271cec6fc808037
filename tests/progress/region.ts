import type { World } from '../support/world.ts';

export interface Made {
  readonly id: string;
  readonly division: string;
  readonly industry: string | null;
  readonly park?: string;
  readonly cod?: Readonly<Record<number, number>>;
  readonly audits?: readonly {
    readonly status: string;
    readonly openedOn: string;
    readonly acceptedOn?: string;
    readonly validUntil?: string;
    readonly overOn?: string;
  }[];
}
/** Parks and enterprises with their audits and records of COD, as said. */
export async function region(w: World, parks: Readonly<Record<string, string>>, made: readonly Made[]): Promise<void> {
  await w.empty();
  await w.given(
    `UNWIND $parks AS one
     CREATE (:Park {id: one.id, code: one.id, name: one.id, nameKey: one.id, search: one.id, level: 'PROVINCIAL', division: one.division,
       industries: [], collects: [], version: 1})`,
    { parks: Object.entries(parks).map(([id, division]) => ({ id, division })) },
  );
  const rows = made.map(({ park, cod = {}, audits = [], ...one }) => ({
    ...one,
    park: park ?? null,
    records: Object.entries(cod).map(([year, value]) => ({ year: Number(year), value })),
    audits: audits.map((audit, i) => ({
      ...{ acceptedOn: null, validUntil: null, overOn: null, ...audit },
      id: `${one.id} ${i}`,
    })),
  }));
  await w.given(
    `UNWIND $rows AS row
     CREATE (e:Enterprise {id: row.id, name: row.id, nameKey: row.id, search: row.id, aliases: [], verified: false, lead: false,
       division: row.division, industry: row.industry, version: 1})
     WITH e, row
     CALL (e, row) { MATCH (p:Park {id: row.park}) CREATE (e)-[:IN_PARK {since: date('2015-01-01')}]->(p) }
     CALL (e, row) {
       UNWIND row.records AS record
       CREATE (e)-[:HAS_RECORD]->(:AnnualRecord {id: row.id + record.year, year: toInteger(record.year), cod: toFloat(record.value), version: 1})
     }
     CALL (e, row) {
       UNWIND row.audits AS audit
       CREATE (a:Audit {id: audit.id, mode: 'STANDARD', basis: 'VOLUNTARY', status: audit.status, openedOn: date(audit.openedOn),
         acceptedOn: date(audit.acceptedOn), validUntil: date(audit.validUntil), version: 1})-[:OF]->(e)
       FOREACH (day IN [d IN [audit.overOn] WHERE d IS NOT NULL] |
         CREATE (a)-[:HAS_STEP]->(:AuditStep {id: audit.id + ' 1', number: 1, kind: 'WITHDRAWN', day: date(day), at: datetime(), side: 'ENTERPRISE'}))
     }`,
    { rows },
  );
  await w.cast();
}

const FIGURE = 'total share reason parts { audited inProgress invited untouched }';
const LINE = `key industry division { name } park { name } counts { ${FIGURE} } loads { ${FIGURE} } reporting`;
export const PROGRESS = `query($division: String, $park: ID, $year: Int!, $indicator: Indicator) {
  progress(division: $division, park: $park, year: $year) {
    kind name key day answered target { value citation }
    coverage(indicator: $indicator) {
      loadYear unit inFull total { ${LINE} }
      byIndustry: table(by: INDUSTRY) { ${LINE} } byDivision: table(by: DIVISION) { ${LINE} } byPark: table(by: PARK) { ${LINE} }
    }
    leftOut(indicator: $indicator) { why enterprises { value reason } }
    trained { enterprises { value reason } trainings { value reason } target { value } }
    rechecks { authority { code } population drawn share { amount } }
    mandatory { listed { value } started { value reason } reported { value } overdue { value } }
    savings { year totals { schemes { total } implemented { total } lines { measure expected { total } } } }
  }
}`;
/** The four parts of a line, as a list. */
export const partsOf = (figure: { parts: Record<string, number> | null }): number[] | null =>
  figure.parts && [
    figure.parts['audited']!,
    figure.parts['inProgress']!,
    figure.parts['invited']!,
    figure.parts['untouched']!,
  ];
