import { useMutation } from 'urql';
import { graphql } from '../../api/graphql.ts';

const MergeEnterprises = graphql(`
  mutation MergeEnterprises($keep: ID!, $merge: ID!) {
    mergeEnterprises(keep: $keep, merge: $merge) {
      __typename
      ... on EnterpriseMerge {
        id
        kept {
          id
          name
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);
const UndoMerge = graphql(`
  mutation UndoSuggestedMerge($merge: ID!) {
    undoMerge(merge: $merge) {
      __typename
      ... on Enterprise {
        id
        name
      }
      ... on Problem {
        message
      }
    }
  }
`);
const DismissMergeSuggestion = graphql(`
  mutation DismissMergeSuggestion($suggestion: ID!) {
    dismissMergeSuggestion(suggestion: $suggestion) {
      __typename
      ... on MergeSuggestion {
        id
        status
      }
      ... on Problem {
        message
      }
    }
  }
`);
/** What is on the screen and may have changed: a refused merge changes nothing and is fetched again all the same. */
const touched = { additionalTypenames: ['MergeSuggestion', 'Enterprise', 'SupplyLink'] };

/** Each answers with its outcome or with the reason it was refused. */
export function useMerging() {
  const [, merge] = useMutation(MergeEnterprises);
  const [, undo] = useMutation(UndoMerge);
  const [, dismiss] = useMutation(DismissMergeSuggestion);
  return {
    async merge(keep: string, other: string) {
      const { data, error } = await merge({ keep, merge: other }, touched);
      const result = data?.mergeEnterprises;
      return result?.__typename === 'EnterpriseMerge'
        ? { merge: result.id, kept: result.kept.name }
        : { refused: result?.message ?? error?.message ?? '' };
    },
    async undo(id: string) {
      const { data, error } = await undo({ merge: id }, touched);
      const result = data?.undoMerge;
      return result?.__typename === 'Enterprise' ? {} : { refused: result?.message ?? error?.message ?? '' };
    },
    async dismiss(suggestion: string) {
      const { data, error } = await dismiss({ suggestion }, touched);
      const result = data?.dismissMergeSuggestion;
      return result?.__typename === 'MergeSuggestion' ? {} : { refused: result?.message ?? error?.message ?? '' };
    },
  };
}
