import { EditProblem } from '../../api/edit-problem.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';

const NoteFields = graphql(`
  fragment NoteFields on Note @_unmask {
    id
    text
    day
    author
    version
    mayEdit
    authority {
      name
    }
  }
`);
export type NoteShown = ResultOf<typeof NoteFields>;

/** The notes on an enterprise, a park or an audit; null to whom none are told. */
export const NotesQuery = graphql(
  `
    query Notes($of: ID!) {
      node(id: $of) {
        __typename
        id
        ... on Enterprise {
          notes {
            ...NoteFields
          }
        }
        ... on Park {
          notes {
            ...NoteFields
          }
        }
        ... on Audit {
          notes {
            ...NoteFields
          }
        }
      }
    }
  `,
  [NoteFields],
);
export const NoteQuery = graphql(
  `
    query Note($id: ID!) {
      node(id: $id) {
        __typename
        ...NoteFields
      }
    }
  `,
  [NoteFields],
);
export const WriteNote = graphql(
  `
    mutation WriteNote($about: ID!, $input: NoteInput!, $key: String) {
      writeNote(about: $about, input: $input, key: $key) {
        __typename
        ... on Note {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const EditNote = graphql(
  `
    mutation EditNote($note: ID!, $version: Int!, $input: NoteChanges!, $key: String) {
      editNote(note: $note, version: $version, input: $input, key: $key) {
        __typename
        ... on Note {
          id
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
export const RemoveNote = graphql(
  `
    mutation RemoveNote($note: ID!, $version: Int!, $reason: String!, $key: String) {
      removeNote(note: $note, version: $version, reason: $reason, key: $key) {
        __typename
        ... on RemovedNote {
          note
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);
/** What a note changes on the screen: also panels that hold none yet. */
export const touched = { additionalTypenames: ['Note'] };
