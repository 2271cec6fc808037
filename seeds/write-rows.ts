import type { Graph } from '../server/platform/graph.ts';
import { inBatches } from './load-once.ts';
import * as q from './queries.ts';
import type { GraphRows } from './rows.ts';

/** Writes rows into the graph, ends before links. */
export async function writeRows(graph: Graph, rows: Partial<GraphRows>): Promise<void> {
  await inBatches(rows.parks ?? [], (batch) => graph.rows(q.loadParks, { rows: batch }));
  await inBatches(rows.enterprises ?? [], (batch) => graph.rows(q.loadEnterprises, { rows: batch }));
  await inBatches(rows.memberships ?? [], (batch) => graph.rows(q.loadMemberships, { rows: batch }));
  await inBatches(rows.parents ?? [], (batch) => graph.rows(q.loadParents, { rows: batch }));
  await inBatches(rows.supplies ?? [], (batch) => graph.rows(q.loadSupplies, { rows: batch }));
  await inBatches(rows.records ?? [], (batch) => graph.rows(q.loadRecords, { rows: batch }));
  await inBatches(rows.mandatoryEntries ?? [], (batch) => graph.rows(q.loadMandatoryEntries, { rows: batch }));
  if (rows.mandatoryEntries?.length) await graph.rows(q.formMandatoryLists, {});
  await inBatches(rows.audits ?? [], (batch) => graph.rows(q.loadAudits, { rows: batch }));
  await inBatches(rows.schemes ?? [], (batch) => graph.rows(q.loadSchemes, { rows: batch }));
  await inBatches(rows.consents ?? [], (batch) => graph.rows(q.loadConsents, { rows: batch }));
  await inBatches(rows.consentAsks ?? [], (batch) => graph.rows(q.loadConsentAsks, { rows: batch }));
  await inBatches(rows.orders ?? [], (batch) => graph.rows(q.loadOrders, { rows: batch }));
  await inBatches(rows.disclosures ?? [], (batch) => graph.rows(q.loadDisclosures, { rows: batch }));
  await inBatches(rows.assessments ?? [], (batch) => graph.rows(q.loadAssessments, { rows: batch }));
  await inBatches(rows.trainings ?? [], (batch) => graph.rows(q.loadTrainings, { rows: batch }));
  await inBatches(rows.notes ?? [], (batch) => graph.rows(q.loadNotes, { rows: batch }));
  await inBatches(rows.carbonVerifications ?? [], (batch) => graph.rows(q.loadCarbonVerifications, { rows: batch }));
  await inBatches(rows.creditRatings ?? [], (batch) => graph.rows(q.loadCreditRatings, { rows: batch }));
  const drives = rows.drives ?? [];
  await inBatches(drives, (batch) => graph.rows(q.loadDrives, { rows: batch }));
  await inBatches(rows.invitations ?? [], (batch) => graph.rows(q.loadInvitations, { rows: batch }));
  await inBatches(drives, (batch) => graph.rows(q.continueDrives, { rows: batch }));
}
