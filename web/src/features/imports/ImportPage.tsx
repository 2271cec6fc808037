import { Page } from '../../ui/Page.tsx';
import { Loading } from '../../ui/States.tsx';

export default function ImportPage() {
  return (
    <Page title="ImportPage">
      <Loading />
    </Page>
  );
}
