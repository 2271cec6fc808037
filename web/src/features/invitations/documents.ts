import { EditProblem } from '../../api/edit-problem.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';

export const AskerFields = graphql(`
  fragment InvitationAskerFields on InvitationAsker @_unmask {
    id
    name
    goal
    indicators
    dueOn
    message
    onBehalfOf
    sharesProgress
    sharesWithOrigin
  }
`);
export type AskerShown = ResultOf<typeof AskerFields>;
export const QuestionFields = graphql(`
  fragment AskedQuestionFields on AskedQuestion @_unmask {
    id
    text
    askedAt
    answers {
      by
      text
      answeredAt
    }
  }
`);
export type QuestionShown = ResultOf<typeof QuestionFields>;
export const OpenedFields = graphql(
  `
    fragment OpenedInvitationFields on OpenedInvitation @_unmask {
      enterpriseName
      email
      unnamed
      expiresAt
      hasAccount
      hasPeople
      mayJoin
      holder
      creditUntil
      askers {
        ...InvitationAskerFields
      }
      questions {
        ...AskedQuestionFields
      }
    }
  `,
  [AskerFields, QuestionFields],
);
export type OpenedShown = ResultOf<typeof OpenedFields>;

export const OpenByToken = graphql(
  `
    mutation OpenInvitation($token: String!) {
      openInvitation(token: $token) {
        ...OpenedInvitationFields
      }
    }
  `,
  [OpenedFields],
);
export const OpenReceived = graphql(
  `
    mutation OpenReceivedInvitation($invitation: ID!) {
      openReceivedInvitation(invitation: $invitation) {
        ...OpenedInvitationFields
      }
    }
  `,
  [OpenedFields],
);

export const InvitationsQuery = graphql(`
  query InvitationsReceived {
    viewer {
      id
      memberships {
        id
        enterprise {
          id
          name
          industry {
            code
          }
          receivedInvitations(first: 50) {
            nodes {
              id
              state
            }
          }
        }
      }
    }
  }
`);
/** One by one: all that is shown of all of them would cost too much in one query. */
export const ReceivedQuery = graphql(
  `
    query ReceivedInvitation($id: ID!) {
      node(id: $id) {
        __typename
        ... on ReceivedInvitation {
          id
          state
          unnamed
          receivedAt
          expiresAt
          creditUntil
          declineReason
          opensCascade
          askers {
            ...InvitationAskerFields
          }
          questions {
            ...AskedQuestionFields
          }
          audit {
            id
            stage
            status
            dueOn
            validUntil
            stages {
              stage
              done
              current
            }
          }
        }
      }
    }
  `,
  [AskerFields, QuestionFields],
);
type Node = NonNullable<ResultOf<typeof ReceivedQuery>['node']>;
export type ReceivedShown = Extract<Node, { __typename: 'ReceivedInvitation' }>;
/** An empty list names no type by itself. */
export const touched = {
  additionalTypenames: [
    'ReceivedInvitation',
    'OpenedInvitation',
    'AskedQuestion',
    'InvitationAsker',
    'Audit',
    'Membership',
  ],
};

export const ShareProgress = graphql(
  `
    mutation ShareProgress($invitation: ID!, $asker: ID!, $withOrigin: Boolean, $share: Boolean!, $key: String) {
      shareProgress(invitation: $invitation, asker: $asker, withOrigin: $withOrigin, share: $share, key: $key) {
        __typename
        ... on ReceivedInvitation {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const OpenCascade = graphql(
  `
    mutation OpenCascadeTo($invitation: ID!, $share: Boolean!, $key: String) {
      openCascadeTo(invitation: $invitation, share: $share, key: $key) {
        __typename
        ... on ReceivedInvitation {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const CommonSchemesQuery = graphql(`
  query CommonSchemes($industry: String!) {
    commonSchemes(industry: $industry) {
      industry
      rule {
        leastEnterprises
      }
      schemes {
        name
        enterprises
        figures {
          measure
          unit
          median
        }
      }
    }
    exemplars(industry: $industry, first: 5) {
      nodes {
        id
        title
        name
      }
    }
  }
`);
