import { EditProblem } from '../../api/edit-problem.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';

export const MailRemindersQuery = graphql(`
  query MailReminders {
    viewer {
      id
      email
      memberships {
        role
      }
      mailReminders {
        pace
        language
        concerned
        sentOn
        schedule
        nextAt
        version
      }
    }
  }
`);
export type ChoiceShown = NonNullable<ResultOf<typeof MailRemindersQuery>['viewer']>['mailReminders'];

export const ChooseReminders = graphql(
  `
    mutation ChooseReminders($pace: ReminderPace!, $language: ReminderLanguage!, $version: Int!, $key: String) {
      chooseReminders(pace: $pace, language: $language, version: $version, key: $key) {
        __typename
        ... on MailReminders {
          version
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const SendReminderNow = graphql(`
  mutation SendReminderNow($key: String) {
    sendReminderNow(key: $key) {
      __typename
      ... on ReminderSent {
        sent
      }
      ... on Problem {
        message
      }
    }
  }
`);
export const StopReminders = graphql(`
  mutation StopReminders($token: String!) {
    stopReminders(token: $token) {
      done
    }
  }
`);
export const UnsentRemindersQuery = graphql(`
  query UnsentReminders($first: Int, $after: String) {
    unsentReminders(first: $first, after: $after) {
      nodes {
        id
        name
        email
        day
        state
        tries
        nextAt
        problem
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);
export type UnsentShown = ResultOf<typeof UnsentRemindersQuery>['unsentReminders']['nodes'][number];

export const touched = { additionalTypenames: ['MailReminders', 'Viewer'] };
