import { commandOrigin, record, systemOrigin, type Origin } from '../access/record.ts';
import type { Tx } from '../platform/graph.ts';
import type { RowOf } from '../platform/query.ts';
import type { ChangeList } from './change-list.ts';
import * as q from './queries.ts';
import type { Outcome } from './writing.ts';

type Job = RowOf<typeof q.claimJob>;

/** The queue works in the importer's name; from where it was asked stands in the entry of its queueing. */
const originOf = ({ person, operator }: Job): Origin =>
  operator ? commandOrigin(person) : { ...systemOrigin(), person };

/** In the batch's own transaction: what it wrote, as a hash, and whom it touched. */
export async function recordBatch(tx: Tx, job: Job, list: ChangeList, outcome: Outcome): Promise<void> {
  const enterprises = [...list.enterprises];
  const parks = [...list.parks];
  const divisions = await tx.rows(q.divisionsTouched, { enterprises, parks });
  await record(tx, originOf(job), {
    act: 'IMPORT_BATCH',
    subject: { type: 'ImportJob', id: job.id },
    divisions: divisions.map((row) => row.division),
    parks,
    enterprises,
    after: {
      kind: job.kind,
      created: outcome.created,
      updated: outcome.updated,
      enterprises: enterprises.length,
      changes: list.changes,
      changeList: list.hash(),
    },
  });
}

export async function recordEnd(
  tx: Tx,
  job: Job,
  ended: RowOf<typeof q.endJob>,
  refusal: string | null,
): Promise<void> {
  const { kind, dryRun } = job;
  await record(tx, originOf(job), {
    act: 'END_IMPORT',
    subject: { type: 'ImportJob', id: job.id },
    after: { kind, dryRun, refusal, ...ended },
  });
}
