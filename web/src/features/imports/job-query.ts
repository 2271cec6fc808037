import { useCallback } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../../api/graphql.ts';
import { useFollowJob } from './follow-job.ts';

const ImportJobQuery = graphql(`
  query ImportJob($id: ID!) {
    importJob(id: $id) {
      id
      kind
      state
      filename
      dryRun
      rows
      created
      updated
      unchanged
      rejected
      progress
      encoding
      ignoredColumns
      mapping {
        header
        column
      }
      refusal {
        code
        message
        messageEn
      }
      startedAt
      endedAt
      importedBy
    }
  }
`);
export type JobShown = NonNullable<ResultOf<typeof ImportJobQuery>['importJob']>;

export const isUnderWay = (state: JobShown['state']) => state === 'QUEUED' || state === 'RUNNING';

/** A job, kept up to date until it ends. */
export function useJob(id: string) {
  const [{ data, error, fetching }, again] = useQuery({ query: ImportJobQuery, variables: { id } });
  const job = data?.importJob ?? null;
  const look = useCallback(() => again({ requestPolicy: 'network-only' }), [again]);
  useFollowJob(id, job ? isUnderWay(job.state) : false, look);
  return { job, error, fetching, look };
}
