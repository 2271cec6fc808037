import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { useFormat } from '../../ui/format.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { isUnderWay, useJob } from './job-query.ts';
import { JobReport } from './JobReport.tsx';
import { JobState } from './JobState.tsx';
import { importsUrl } from './urls.ts';

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

export default function ImportPage() {
  const { t } = useTranslation('imports');
  const { dateTime } = useFormat();
  const { id = '' } = useParams();
  const { job, error, fetching, look } = useJob(id);
  const [{ fetching: cancelling }, cancelImport] = useMutation(CancelImport);
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
  return (
    <Page
      title={job.filename}
      lead={
        <span className="named">
          <JobState state={job.state} />
          <span className="chip strong">{t(`kind.${job.kind}`)}</span>
          {job.dryRun && <span className="chip warn">{t('dry')}</span>}
          {job.encoding && <span className="chip">{job.encoding.toUpperCase()}</span>}
          <span className="num">
            {job.startedAt && dateTime(job.startedAt)} {job.importedBy}
          </span>
        </span>
      }
      actions={
        <>
          {isUnderWay(job.state) && (
            <Button danger loading={cancelling} onClick={() => void cancelImport({ job: id }).then(look)}>
              {t('cancel')}
            </Button>
          )}
          <LinkButton to={`${importsUrl}?kind=${job.kind}`}>{t('again')}</LinkButton>
          <LinkButton to={`${importsUrl}?tab=jobs`}>{t('tabs.jobs')}</LinkButton>
        </>
      }
    >
      <JobReport job={job} />
    </Page>
  );
}
