import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { indicators, type Indicator } from '../../api/indicators.ts';
import { useFormat } from '../../ui/format.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { AskSuppliers } from './AskSuppliers.tsx';
import { SupplyTiersQuery } from './tier-queries.ts';
import { TiersChart } from './TiersChart.tsx';
import { TiersTable } from './TiersTable.tsx';
import './tiers.css';

const lastYear = new Date().getFullYear() - 1;
const years = Array.from({ length: 5 }, (_, i) => lastYear - i);

/** How many stand in each tier upstream, how far they are with their audits, and what they load. */
export function UpstreamTiers({ of }: { of: string }) {
  const { t } = useTranslation('consents');
  const { date, share } = useFormat();
  const [indicator, choose] = useState<Indicator | null>('COD');
  const [year, chooseYear] = useState(lastYear);
  const [{ data, error, fetching }, again] = useQuery({
    query: SupplyTiersQuery,
    variables: { enterprise: of, indicator, year },
  });
  const answer = data?.supplyTiers;
  const unit = answer?.tiers[0]?.load?.unit ?? '';
  const name = indicator && t(`reference:indicator.${indicator}`);
  const measure = name ? t('load', { indicator: name, unit }) : t('enterprises');
  return (
    <section className="panel" aria-labelledby="tiers">
      <div className="panel-head">
        <h2 id="tiers">{t('tiers')}</h2>
        <AskSuppliers of={of} />
      </div>
      <div className="tier-choice">
        <Select<Indicator | ''>
          aria-label={t('indicator')}
          value={indicator ?? ''}
          onChange={(chosen) => choose(chosen || null)}
          options={[
            { value: '', label: t('countOnly') },
            ...indicators.map((value) => ({ value, label: t(`reference:indicator.${value}`) })),
          ]}
          popupMatchSelectWidth={false}
        />
        <Select<number>
          aria-label={t('year')}
          value={year}
          disabled={!indicator}
          onChange={chooseYear}
          options={years.map((value) => ({ value, label: String(value) }))}
        />
      </div>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!answer && fetching && <Loading rows={6} />}
      {answer && (
        <div aria-busy={fetching}>
          <p className="quiet small">{t('tiersLead', { date: date(answer.asOf) })}</p>
          <TiersChart tiers={answer.tiers} what={measure} />
          <TiersTable answer={answer} measure={measure} />
          <p className="quiet small">
            {t('rule', {
              least: answer.rule.leastEnterprises,
              most: share(answer.rule.mostOfTwoLargest),
              citation: answer.rule.citation,
            })}{' '}
            {!answer.rule.verified && <span className="chip warn">{t('unverified')}</span>}
          </p>
        </div>
      )}
    </section>
  );
}
