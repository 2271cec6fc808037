import { Alert, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Figures } from '../../ui/Figures.tsx';
import { useFormat } from '../../ui/format.ts';
import { useLocale } from '../../ui/i18n.ts';
import { useImportColumns } from './column-names.ts';
import { ImportErrors } from './ImportErrors.tsx';
import { isUnderWay, type JobShown } from './job-query.ts';
import { ListSummary, type Told } from './ListSummary.tsx';
import './imports.css';

const outcomes = ['rows', 'created', 'updated', 'unchanged', 'rejected'] as const;

/** How far a job is, what became of its rows, and which did not land. */
export function JobReport({ job }: { job: JobShown }) {
  const { t } = useTranslation('imports');
  const { locale } = useLocale();
  const { count, share } = useFormat();
  const columns = useImportColumns(job.kind);
  const [code, only] = useState<Told | null>(null);
  const underWay = isUnderWay(job.state);
  return (
    <>
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
          <Progress percent={Math.round(job.progress * 100)} status="active" aria-label={t('progress')} />
        </section>
      )}
      <div role="status" className="visually-hidden">
        {t(`states.${job.state}`)} {t('live', { rows: count(job.rows), percent: share(job.progress, 0) })}
      </div>
      <Figures label={t('counts')} figures={outcomes.map((key) => ({ name: t(key), value: count(job[key]) }))} />
      <ListSummary job={job} code={code} onCode={only} />
      <ImportErrors id={job.id} code={code} rejected={job.rejected} underWay={underWay} />
      {job.mapping.length > 0 && (
        <section className="panel" aria-labelledby="mapping">
          <h2 id="mapping">{t('mapping')}</h2>
          <div className="chips">
            {job.mapping.map(({ header, column }) => (
              <span key={header} className={column ? 'chip' : 'chip warn'}>
                {header} → {column ? (columns.find((c) => c.name === column)?.label ?? column) : t('ignored')}
              </span>
            ))}
          </div>
        </section>
      )}
    </>
  );
}
