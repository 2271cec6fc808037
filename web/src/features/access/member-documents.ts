import { graphql, type ResultOf } from '../../api/graphql.ts';

export const MembersQuery = graphql(`
  query Members($kind: PlaceKind, $search: String, $first: Int, $after: String) {
    members(kind: $kind, search: $search, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        membership
        role
        of
        mayRevoke
        person {
          id
          name
          email
          signedInAt
          deactivatedAt
        }
      }
    }
  }
`);
export const InvitationsQuery = graphql(`
  query PersonInvitations {
    personInvitations(first: 100) {
      totalCount
      nodes {
        id
        email
        role
        of
        place
        invitedBy
        expiresAt
        mailedAt
      }
    }
  }
`);
export type InvitationShown = ResultOf<typeof InvitationsQuery>['personInvitations']['nodes'][number];
export const Invite = graphql(`
  mutation InvitePerson($email: String!, $role: Role!, $place: ID) {
    invitePerson(email: $email, role: $role, place: $place) {
      __typename
      ... on PersonInvitation {
        id
        email
      }
      ... on Problem {
        message
      }
    }
  }
`);
export const Withdraw = graphql(`
  mutation WithdrawPersonInvitation($invitation: ID!) {
    result: withdrawPersonInvitation(invitation: $invitation) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
export const Revoke = graphql(`
  mutation RevokeMembership($person: ID!, $membership: ID!) {
    result: revokeMembership(person: $person, membership: $membership) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
export const Deactivate = graphql(`
  mutation DeactivatePerson($person: ID!) {
    result: deactivatePerson(person: $person) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
export const Reactivate = graphql(`
  mutation ReactivatePerson($person: ID!) {
    result: reactivatePerson(person: $person) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
/** What a change may have touched of what is on the screen. */
export const touched = {
  additionalTypenames: [
    'Member',
    'MemberConnection',
    'PersonInvitation',
    'QueryPersonInvitationsConnection',
    'QueryMembersConnection',
  ],
};
