import { EditProblem } from '../../api/edit-problem.ts';
import { graphql } from '../../api/graphql.ts';

export const FormTeam = graphql(
  `
    mutation FormGuidanceTeam($division: String!, $input: GuidanceTeamInput!, $key: String) {
      formGuidanceTeam(division: $division, input: $input, key: $key) {
        __typename
        ... on GuidanceTeam {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const EditTeam = graphql(
  `
    mutation EditGuidanceTeam($team: ID!, $version: Int!, $input: GuidanceTeamChanges!, $key: String) {
      editGuidanceTeam(team: $team, version: $version, input: $input, key: $key) {
        __typename
        ... on GuidanceTeam {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const AddMember = graphql(
  `
    mutation AddGuidanceMember($team: ID!, $version: Int!, $input: GuidanceMemberInput!, $key: String) {
      addGuidanceMember(team: $team, version: $version, input: $input, key: $key) {
        __typename
        ... on GuidanceTeam {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const EditMember = graphql(
  `
    mutation EditGuidanceMember(
      $team: ID!
      $version: Int!
      $member: ID!
      $input: GuidanceMemberChanges!
      $key: String
    ) {
      editGuidanceMember(team: $team, version: $version, member: $member, input: $input, key: $key) {
        __typename
        ... on GuidanceTeam {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const RecordVisit = graphql(
  `
    mutation RecordGuidanceVisit($team: ID!, $input: GuidanceVisitInput!, $key: String) {
      recordGuidanceVisit(team: $team, input: $input, key: $key) {
        __typename
        ... on GuidanceVisit {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const EditVisit = graphql(
  `
    mutation EditGuidanceVisit($visit: ID!, $version: Int!, $input: GuidanceVisitChanges!, $key: String) {
      editGuidanceVisit(visit: $visit, version: $version, input: $input, key: $key) {
        __typename
        ... on GuidanceVisit {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const AnswerVisit = graphql(
  `
    mutation AnswerGuidance($visit: ID!, $version: Int!, $answer: String!, $doneOn: Date, $key: String) {
      answerGuidance(visit: $visit, version: $version, answer: $answer, doneOn: $doneOn, key: $key) {
        __typename
        ... on GuidanceVisit {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const CloseVisit = graphql(
  `
    mutation CloseGuidance($visit: ID!, $version: Int!, $note: String, $on: Date, $key: String) {
      closeGuidance(visit: $visit, version: $version, note: $note, on: $on, key: $key) {
        __typename
        ... on GuidanceVisit {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
