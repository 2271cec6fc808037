import type { TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { useFormat } from '../../ui/format.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { DrivesOfLead, touched, type DriveRow } from './documents.ts';
import { AnswersBar, DriveState } from './DriveState.tsx';
import { useOwnEnterprises } from './own-enterprises.ts';
import { driveUrl, newDriveUrl } from './urls.ts';
import './drives.css';

/** The drives of one's own enterprises. */
export default function Drives() {
  const { t } = useTranslation('drives');
  const { own, error, fetching, again } = useOwnEnterprises();
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        own.length > 0 && (
          <LinkButton to={newDriveUrl()} primary>
            {t('open')}
          </LinkButton>
        )
      }
    >
      {error && <Failed error={error} onRetry={again} />}
      {fetching && <Loading rows={6} />}
      {!fetching && !error && own.length === 0 && <Nothing>{t('noOwn')}</Nothing>}
      {own.map((lead) => (
        <OfLead key={lead.id} lead={lead} alone={own.length === 1} />
      ))}
    </Page>
  );
}

function OfLead({ lead, alone }: { lead: { id: string; name: string }; alone: boolean }) {
  const { t } = useTranslation('drives');
  const { count } = useFormat();
  const pages = useCursorPages(lead.id);
  const [{ data, error, fetching }, again] = useQuery({
    query: DrivesOfLead,
    variables: { lead: lead.id, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const columns: TableProps<DriveRow>['columns'] = [
    {
      key: 'name',
      title: t('name'),
      render: (_, { id, name, tier }) => (
        <>
          <Link to={driveUrl(id)}>{name}</Link>
          {tier > 0 && <span className="chip">{t('passedOn', { tier })}</span>}
        </>
      ),
    },
    { key: 'state', title: t('stateColumn'), render: (_, { state }) => <DriveState state={state} /> },
    { key: 'dueOn', title: t('dueOn'), className: 'num', render: (_, { dueOn }) => dueOn },
    {
      ...{ key: 'asked', title: t('asked'), align: 'right', className: 'num' },
      render: (_, { counts }) => count(counts.asked),
    },
    { key: 'counts', title: t('progress'), render: (_, { counts }) => <AnswersBar counts={counts} /> },
  ];
  return (
    <section className="panel" aria-label={alone ? t('title') : lead.name}>
      {!alone && <h2>{lead.name}</h2>}
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      <CursorTable<DriveRow>
        label={t('title')}
        connection={data?.enterprise?.drives}
        pages={pages}
        loading={fetching && !data}
        columns={columns}
        empty={
          <>
            <b>{t('none')}</b>
            <p className="dr-what">{t('whatItIs')}</p>
          </>
        }
      />
    </section>
  );
}
