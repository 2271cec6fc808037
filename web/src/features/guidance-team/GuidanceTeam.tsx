import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.tsx';
import { Teams } from './Teams.tsx';
import { Visits } from './Visits.tsx';

/** The teams that guide enterprises, and the visits they made. */
export default function GuidanceTeam() {
  const { t } = useTranslation('guidance-team');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Teams />
      <Visits />
    </Page>
  );
}
