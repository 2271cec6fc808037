import { ClusterOutlined, FileSearchOutlined } from '@ant-design/icons';
import { Tabs } from 'antd';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { explorerUrl } from '../explorer/urls.ts';
import { scopeUrl } from '../whole-audits/urls.ts';
import { ParkFactsFields } from './ParkFacts.tsx';
import { ParkOverview } from './ParkOverview.tsx';
import { ParkWholeAudits } from './ParkWholeAudits.tsx';

export const ParkQuery = graphql(
  `
    query Park($code: String!) {
      park(code: $code) {
        id
        code
        name
        level
        recordYears
        ...ParkFactsFields
      }
    }
  `,
  [ParkFactsFields],
);

interface Props {
  /** The enterprises of a park, to search, sort and export: another feature's part, handed in by the app. */
  readonly Members: ComponentType<{ park: { id: string; code: string } }>;
  /** The exemplars of a park, and those that wait for its consent. */
  readonly Exemplars: ComponentType<{ code: string }>;
  /** What regulators noted of it. */
  readonly Notes: ComponentType<{ of: string }>;
}

export default function ParkPage({ Members, Exemplars, Notes }: Props) {
  const { t } = useTranslation('parks');
  const { code = '' } = useParams();
  const [{ tab }, show] = useSearchState(['tab']);
  const [{ data, error, fetching }, again] = useQuery({ query: ParkQuery, variables: { code } });
  const park = data?.park;
  if (!park)
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
      title={park.name}
      lead={
        <>
          <span className="chip strong">{t(`reference:parkLevel.${park.level}`)}</span>{' '}
          <span className="mono">{park.code}</span>
        </>
      }
      actions={
        <>
          <LinkButton to={explorerUrl({ park: park.code })} icon={<ClusterOutlined />}>
            {t('explore')}
          </LinkButton>
          <LinkButton to={scopeUrl(park.code)} icon={<FileSearchOutlined />} primary>
            {t('scope')}
          </LinkButton>
        </>
      }
    >
      <Tabs
        activeKey={tab || 'overview'}
        onChange={(key) => show({ tab: key === 'overview' ? null : key })}
        destroyOnHidden
        items={[
          {
            key: 'overview',
            label: t('tabs.overview'),
            children: (
              <>
                <ParkOverview code={park.code} years={park.recordYears} park={park} />
                <Exemplars code={park.code} />
                <div className="stack after">
                  <Notes of={park.id} />
                </div>
              </>
            ),
          },
          { key: 'members', label: t('tabs.members'), children: <Members park={park} /> },
          { key: 'whole-audits', label: t('tabs.wholeAudits'), children: <ParkWholeAudits code={park.code} /> },
        ]}
      />
    </Page>
  );
}
