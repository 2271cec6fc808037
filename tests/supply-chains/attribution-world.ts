import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import type { World } from '../support/world.ts';

const SUPPLIER = 'enterprise { id name } tier weight highestWeight';
export const asked =
  (w: World) =>
  (who: CastMember | null, more = '', what = 'indicator: COD, year: 2025', enterprise = 'lead-works') =>
    (who ? w.as(who) : w.public).ask(
      `query($id: ID!) { upstreamAttribution(enterprise: $id, ${what} ${more}) {
       enterprise { id } indicator year asOf unit energyBasis total residual truncated scaledDown
       residualParts { unknownShares beyondMaxTier notListed } suppliers { ${SUPPLIER} figure load highestLoad cumulativeShare }
       withoutFigures { ${SUPPLIER} otherBasis } cut { share suppliers reached } park: cut(share: 0.8) { suppliers reached }
       rule { ofLead ofPark citation verified } } }`,
      { id: globalId('Enterprise', enterprise) },
    );
export const attributedIn =
  (w: World) =>
  async (who: CastMember, ...more: (string | undefined)[]) =>
    (await asked(w)(who, ...more)).data.upstreamAttribution;
export const sum = (list: any[], of: (one: any) => number) => list.reduce((total: number, one) => total + of(one), 0);
/** By id: whatever is asked of it. */
export const by = (list: any[], what: string) =>
  Object.fromEntries(list.map((one) => [one.enterprise.id, Number(one[what].toFixed(10))]));
export const of = (entries: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(entries).map(([id, value]) => [globalId('Enterprise', id), Number(value.toFixed(10))]),
  );

export interface Given {
  links: [from: string, to: string, share: number | null, more?: Record<string, unknown>][];
  cod: Record<string, number>;
  /** Who reported links and figures, and so sees all of them. */
  reporter?: string | null;
}
/** Enterprises as named, in another province than everybody's but where the cast has them. */
export async function given(w: World, { links, cod, reporter = 'lead' }: Given) {
  await w.empty();
  await w.cast();
  const reportedBy = reporter === null ? [] : [reporter];
  const ids = [...new Set([...links.flatMap(([from, to]) => [from, to]), ...Object.keys(cod)])];
  await w.given(
    `UNWIND $ids AS id MERGE (e:Enterprise {id: id})
     ON CREATE SET e.name = id, e.nameKey = id, e.search = id, e.aliases = [], e.division = '330102', e.lead = false, e.version = 1
     WITH count(*) AS done
     CALL () { UNWIND $links AS l MATCH (s:Enterprise {id: l.from}), (b:Enterprise {id: l.to})
       CREATE (s)-[r:SUPPLIES]->(b) SET r = l.more, r.id = l.id, r.shareOfSupplier = l.share, r.reportedBy = $reportedBy,
         r.since = date(l.more.since), r.until = date(l.more.until) }
     CALL () { UNWIND keys($cod) AS id MATCH (e:Enterprise {id: id})
       CREATE (e)-[:HAS_RECORD]->(:AnnualRecord {id: 'r-' + id, year: 2025, cod: toFloat($cod[id]), reportedBy: $reportedBy}) }`,
    {
      ...{ ids, cod, reportedBy },
      links: links.map(([from, to, share, more], i) => ({ id: `l${i}`, from, to, share, more: more ?? {} })),
    },
  );
}
