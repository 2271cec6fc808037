import { Page } from '../../ui/Page.tsx';
import { Loading } from '../../ui/States.tsx';

export default function EnterprisePage() {
  return (
    <Page title="EnterprisePage">
      <Loading />
    </Page>
  );
}
