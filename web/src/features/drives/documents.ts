import { graphql, type ResultOf } from '../../api/graphql.ts';

const CountFields = graphql(`
  fragment DriveCountFields on DriveCounts @_unmask {
    asked
    draft
    sent
    opened
    accepted
    declined
    answeredByCredit
    expired
    withdrawn
  }
`);
export type Counts = ResultOf<typeof CountFields>;

const DriveFields = graphql(
  `
    fragment DriveFields on Drive @_unmask {
      id
      name
      state
      dueOn
      year
      tier
      openedAt
      closedAt
      version
      lead {
        id
        name
      }
      counts {
        ...DriveCountFields
      }
    }
  `,
  [CountFields],
);
export type DriveRow = ResultOf<typeof DriveFields>;

/** The enterprises of one's own. */
export const LeadsQuery = graphql(`
  query LeadsOfDrives {
    viewer {
      id
      memberships {
        id
        role
        enterprise {
          id
          name
        }
      }
    }
  }
`);
export const DrivesOfLead = graphql(
  `
    query DrivesOfLead($lead: ID!, $first: Int, $after: String) {
      enterprise(id: $lead) {
        id
        drives(first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...DriveFields
          }
        }
      }
    }
  `,
  [DriveFields],
);

/** What an enterprise passes on, and those who asked it. */
export const ContinuedQuery = graphql(`
  query ContinuedInvitation($id: ID!) {
    node(id: $id) {
      __typename
      ... on ReceivedInvitation {
        id
        state
        enterprise {
          id
          name
        }
        askers {
          lead
          name
          goal
          dueOn
          onBehalfOf
        }
      }
    }
  }
`);

const ReportFields = graphql(
  `
    fragment DriveReportFields on DriveReport @_unmask {
      asked
      shared
      counts {
        ...DriveCountFields
      }
      tiers {
        tier
        counts {
          ...DriveCountFields
        }
      }
      declined {
        kind
        count
      }
    }
  `,
  [CountFields],
);
export type Report = ResultOf<typeof ReportFields>;

export const DriveQuery = graphql(
  `
    query OneDrive($id: ID!) {
      node(id: $id) {
        __typename
        ... on Drive {
          ...DriveFields
          goal
          indicators
          message
          templates {
            industry
            message
          }
          named
          remindEveryDays
          report {
            ...DriveReportFields
          }
          funnel {
            tiers {
              tier
              counts {
                ...DriveCountFields
              }
            }
            industries {
              industry
              counts {
                ...DriveCountFields
              }
            }
            cascade {
              tier
              total
              reason
              named(first: 100) {
                totalCount
                nodes {
                  state
                  enterprise {
                    id
                    name
                  }
                }
              }
              namedCounts {
                ...DriveCountFields
              }
              counts {
                ...DriveCountFields
              }
            }
          }
        }
      }
    }
  `,
  [DriveFields, ReportFields, CountFields],
);
export type DriveShown = Extract<NonNullable<ResultOf<typeof DriveQuery>['node']>, { __typename: 'Drive' }>;

const InvitationFields = graphql(`
  fragment InvitationFields on Invitation @_unmask {
    id
    supplier {
      id
      name
      industry {
        code
        name
      }
    }
    supplierName
    tier
    state
    message
    askedAt
    sentAt
    openedAt
    answeredAt
    expiresAt
    declineKind
    declineReason
    creditUntil
    alongside
    contactEmail
    contactName
    letters
    waiting
    lastLetter
    problem
    version
  }
`);
export type InvitationRow = ResultOf<typeof InvitationFields>;
export type InvitationState = InvitationRow['state'];

export const InvitationsQuery = graphql(
  `
    query InvitationsOfDrive(
      $id: ID!
      $states: [InvitationState!]
      $tier: Int
      $search: String
      $first: Int
      $after: String
    ) {
      node(id: $id) {
        __typename
        ... on Drive {
          id
          invitations(states: $states, tier: $tier, search: $search, first: $first, after: $after) {
            totalCount
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              ...InvitationFields
            }
          }
        }
      }
    }
  `,
  [InvitationFields],
);

/** The names of industries, of two figures. */
export const IndustryNames = graphql(`
  query IndustryNamesOfDrives {
    industries(level: DIVISION, first: 100) {
      code
      name
    }
  }
`);

/** What a drive changes on the screen: also lists that hold none yet. */
export const touched = { additionalTypenames: ['Drive', 'DriveFunnel', 'Invitation', 'InviteOrder'] };
