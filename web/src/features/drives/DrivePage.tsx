import { Descriptions } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { Page } from '../../ui/Page.tsx';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { enterpriseUrl } from '../enterprises/urls.ts';
import { Breakdown } from './Breakdown.tsx';
import { DriveQuery, touched, type DriveShown } from './documents.ts';
import { DriveActions } from './DriveActions.tsx';
import { DriveState } from './DriveState.tsx';
import { useFollowDrive } from './follow-drive.ts';
import { Funnel } from './Funnel.tsx';
import { InvitationsTable } from './InvitationsTable.tsx';
import { DriveReport } from './Report.tsx';
import { drivesPath } from './urls.ts';
import './drives.css';

/** One drive: how far its invitations got, as they go on. */
export default function DrivePage() {
  const { t } = useTranslation('drives');
  const { id = '' } = useParams();
  const [tick, setTick] = useState(0);
  const [{ data, error, fetching }, again] = useQuery({
    query: DriveQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const look = useCallback(() => {
    again({ requestPolicy: 'network-only' });
    setTick((n) => n + 1);
  }, [again]);
  const drive = data?.node?.__typename === 'Drive' ? data.node : null;
  useFollowDrive(id, drive !== null && drive.state !== 'CLOSED', look);
  if (!drive)
    return (
      <Page title={t('title')}>
        {error ? (
          <Failed error={error} onRetry={look} />
        ) : fetching ? (
          <Loading rows={8} />
        ) : (
          <Nothing>{t('notFound')}</Nothing>
        )}
      </Page>
    );
  const { lead } = drive;
  return (
    <Page
      title={drive.name}
      lead={
        <span className="named">
          <DriveState state={drive.state} />
          {lead && <Link to={enterpriseUrl(lead.id)}>{lead.name}</Link>}
          <span className="num">
            {t('dueOn')} {drive.dueOn}
          </span>
          {drive.tier > 0 && <span className="chip">{t('passedOn', { tier: drive.tier })}</span>}
          <Link to={drivesPath}>{t('back')}</Link>
        </span>
      }
      actions={<DriveActions drive={drive} onChanged={look} />}
    >
      <div className="dr-apart">
        {drive.report && <DriveReport drive={drive} report={drive.report} />}
        <OnTheWay drive={drive} tick={tick} onChanged={look} />
      </div>
    </Page>
  );
}

function OnTheWay({ drive, tick, onChanged }: { drive: DriveShown; tick: number; onChanged: () => void }) {
  const { t } = useTranslation('drives');
  return (
    <>
      <div className="columns">
        <section className="panel" aria-labelledby="funnel">
          <h2 id="funnel">{t('funnel')}</h2>
          <Funnel counts={drive.counts} />
        </section>
        <div className="stack">
          <section className="panel" aria-label={t('breakdown')}>
            {drive.funnel && <Breakdown funnel={drive.funnel} drive={drive} tick={tick} />}
          </section>
          <Facts drive={drive} />
        </div>
      </div>
      <InvitationsTable drive={drive} tick={tick} onChanged={onChanged} />
    </>
  );
}

function Facts({ drive }: { drive: DriveShown }) {
  const { t } = useTranslation('drives');
  const { goal, indicators, message, templates, named, remindEveryDays } = drive;
  const lines = (text: string) => <span className="dr-text">{text}</span>;
  return (
    <section className="panel" aria-labelledby="drive-facts">
      <h2 id="drive-facts">{t('facts')}</h2>
      <Descriptions
        size="small"
        column={1}
        items={[
          ...(goal ? [{ key: 'goal', label: t('goal'), children: lines(goal) }] : []),
          {
            ...{ key: 'indicators', label: t('indicators') },
            children: indicators.map((one) => t(`reference:indicator.${one}`)).join('、') || t('noIndicators'),
          },
          { key: 'year', label: t('year'), children: drive.year },
          { key: 'named', label: t('named'), children: t(named ? 'yes' : 'no') },
          {
            ...{ key: 'remind', label: t('remindEveryDays') },
            children: remindEveryDays ? t('everyDays', { n: remindEveryDays }) : t('noReminders'),
          },
          ...(message ? [{ key: 'message', label: t('message'), children: lines(message) }] : []),
          ...templates.map(({ industry, message: text }) => ({
            ...{ key: industry, label: `${t('industry')} ${industry}`, children: lines(text) },
          })),
        ]}
      />
    </section>
  );
}
