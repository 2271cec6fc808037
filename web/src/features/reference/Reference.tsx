import { Page } from '../../ui/Page.tsx';
import { Loading } from '../../ui/States.tsx';

export default function Reference() {
  return (
    <Page title="Reference">
      <Loading />
    </Page>
  );
}
