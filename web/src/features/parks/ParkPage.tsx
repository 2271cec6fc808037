import { Page } from '../../ui/Page.tsx';
import { Loading } from '../../ui/States.tsx';

export default function ParkPage() {
  return (
    <Page title="ParkPage">
      <Loading />
    </Page>
  );
}
