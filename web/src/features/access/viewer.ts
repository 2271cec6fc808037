import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../../api/graphql.ts';

export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      id
      name
      email
      actingAs
      rolesToInvite
      memberships {
        id
        role
        of
      }
    }
  }
`);
export type ViewerShown = NonNullable<ResultOf<typeof ViewerQuery>['viewer']>;

export type RoleShown = ViewerShown['memberships'][number]['role'];

export const InstallationQuery = graphql(`
  query Installation {
    installation {
      name
      version
      demo
      demoAccounts {
        email
        password
        name
        role
        sees
      }
    }
  }
`);
export type DemoAccountShown = ResultOf<typeof InstallationQuery>['installation']['demoAccounts'][number];

export const useViewer = () => useQuery({ query: ViewerQuery });
export const useInstallation = () => useQuery({ query: InstallationQuery });
