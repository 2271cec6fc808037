import { Page } from '../../ui/Page.tsx';
import { Loading } from '../../ui/States.tsx';

export default function ScopePage() {
  return (
    <Page title="ScopePage">
      <Loading />
    </Page>
  );
}
