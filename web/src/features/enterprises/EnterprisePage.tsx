import { ClusterOutlined } from '@ant-design/icons';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { explorerUrl } from '../explorer/urls.ts';
import { Audits, AuditsFields } from './Audits.tsx';
import { Consents } from './Consents.tsx';
import { EnterpriseFacts, EnterpriseFactsFields } from './EnterpriseFacts.tsx';
import { LinksToConfirm } from './LinksToConfirm.tsx';
import { Merges } from './Merges.tsx';
import { Partners } from './Partners.tsx';
import { Records, RecordsFields } from './Records.tsx';
import { SightNote } from './SightNote.tsx';
import { UpstreamTiers } from './UpstreamTiers.tsx';

export const EnterpriseQuery = graphql(
  `
    query Enterprise($id: ID!) {
      enterprise(id: $id) {
        id
        name
        creditCode
        lead
        verified
        sight
        ...EnterpriseFactsFields
        ...RecordsFields
        ...AuditsFields
      }
    }
  `,
  [EnterpriseFactsFields, RecordsFields, AuditsFields],
);

interface Props {
  /** What other features know of an enterprise, in the order in which it is shown: handed in by the app. */
  readonly beside: readonly ComponentType<{ of: string }>[];
}

export default function EnterprisePage({ beside }: Props) {
  const { t } = useTranslation('enterprises');
  const { id = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({ query: EnterpriseQuery, variables: { id } });
  const enterprise = data?.enterprise;
  if (!enterprise)
    return (
      <Page title={t('title')}>
        {error ? (
          <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
        ) : fetching ? (
          <Loading rows={10} />
        ) : (
          <Nothing>{t('notFound')}</Nothing>
        )}
      </Page>
    );
  return (
    <Page
      title={enterprise.name}
      lead={
        <span className="named">
          <span className="mono">{enterprise.creditCode ?? '—'}</span>
          {enterprise.lead && <span className="chip strong">{t('leadMark')}</span>}
          {!enterprise.verified && <span className="chip warn">{t('unverified')}</span>}
        </span>
      }
      actions={
        <LinkButton to={explorerUrl({ enterprise: enterprise.id })} icon={<ClusterOutlined />} primary>
          {t('explore')}
        </LinkButton>
      }
    >
      <SightNote sight={enterprise.sight} />
      {enterprise.sight === 'FULL' && (
        <LinksToConfirm
          of={enterprise.id}
          suppliersOf={enterprise.lead ? (enterprise.creditCode ?? enterprise.name) : null}
        />
      )}
      <div className="columns wide-left">
        <div className="stack">
          <Partners of={enterprise.id} side="suppliers" />
          <Partners of={enterprise.id} side="buyers" />
        </div>
        <div className="stack">
          <EnterpriseFacts enterprise={enterprise} />
          <Audits enterprise={enterprise} />
          {beside.map((Part, i) => (
            <Part key={i} of={enterprise.id} />
          ))}
        </div>
      </div>
      <div className="stack after">
        {(enterprise.sight === 'FULL' || (enterprise.sight === 'MEMBER' && enterprise.lead)) && (
          <UpstreamTiers of={enterprise.id} />
        )}
        <Consents of={enterprise.id} />
        <Records enterprise={enterprise} />
        <Merges into={enterprise.id} />
      </div>
    </Page>
  );
}
