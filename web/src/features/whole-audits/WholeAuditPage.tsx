import { Page } from '../../ui/Page.tsx';
import { Loading } from '../../ui/States.tsx';

export default function WholeAuditPage() {
  return (
    <Page title="WholeAuditPage">
      <Loading />
    </Page>
  );
}
