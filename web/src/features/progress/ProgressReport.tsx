import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocale } from '../../ui/i18n.ts';
import { Page } from '../../ui/Page.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { keys, useProgress, variablesOf } from './asked.ts';
import { ProgressParts } from './ProgressParts.tsx';
import './report.css';
import { progressUrl, wordUrl } from './urls.ts';

/** The progress of a year as one document, to be printed. */
export default function ProgressReport() {
  const { t } = useTranslation('progress');
  const [asked] = useSearchState(keys);
  const [{ data, error }, again] = useProgress(asked);
  const progress = error ? undefined : data?.progress;
  const { year, indicator } = variablesOf(asked);
  const { locale } = useLocale();
  return (
    <Page
      title={t('reportTitle', { place: progress?.name ?? '', year })}
      lead={progress && t('asOf', { day: progress.day })}
      actions={
        <Space>
          <Link to={progressUrl(asked)}>{t('back')}</Link>
          <Button disabled={!progress} href={wordUrl({ ...asked, year: String(year), indicator }, locale)} download>
            {t('word')}
          </Button>
          <Button type="primary" disabled={!progress} onClick={() => window.print()}>
            {t('print')}
          </Button>
        </Space>
      }
    >
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!progress && !error && <Loading rows={8} />}
      {progress && (
        <article className="progress-report">
          <ProgressParts progress={progress} />
        </article>
      )}
    </Page>
  );
}
