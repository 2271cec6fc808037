import { EditProblem } from '../../api/edit-problem.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';

export const TrainingFields = graphql(`
  fragment TrainingFields on Training @_unmask {
    id
    version
    name
    day
    place
    organiser
    hours
    people
    attended
    mayEdit
    division {
      code
      name
    }
  }
`);
export type TrainingShown = ResultOf<typeof TrainingFields>;

export const TrainingsQuery = graphql(
  `
    query Trainings($division: String, $year: Int, $search: String, $first: Int, $after: String) {
      keepsMandatoryList
      trainings(division: $division, year: $year, search: $search, first: $first, after: $after) {
        nodes {
          ...TrainingFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  [TrainingFields],
);
/** A training with those who attended, as its form needs it. */
export const TrainingQuery = graphql(
  `
    query Training($id: ID!) {
      node(id: $id) {
        __typename
        ... on Training {
          ...TrainingFields
          enterprises {
            id
            name
          }
        }
      }
    }
  `,
  [TrainingFields],
);
export type TrainingLoaded = Extract<NonNullable<ResultOf<typeof TrainingQuery>['node']>, { __typename: 'Training' }>;

export const EnterprisesToTrain = graphql(`
  query EnterprisesToTrain($search: String, $division: String) {
    enterprises(search: $search, filter: { division: $division }, first: 20) {
      nodes {
        id
        name
        creditCode
      }
    }
  }
`);

export const RecordTraining = graphql(
  `
    mutation RecordTraining($division: String!, $input: TrainingInput!, $key: String) {
      recordTraining(division: $division, input: $input, key: $key) {
        __typename
        ... on Training {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const EditTraining = graphql(
  `
    mutation EditTraining($training: ID!, $version: Int!, $input: TrainingChanges!, $key: String) {
      editTraining(training: $training, version: $version, input: $input, key: $key) {
        __typename
        ... on Training {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const RemoveTraining = graphql(
  `
    mutation RemoveTraining($training: ID!, $version: Int!, $reason: String!, $key: String) {
      removeTraining(training: $training, version: $version, reason: $reason, key: $key) {
        __typename
        ... on RemovedTraining {
          training
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);

/** What a training changes on the screen: also lists that hold none yet. */
export const touched = { additionalTypenames: ['Training', 'Progress'] };
