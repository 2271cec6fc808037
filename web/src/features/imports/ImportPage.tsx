import { Alert, Button, Progress } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { Figures } from '../../ui/Figures.tsx';
import { useFormat } from '../../ui/format.ts';
import { useLocale } from '../../ui/i18n.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { useFollowJob } from './follow-job.ts';
import { ImportErrors } from './ImportErrors.tsx';
import { isUnderWay, JobState } from './JobState.tsx';
import { importsUrl } from './urls.ts';
import './imports.css';

const ImportJobQuery = graphql(`
  query ImportJob($id: ID!) {
    importJob(id: $id) {
      id
      kind
      state
      filename
      dryRun
      rows
      created
      updated
      unchanged
      rejected
      progress
      encoding
      ignoredColumns
      mapping {
        header
        column
      }
      refusal {
        code
        message
        messageEn
      }
      startedAt
      endedAt
      importedBy
    }
  }
`);
const CancelImport = graphql(`
  mutation CancelImport($job: ID!) {
    cancelImport(job: $job) {
      __typename
      ... on ImportJob {
        id
        state
      }
      ... on Problem {
        message
      }
    }
  }
`);
const outcomes = ['rows', 'created', 'updated', 'unchanged', 'rejected'] as const;

export default function ImportPage() {
  const { t } = useTranslation('imports');
  const { locale } = useLocale();
  const { count, share, dateTime } = useFormat();
  const { id = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({ query: ImportJobQuery, variables: { id } });
  const [{ fetching: cancelling }, cancelImport] = useMutation(CancelImport);
  const job = data?.importJob;
  const look = useCallback(() => again({ requestPolicy: 'network-only' }), [again]);
  const underWay = job ? isUnderWay(job.state) : false;
  useFollowJob(id, underWay, look);

  if (!job)
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
  const percent = Math.round(job.progress * 100);
  return (
    <Page
      title={job.filename}
      lead={
        <span className="named">
          <JobState state={job.state} />
          <span className="chip strong">{t(`kind.${job.kind}`)}</span>
          {job.dryRun && <span className="chip warn">{t('dry')}</span>}
          {job.encoding && <span className="chip">{job.encoding}</span>}
          <span className="num">
            {job.startedAt && dateTime(job.startedAt)} {job.importedBy}
          </span>
        </span>
      }
      actions={
        <>
          {underWay && (
            <Button danger loading={cancelling} onClick={() => void cancelImport({ job: id }).then(look)}>
              {t('cancel')}
            </Button>
          )}
          <LinkButton to={`${importsUrl}?kind=${job.kind}`} primary={!underWay}>
            {t(job.dryRun ? 'forReal' : 'again')}
          </LinkButton>
        </>
      }
    >
      {job.refusal && (
        <Alert
          role="alert"
          type="error"
          showIcon
          className="spaced"
          title={t('refusal')}
          description={locale === 'zh' ? job.refusal.message : job.refusal.messageEn}
        />
      )}
      {underWay && (
        <section className="panel spaced" aria-label={t('progress')}>
          <Progress percent={percent} status="active" aria-label={t('progress')} />
        </section>
      )}
      <div role="status" className="visually-hidden">
        {t(`states.${job.state}`)} {t('live', { rows: count(job.rows), percent: share(job.progress, 0) })}
      </div>
      <Figures label={t('counts')} figures={outcomes.map((key) => ({ name: t(key), value: count(job[key]) }))} />
      <ImportErrors id={id} rejected={job.rejected} underWay={underWay} />
      {job.mapping.length > 0 && (
        <section className="panel" aria-labelledby="mapping">
          <h2 id="mapping">{t('mapping')}</h2>
          <div className="chips">
            {job.mapping.map(({ header, column }) => (
              <span key={header} className={column ? 'chip' : 'chip warn'}>
                {header} → {column ?? t('ignored')}
              </span>
            ))}
          </div>
        </section>
      )}
    </Page>
  );
}
