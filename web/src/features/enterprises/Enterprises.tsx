import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.tsx';
import { CreditCodeCheck } from './CreditCodeCheck.tsx';
import { EnterpriseBrowser } from './EnterpriseBrowser.tsx';

export default function Enterprises() {
  const { t } = useTranslation('enterprises');
  return (
    <Page title={t('title')} lead={t('lead')} actions={<CreditCodeCheck />}>
      <EnterpriseBrowser />
    </Page>
  );
}
