import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDivisionOptions } from '../../api/division-options.ts';
import { dayInShanghai } from '../../ui/format.ts';
import { Page } from '../../ui/Page.tsx';
import { RemoteSelect } from '../../ui/RemoteSelect.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { useSettled } from '../../ui/settled.ts';
import { AwaitedTable } from './AwaitedTable.tsx';
import { CarbonDetails } from './CarbonDetails.tsx';
import { CarbonTotals } from './CarbonTotals.tsx';
import { VerificationsTable } from './VerificationsTable.tsx';

const thisYear = Number(dayInShanghai().slice(0, 4));
const years = Array.from({ length: 8 }, (_, i) => thisYear - i);
const states = ['RECORDED', 'CONFIRMED', 'RETURNED', 'AWAITED'] as const;
type State = (typeof states)[number];

/** The carbon verifications of a region: what they add up to, each of them, and whose are awaited. */
export default function CarbonPage() {
  const { t } = useTranslation('carbon-verifications');
  const [asked, ask] = useSearchState(['division', 'year', 'state', 'find', 'of']);
  const state = states.find((one) => one === asked.state) ?? null;
  const year = years.find((one) => String(one) === asked.year) ?? null;
  const division = asked.division || null;
  const search = useSettled(asked.find.trim()) || null;
  const status = state === 'AWAITED' ? null : state;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <section className="panel" aria-label={t('list')}>
        <div className="toolbar">
          <SearchBox label={t('search')} value={asked.find} onChange={(find) => ask({ find })} />
          <RemoteSelect
            label={t('anyDivision')}
            value={division}
            onChange={(next) => ask({ division: next })}
            useOptions={useDivisionOptions}
          />
          <Select<number>
            aria-label={t('year')}
            placeholder={t('anyYear')}
            style={{ width: 130 }}
            allowClear
            value={year ?? undefined}
            options={years.map((value) => ({ value, label: value }))}
            onChange={(next?: number) => ask({ year: next ? String(next) : null })}
          />
          <Select<State>
            aria-label={t('state')}
            placeholder={t('anyState')}
            style={{ width: 160 }}
            allowClear
            value={state ?? undefined}
            options={states.map((value) => ({ value, label: t(`stateOf.${value}`) }))}
            onChange={(next?: State) => ask({ state: next ?? null })}
          />
        </div>
        {state === 'AWAITED' ? (
          <AwaitedTable asked={{ year, division, search }} />
        ) : (
          <VerificationsTable asked={{ year, division, status, search }} onOpen={(of) => ask({ of })} />
        )}
      </section>
      {state !== 'AWAITED' && <CarbonTotals asked={{ year, division, status }} />}
      {asked.of && <CarbonDetails key={asked.of} id={asked.of} onClose={() => ask({ of: null })} />}
    </Page>
  );
}
