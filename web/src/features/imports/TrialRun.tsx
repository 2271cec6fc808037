import { useTranslation } from 'react-i18next';
import { Failed, Loading } from '../../ui/States.tsx';
import { useJob } from './job-query.ts';
import { JobReport } from './JobReport.tsx';
import { JobState } from './JobState.tsx';

/** What a trial run found, beside the file it tried: nothing was written. */
export function TrialRun({ id }: { id: string }) {
  const { t } = useTranslation('imports');
  const { job, error, look } = useJob(id);
  return (
    <section className="trial" aria-label={t('dry')}>
      <h2>
        {t('trialResult')} {job && <JobState state={job.state} />}
      </h2>
      {error && <Failed error={error} onRetry={look} />}
      {!job && !error && <Loading />}
      {job && <JobReport job={job} />}
    </section>
  );
}
