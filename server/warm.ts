import { publicSight } from './access/sight.ts';
import { openInvitation } from './drives/answering.ts';
import { asksOfDrives, drivesByIds, drivesOfEnterprises, receivedByEnterprises } from './drives/service.ts';
import { enterprisePage, enterprisesByIds, recordsOfEnterprises } from './enterprises/service.ts';
import { leadsOfParks, loadsOf, parkPage, parksByIds, recordYearsOfParks } from './parks/service.ts';
import type { Graph } from './platform/graph.ts';
import { linksByIds } from './supply-chains/service.ts';
import type { Chain } from './supply-chains/chain.ts';

const nobody = [''];

/** The database plans a statement when it first sees it, which takes longer than running it: the common ones are shown to it before a user asks. */
export async function warm(graph: Graph, chain: Chain): Promise<void> {
  const sight = publicSight;
  await chain.network();
  await parkPage(graph, sight, { first: 1 });
  await parksByIds(graph, nobody);
  await enterprisesByIds(graph, sight, nobody);
  await enterprisePage(graph, sight, { first: 1 });
  await linksByIds(graph, sight, nobody);
  await enterprisePage(graph, sight, { first: 1, park: '' });
  await enterprisePage(graph, sight, { first: 1, search: '0' });
  await recordsOfEnterprises(graph, sight, nobody, null);
  await leadsOfParks(graph, sight, nobody);
  await recordYearsOfParks(graph, sight, nobody);
  await loadsOf(graph, sight, '', 0);
  await graph.read(async (tx) => {
    await drivesOfEnterprises(tx, sight, nobody);
    await drivesByIds(tx, sight, nobody);
    await asksOfDrives(tx, sight, nobody);
    await receivedByEnterprises(tx, sight, nobody);
  });
  await openInvitation({ graph, sight, viewer: null }, { token: '' });
}
