import { Page } from '../../ui/Page.tsx';
import { Loading } from '../../ui/States.tsx';

export default function SignIn() {
  return (
    <Page title="SignIn">
      <Loading />
    </Page>
  );
}
