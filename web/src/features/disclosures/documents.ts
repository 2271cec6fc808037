import { EditProblem } from '../../api/edit-problem.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';

/** What a change of a disclosure touches. */
export const touched = { additionalTypenames: ['Disclosure', 'EntryDisclosure', 'ListEntry', 'EntryClock', 'Clock'] };

const ShownFields = graphql(`
  fragment DisclosureShownFields on EntryDisclosure @_unmask {
    id
    year
    disclosedOn
    authority {
      code
      name
    }
    clock {
      dueOn
      state
    }
    entry {
      name
      creditCode
      city {
        name
      }
      county {
        name
      }
      categories {
        category
      }
      enterprise {
        id
      }
    }
    disclosure {
      id
      drafts {
        status
        values {
          item
        }
      }
    }
    form {
      item
    }
  }
`);
export const DisclosuresQuery = graphql(
  `
    query Disclosures(
      $authority: String
      $year: Int
      $category: MandatoryCategory
      $division: String
      $disclosed: Boolean
      $search: String
      $first: Int
      $after: String
    ) {
      viewer {
        id
      }
      disclosures(
        authority: $authority
        year: $year
        category: $category
        division: $division
        disclosed: $disclosed
        search: $search
        first: $first
        after: $after
      ) {
        nodes {
          ...DisclosureShownFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  [ShownFields],
);
export const ToFollowQuery = graphql(
  `
    query DisclosuresToFollow($year: Int, $state: DisclosureFollowUp, $search: String, $first: Int, $after: String) {
      disclosuresToFollow(year: $year, state: $state, search: $search, first: $first, after: $after) {
        nodes {
          ...DisclosureShownFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  [ShownFields],
);
export type DisclosureShown = ResultOf<typeof DisclosuresQuery>['disclosures']['nodes'][number];
export const KeepsQuery = graphql(`
  query FollowsDisclosures {
    keepsMandatoryList
  }
`);

const RuleFields = graphql(`
  fragment DisclosureRuleFields on Rule @_unmask {
    key
    name
    nameEn
    text
    textEn
    citation
    verified
  }
`);
export const DisclosureQuery = graphql(
  `
    query Disclosure($id: ID!) {
      disclosure(id: $id) {
        id
        year
        authority {
          code
          name
        }
        enterprise {
          id
        }
        editions {
          edition
          publishedOn
          name
          creditCode
          categories
          enteredBy
          reason
          rulePack
          values {
            item
            value
            withheld
            withheldBecause
            rules {
              ...DisclosureRuleFields
            }
          }
        }
      }
      viewer {
        id
      }
    }
  `,
  [RuleFields],
);
export type DisclosureRead = NonNullable<ResultOf<typeof DisclosureQuery>['disclosure']>;
export type EditionRead = DisclosureRead['editions'][number];

export const OfEnterpriseQuery = graphql(
  `
    query DisclosuresOfEnterprise($id: ID!) {
      enterprise(id: $id) {
        id
        disclosures {
          id
          year
          disclosedOn
          mayDraft
          authority {
            code
            name
          }
          clock {
            dueOn
            state
            why {
              startedOn
              rule {
                ...DisclosureRuleFields
              }
            }
          }
          entry {
            id
            name
            categories {
              category
            }
          }
          form {
            item
            withholdable
            rules {
              ...DisclosureRuleFields
            }
          }
          suggested {
            item
            value
          }
          disclosure {
            id
            editions {
              edition
              publishedOn
              values {
                item
                value
              }
            }
            drafts {
              id
              side
              status
              version
              changedAt
              mayChange
              values {
                item
                value
                withheldBecause
              }
            }
          }
        }
      }
    }
  `,
  [RuleFields],
);
export type OfEnterprise = NonNullable<ResultOf<typeof OfEnterpriseQuery>['enterprise']>['disclosures'][number];
export type DraftRead = NonNullable<OfEnterprise['disclosure']>['drafts'][number];

export const DraftMutation = graphql(
  `
    mutation DraftDisclosure($entry: ID!, $version: Int!, $values: [DisclosureValueInput!]!, $key: String) {
      draftDisclosure(entry: $entry, version: $version, values: $values, key: $key) {
        __typename
        ... on Disclosure {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const SubmitMutation = graphql(
  `
    mutation SubmitDisclosure($draft: ID!, $version: Int!, $key: String) {
      submitDisclosure(draft: $draft, version: $version, key: $key) {
        __typename
        ... on Disclosure {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const PublishMutation = graphql(
  `
    mutation PublishDisclosure($draft: ID!, $version: Int!, $reason: String, $key: String) {
      publishDisclosure(draft: $draft, version: $version, reason: $reason, key: $key) {
        __typename
        ... on Disclosure {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const OpenDataQuery = graphql(`
  query OpenData {
    openDatasets {
      key
      title
      rowCount
      columns {
        name
        title
        meaning
        unit
      }
    }
  }
`);
