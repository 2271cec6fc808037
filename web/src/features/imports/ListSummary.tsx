import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../ui/format.ts';
import { Failed } from '../../ui/States.tsx';
import type { JobShown } from './job-query.ts';
import { isUnderWay } from './job-query.ts';
import { PartnerRows } from './PartnerRows.tsx';
import { ImportFindingsQuery, partNames, type Counts, type Part } from './partners-query.ts';

/** Errors that tell of the list itself, shown with its rows below. */
const told = ['DUPLICATE_ROW', 'UNKNOWN_ENTERPRISE', 'AMBIGUOUS_ENTERPRISE', 'BAD_CREDIT_CODE'] as const;
export type Told = (typeof told)[number];

interface Props {
  readonly job: JobShown;
  /** Which errors are looked at. */
  readonly code: string | null;
  readonly onCode: (code: Told | null) => void;
}
const isPart = (key: string | null): key is Part => (partNames as readonly (string | null)[]).includes(key);

/** How a list of an enterprise's own partners compares with what is known: each figure opens the rows behind it. */
export function ListSummary({ job, code, onCode }: Props) {
  const { t } = useTranslation('imports');
  const { count } = useFormat();
  const [part, look] = useState<Part | null>(null);
  const [{ data, error }, again] = useQuery({
    query: ImportFindingsQuery,
    variables: { id: job.id },
    pause: job.kind !== 'SUPPLIES' || isUnderWay(job.state),
    requestPolicy: 'cache-and-network',
  });
  if (error) return <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  const found: Counts | null | undefined = data?.importJob;
  if (!found || isUnderWay(job.state)) return null;
  const { partnerCounts, errorCounts } = found;
  if (partnerCounts.byCode + partnerCounts.byName + partnerCounts.created === 0) return null;
  const wrong = (key: Told) => errorCounts.find((one) => one.code === key)?.count ?? 0;
  const figure = (key: Part | Told, name: string, value: number, on: boolean, onClick: () => void) => (
    <li key={key}>
      <Button type={on ? 'primary' : 'default'} aria-pressed={on} disabled={value === 0} onClick={onClick}>
        {name} <b className="num">{count(value)}</b>
      </Button>
    </li>
  );
  return (
    <section className="panel" aria-labelledby="list-summary">
      <h2 id="list-summary">{t('list.title')}</h2>
      <p className="quiet small">
        {t('list.lead', {
          matched: count(partnerCounts.byCode + partnerCounts.byName),
          created: count(partnerCounts.created),
        })}
      </p>
      <ul className="chips list-figures">
        {partNames.map((key) =>
          figure(key, t(`list.${key}`), partnerCounts[key], part === key, () => look(part === key ? null : key)),
        )}
        {told.map((key) =>
          figure(key, t(`list.${key}`), wrong(key), code === key, () => onCode(code === key ? null : key)),
        )}
      </ul>
      {isPart(part) && <PartnerRows job={job.id} part={part} />}
    </section>
  );
}
