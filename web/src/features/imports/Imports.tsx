import { Page } from '../../ui/Page.tsx';
import { Loading } from '../../ui/States.tsx';

export default function Imports() {
  return (
    <Page title="Imports">
      <Loading />
    </Page>
  );
}
