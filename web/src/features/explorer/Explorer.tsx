import { Page } from '../../ui/Page.tsx';
import { Loading } from '../../ui/States.tsx';

export default function Explorer() {
  return (
    <Page title="Explorer">
      <Loading />
    </Page>
  );
}
