import { EditProblem } from '../../api/edit-problem.ts';
import { graphql } from '../../api/graphql.ts';

export const OpenDrive = graphql(
  `
    mutation OpenDrive(
      $lead: ID!
      $name: String!
      $dueOn: Date!
      $goal: String
      $indicators: [Indicator!]
      $year: Int
      $message: String
      $templates: [DriveTemplateInput!]
      $named: Boolean
      $remindEveryDays: Int
      $continues: ID
      $behalfOf: ID
      $key: String
    ) {
      openDrive(
        lead: $lead
        name: $name
        dueOn: $dueOn
        goal: $goal
        indicators: $indicators
        year: $year
        message: $message
        templates: $templates
        named: $named
        remindEveryDays: $remindEveryDays
        continues: $continues
        behalfOf: $behalfOf
        key: $key
      ) {
        __typename
        ... on Drive {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const EditDrive = graphql(
  `
    mutation EditDrive($drive: ID!, $version: Int!, $input: DriveChanges!, $key: String) {
      editDrive(drive: $drive, version: $version, input: $input, key: $key) {
        __typename
        ... on Drive {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const PauseDrive = graphql(
  `
    mutation PauseDrive($drive: ID!, $version: Int!, $key: String) {
      pauseDrive(drive: $drive, version: $version, key: $key) {
        __typename
        ... on Drive {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const ResumeDrive = graphql(
  `
    mutation ResumeDrive($drive: ID!, $version: Int!, $key: String) {
      resumeDrive(drive: $drive, version: $version, key: $key) {
        __typename
        ... on Drive {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const CloseDrive = graphql(
  `
    mutation CloseDrive($drive: ID!, $version: Int!, $key: String) {
      closeDrive(drive: $drive, version: $version, key: $key) {
        __typename
        ... on Drive {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const WithdrawInvitation = graphql(
  `
    mutation WithdrawInvitation($invitation: ID!, $version: Int!, $key: String) {
      withdrawInvitation(invitation: $invitation, version: $version, key: $key) {
        __typename
        ... on Invitation {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const SendInvitationAgain = graphql(
  `
    mutation SendInvitationAgain($invitation: ID!, $version: Int!, $email: String, $name: String, $key: String) {
      sendInvitationAgain(invitation: $invitation, version: $version, email: $email, name: $name, key: $key) {
        __typename
        ... on Invitation {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
