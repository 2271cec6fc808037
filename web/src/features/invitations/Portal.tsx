import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Page } from '../../ui/Page.tsx';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { InvitationsQuery, ReceivedQuery, touched } from './documents.ts';
import { ReceivedPanel } from './ReceivedPanel.tsx';
import { SchemeHelp } from './SchemeHelp.tsx';
import './answer.css';

function Received({ id, onChanged }: { id: string; onChanged: () => void }) {
  const [{ data, error, fetching }, read] = useQuery({ query: ReceivedQuery, variables: { id }, context: touched });
  const again = () => read({ requestPolicy: 'network-only' });
  if (error) return <Failed error={error} onRetry={again} />;
  if (fetching && !data) return <Loading />;
  if (data?.node?.__typename !== 'ReceivedInvitation') return null;
  const changed = () => {
    again();
    onChanged();
  };
  return <ReceivedPanel of={data.node} onChanged={changed} />;
}

/** What an invited enterprise has to answer, and what came of what it accepted. */
export default function Portal() {
  const { t } = useTranslation('invitations');
  const [{ data, error, fetching }, read] = useQuery({ query: InvitationsQuery, context: touched });
  const again = () => read({ requestPolicy: 'network-only' });
  const own = (data?.viewer?.memberships ?? []).flatMap(({ enterprise }) => enterprise ?? []);
  return (
    <Page title={t('title')} lead={t('portalLead')}>
      {error && <Failed error={error} onRetry={again} />}
      {fetching && !data && <Loading />}
      {data && !error && own.length === 0 && <Nothing>{t('noEnterprise')}</Nothing>}
      {own.map(({ id, name, industry, receivedInvitations: { nodes } }) => (
        <section key={id} aria-label={name}>
          {own.length > 1 && <h2>{name}</h2>}
          {nodes.length === 0 && <Nothing>{t('none')}</Nothing>}
          {nodes.map((one) => (
            <Received key={one.id} id={one.id} onChanged={again} />
          ))}
          {industry && nodes.some(({ state }) => state === 'ACCEPTED') && (
            <section className="panel" aria-label={t('commonTitle')}>
              <h2>{t('commonTitle')}</h2>
              <SchemeHelp industry={industry.code} />
            </section>
          )}
        </section>
      ))}
    </Page>
  );
}
