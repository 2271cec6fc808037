import { graphql, type ResultOf } from '../../api/graphql.ts';

export const LogQuery = graphql(`
  query Log($filter: LogFilter, $first: Int, $after: String) {
    log(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        number
        at
        act
        person {
          id
          name
        }
        channel
        address
        requestId
        subjectType
        subject
        subjectName
        hash
        changes {
          field
          before
          after
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);
export type Entry = ResultOf<typeof LogQuery>['log']['nodes'][number];

export const LogWatchQuery = graphql(`
  query LogWatch {
    logState {
      number
      at
      fault
      firstBad
    }
    logPeople {
      id
      name
    }
  }
`);
export type ChainState = ResultOf<typeof LogWatchQuery>['logState'];
