import { Page } from '../../ui/Page.tsx';
import { Loading } from '../../ui/States.tsx';

export default function Enterprises() {
  return (
    <Page title="Enterprises">
      <Loading />
    </Page>
  );
}
