import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { indicators, type Indicator } from '../../api/indicators.ts';
import { Page } from '../../ui/Page.tsx';
import { RemoteSelect } from '../../ui/RemoteSelect.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { keys, useProgress, variablesOf, years } from './asked.ts';
import { useDivisionOptions } from '../../api/division-options.ts';
import { ParksOfProgress } from './documents.ts';
import { ProgressParts } from './ProgressParts.tsx';
import { reportUrl } from './urls.ts';

const useParksNear = (chosen: { id: string; name: string } | null) =>
  function useParks(search: string) {
    // What is searched for is a name: the id of the park that is chosen finds nothing.
    const named = search === chosen?.id ? chosen.name : search;
    const [{ data }] = useQuery({ query: ParksOfProgress, variables: { search: named || null } });
    return (data?.parks.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }));
  };

/** Progress against the plan, of a division or a park in a year. */
export default function ProgressPage() {
  const { t } = useTranslation(['progress', 'reference']);
  const [asked, ask] = useSearchState(keys);
  const { year, indicator } = variablesOf(asked);
  const [{ data, error, fetching }, again] = useProgress(asked);
  const progress = error ? undefined : data?.progress;
  const park = progress?.kind === 'PARK' ? { id: progress.key, name: progress.name } : null;
  const division = asked.division || (progress?.kind === 'DIVISION' ? progress.key : '');
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={<Link to={reportUrl({ ...asked, division, year: String(year) })}>{t('report')}</Link>}
    >
      <div className="toolbar">
        <RemoteSelect
          label={t('division')}
          value={division || null}
          onChange={(next) => ask({ division: next, park: null })}
          useOptions={useDivisionOptions}
        />
        <RemoteSelect
          label={t('park')}
          value={asked.park || null}
          onChange={(next) => ask({ park: next, division: null })}
          useOptions={useParksNear(park)}
          width={260}
        />
        <Select<number>
          aria-label={t('year')}
          style={{ width: 110 }}
          value={year}
          options={years.map((value) => ({ value, label: value }))}
          onChange={(next) => ask({ year: String(next) })}
        />
        <Select<Indicator>
          aria-label={t('indicator')}
          style={{ width: 180 }}
          value={indicator}
          options={indicators.map((value) => ({ value, label: t(`reference:indicator.${value}`) }))}
          onChange={(next) => ask({ indicator: next })}
        />
      </div>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!progress && !error && fetching && <Loading rows={8} />}
      {progress && (
        <div aria-busy={fetching}>
          <ProgressParts progress={progress} />
        </div>
      )}
    </Page>
  );
}
