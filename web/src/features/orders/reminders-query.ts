import { graphql, type ResultOf } from '../../api/graphql.ts';

const ReminderFields = graphql(`
  fragment ReminderFields on EntryClock @_unmask {
    id
    name
    enterprise {
      id
    }
    clock {
      step
      dueOn
    }
  }
`);
export const RemindersQuery = graphql(
  `
    query Reminders {
      viewer {
        id
        reminders {
          overdueCount
          dueSoonCount
          orderCount
          overdue {
            ...ReminderFields
          }
          dueSoon {
            ...ReminderFields
          }
          orders {
            id
            name
            documentNo
            dueOn
            mayChange
            enterprise {
              id
            }
          }
        }
      }
    }
  `,
  [ReminderFields],
);
export type RemindersShown = NonNullable<NonNullable<ResultOf<typeof RemindersQuery>['viewer']>['reminders']>;
