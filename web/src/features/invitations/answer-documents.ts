import { EditProblem } from '../../api/edit-problem.ts';
import { graphql } from '../../api/graphql.ts';

export const Accept = graphql(
  `
    mutation AcceptByLink(
      $token: String!
      $name: String
      $password: String
      $share: [ID!]
      $shareWithOrigin: [ID!]
      $key: String
    ) {
      done: acceptInvitation(
        token: $token
        name: $name
        password: $password
        share: $share
        shareWithOrigin: $shareWithOrigin
        key: $key
      ) {
        __typename
        ... on InvitationAnsweredByAudit {
          email
          newAccount
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const AcceptReceived = graphql(
  `
    mutation AcceptReceived($invitation: ID!, $share: [ID!], $shareWithOrigin: [ID!], $key: String) {
      done: acceptReceivedInvitation(
        invitation: $invitation
        share: $share
        shareWithOrigin: $shareWithOrigin
        key: $key
      ) {
        __typename
        ... on InvitationAnsweredByAudit {
          email
          newAccount
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const Decline = graphql(
  `
    mutation DeclineByLink($token: String!, $kind: DeclineKind, $reason: String!, $key: String) {
      done: declineInvitation(token: $token, kind: $kind, reason: $reason, key: $key) {
        __typename
        ... on InvitationAnswered {
          enterpriseName
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const DeclineReceived = graphql(
  `
    mutation DeclineReceived($invitation: ID!, $kind: DeclineKind, $reason: String!, $key: String) {
      done: declineReceivedInvitation(invitation: $invitation, kind: $kind, reason: $reason, key: $key) {
        __typename
        ... on InvitationAnswered {
          enterpriseName
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const Credit = graphql(
  `
    mutation CreditByLink($token: String!, $key: String) {
      done: answerByCredit(token: $token, key: $key) {
        __typename
        ... on InvitationAnswered {
          enterpriseName
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const CreditReceived = graphql(
  `
    mutation CreditReceived($invitation: ID!, $key: String) {
      done: answerReceivedByCredit(invitation: $invitation, key: $key) {
        __typename
        ... on InvitationAnswered {
          enterpriseName
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const Ask = graphql(
  `
    mutation AskByLink($token: String!, $text: String!, $key: String) {
      done: askInviters(token: $token, text: $text, key: $key) {
        __typename
        ... on AskedQuestion {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const AskReceived = graphql(
  `
    mutation AskReceived($invitation: ID!, $text: String!, $key: String) {
      done: askReceivedInviters(invitation: $invitation, text: $text, key: $key) {
        __typename
        ... on AskedQuestion {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const HandOn = graphql(
  `
    mutation HandOnByLink($token: String!, $email: String!, $name: String, $note: String, $key: String) {
      done: handOnInvitation(token: $token, email: $email, name: $name, note: $note, key: $key) {
        __typename
        ... on InvitationHandedOn {
          email
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const HandOnReceived = graphql(
  `
    mutation HandOnReceived($invitation: ID!, $email: String!, $name: String, $note: String, $key: String) {
      done: handOnReceivedInvitation(invitation: $invitation, email: $email, name: $name, note: $note, key: $key) {
        __typename
        ... on InvitationHandedOn {
          email
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
