import { Page } from '../../ui/Page.tsx';
import { Loading } from '../../ui/States.tsx';

export default function Parks() {
  return (
    <Page title="Parks">
      <Loading />
    </Page>
  );
}
