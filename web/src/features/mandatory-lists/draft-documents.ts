import { EditProblem } from '../../api/edit-problem.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';
import { CategoryFields, ClockFields } from './parts.ts';

export const KeepsList = graphql(`
  query KeepsMandatoryList($authority: String!) {
    keepsMandatoryList(authority: $authority)
    divisions(search: $authority) {
      code
      name
    }
  }
`);
export const MyDrafts = graphql(`
  query MandatoryListDrafts {
    keepsMandatoryList
    mandatoryListDrafts {
      id
      year
      startedOn
      entryCount
      lackingCount
      authority {
        code
        name
      }
    }
  }
`);
export const EnterprisesToAdd = graphql(`
  query EnterprisesToAdd($search: String, $division: String) {
    enterprises(search: $search, filter: { division: $division }, first: 30) {
      nodes {
        id
        name
        creditCode
      }
    }
  }
`);
export const DraftQuery = graphql(
  `
    query MandatoryListDraft(
      $authority: String!
      $year: Int!
      $reason: DraftReasonKind
      $search: String
      $lacking: Boolean
      $removed: Boolean
      $first: Int
      $after: String
    ) {
      mandatoryListDraft(authority: $authority, year: $year) {
        id
        status
        version
        startedOn
        missingEvidence
        entryCount
        lackingCount
        removedCount
        entries(reason: $reason, search: $search, lacking: $lacking, removed: $removed, first: $first, after: $after) {
          nodes {
            id
            version
            name
            creditCode
            lacks
            keyIndustry
            keyRegion
            reason
            removedBecause
            division {
              name
            }
            industry {
              name
            }
            reasons {
              kind
              citation
              verified
              year
              step
              startedOn
              dueOn
              acceptedOn
              indicator
              measured
              limit
              unit
              documentNo
            }
            categories {
              ...CategoryFields
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
          totalCount
        }
      }
    }
  `,
  [CategoryFields],
);
export type Draft = NonNullable<ResultOf<typeof DraftQuery>['mandatoryListDraft']>;
export type DraftEntryShown = Draft['entries']['nodes'][number];

export const DraftStarts = graphql(
  `
    query MandatoryListDraftStarts($authority: String!, $year: Int!, $publishedOn: Date!) {
      mandatoryListDraft(authority: $authority, year: $year) {
        id
        version
        starts(publishedOn: $publishedOn) {
          rulePack
          enterprises
          clocks {
            ...ClockFields
          }
        }
      }
    }
  `,
  [ClockFields],
);

export const StartDraft = graphql(`
  mutation DraftMandatoryList($authority: String!, $year: Int!, $key: String) {
    draftMandatoryList(authority: $authority, year: $year, idempotencyKey: $key) {
      __typename
      ... on MandatoryListDraft {
        id
      }
      ... on Problem {
        message
      }
    }
  }
`);
export const AddDraftEntry = graphql(
  `
    mutation AddDraftEntry(
      $draft: ID!
      $version: Int!
      $enterprise: ID
      $creditCode: String
      $categories: [ListCategoryInput!]!
      $reason: String
      $key: String
    ) {
      addDraftEntry(
        draft: $draft
        version: $version
        enterprise: $enterprise
        creditCode: $creditCode
        categories: $categories
        reason: $reason
        idempotencyKey: $key
      ) {
        __typename
        ... on MandatoryListDraft {
          id
          version
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const UpdateDraftEntry = graphql(
  `
    mutation UpdateDraftEntry(
      $entry: ID!
      $version: Int!
      $categories: [ListCategoryInput!]
      $reason: String
      $key: String
    ) {
      updateDraftEntry(
        entry: $entry
        version: $version
        categories: $categories
        reason: $reason
        idempotencyKey: $key
      ) {
        __typename
        ... on DraftEntry {
          id
          version
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const RemoveDraftEntry = graphql(
  `
    mutation RemoveDraftEntry($entry: ID!, $version: Int!, $reason: String!, $key: String) {
      removeDraftEntry(entry: $entry, version: $version, reason: $reason, idempotencyKey: $key) {
        __typename
        ... on DraftEntry {
          id
          version
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const PublishDraftMutation = graphql(`
  mutation PublishMandatoryListDraft(
    $draft: ID!
    $version: Int!
    $publishedOn: Date!
    $documentNo: String
    $key: String
  ) {
    publishMandatoryListDraft(
      draft: $draft
      version: $version
      publishedOn: $publishedOn
      documentNo: $documentNo
      idempotencyKey: $key
    ) {
      __typename
      ... on MandatoryList {
        id
      }
      ... on Problem {
        message
      }
      ... on RuleBroken {
        citation
      }
    }
  }
`);
