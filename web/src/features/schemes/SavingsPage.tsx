import { Alert, Breadcrumb, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Figures } from '../../ui/Figures.tsx';
import { useFormat } from '../../ui/format.ts';
import { Page } from '../../ui/Page.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { LedgerParts, usePlaceName } from './LedgerParts.tsx';
import { LedgerTable, useMeasure } from './LedgerTable.tsx';
import { PlanTotals } from './PlanTotals.tsx';
import { SaveLedger } from './SaveLedger.tsx';
import { SavingsQuery, type Ledger, type LedgerPlace } from './savings-documents.ts';
import { savingsUrl } from './urls.ts';

const context = { additionalTypenames: ['Scheme'] };
const keyOf = ({ measure, energyBasis }: Ledger['totals']['lines'][number]) =>
  energyBasis ? `${measure}-${energyBasis}` : measure;

/** Where a place is asked for: an enterprise keeps what it was reached through. */
function addressOf(place: LedgerPlace, within: { division: string | null; park: string | null; year: string }): string {
  const { kind, key } = place;
  const asked = {
    division: kind === 'DIVISION' || kind === 'OUTSIDE_PARKS' ? key : within.division,
    park: kind === 'PARK' ? key : kind === 'ENTERPRISE' ? within.park : null,
    enterprise: kind === 'ENTERPRISE' ? key : null,
    outside: kind === 'OUTSIDE_PARKS' ? 'yes' : null,
    year: within.year || null,
  };
  const query = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== null);
  return `${savingsUrl}?${new URLSearchParams(query).toString()}`;
}

/** What schemes save, from the province down to the scheme, beside what the last plan is said to have brought. */
export default function SavingsPage() {
  const { t } = useTranslation('schemes');
  const [asked, ask] = useSearchState(['division', 'park', 'enterprise', 'outside', 'year', 'measure']);
  const year = Number(asked.year) || null;
  const [{ data, error, fetching }, again] = useQuery({
    query: SavingsQuery,
    variables: {
      ...{ division: asked.division || null, park: asked.park || null, enterprise: asked.enterprise || null },
      ...{ outside: asked.outside === 'yes', from: year, to: year },
    },
    requestPolicy: 'cache-and-network',
    context,
  });
  const ledger = data?.savingsLedger;
  return (
    <Page
      title={t('savings.title')}
      lead={t('savings.lead')}
      actions={ledger && <SaveLedger ledger={ledger} year={asked.year} />}
    >
      {error && !data && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading rows={8} />}
      {data && !ledger && <Nothing>{t('savings.nothing')}</Nothing>}
      {ledger && (
        <div aria-busy={fetching}>
          <Standing ledger={ledger} year={asked.year} onYear={(next) => ask({ year: next })} />
          <Parts
            ledger={ledger}
            {...{ year: asked.year, measure: asked.measure }}
            onMeasure={(next) => ask({ measure: next })}
          />
        </div>
      )}
      <PlanTotals />
    </Page>
  );
}

const throughOf = ({ place, path }: Ledger) => {
  const around = [...path, place];
  const last = (kind: LedgerPlace['kind']) => around.findLast((one) => one.kind === kind)?.key ?? null;
  return { division: last('DIVISION') ?? last('OUTSIDE_PARKS'), park: last('PARK') };
};

/** The place, the way back up, and its totals. */
function Standing({ ledger, year, onYear }: { ledger: Ledger; year: string; onYear: (year: string | null) => void }) {
  const { t } = useTranslation('schemes');
  const { count } = useFormat();
  const nameOf = usePlaceName();
  const { totals, totalsOnly, rule } = ledger;
  const told = ({ total, reason }: Ledger['totals']['schemes']): ReactNode =>
    reason ? t('savings.keptBack') : count(total ?? 0);
  const figures = [
    { name: t('savings.schemes'), value: told(totals.schemes) },
    { name: t('savings.implemented'), value: told(totals.implemented) },
    ...(totals.noLowCost === null ? [] : [{ name: t('savings.noLow'), value: count(totals.noLowCost) }]),
    ...(totals.mediumHighCost === null ? [] : [{ name: t('savings.mediumHigh'), value: count(totals.mediumHighCost) }]),
    ...(totals.flagged === null ? [] : [{ name: t('savings.flagged'), value: count(totals.flagged) }]),
  ];
  return (
    <section className="panel" aria-label={t('savings.totals')}>
      <Breadcrumb
        aria-label={t('savings.place')}
        items={[
          ...ledger.path.map((place) => ({
            title: (
              <Link to={addressOf(place, { division: throughOf(ledger).division, park: null, year })}>
                {nameOf(place)}
              </Link>
            ),
          })),
          { title: <b>{nameOf(ledger.place)}</b> },
        ]}
      />
      {totalsOnly && <Alert type="info" showIcon title={t('savings.totalsOnly', { rule: rule.citation })} />}
      {ledger.years.length > 0 && (
        <div className="toolbar">
          <Select
            aria-label={t('savings.years')}
            style={{ width: 140 }}
            value={year}
            options={[
              { value: '', label: t('savings.anyYear') },
              ...ledger.years.map((one) => ({ value: String(one), label: String(one) })),
            ]}
            onChange={(next) => onYear(next || null)}
          />
        </div>
      )}
      <Figures label={t('savings.totals')} figures={figures} />
      <LedgerTable totals={totals} />
    </section>
  );
}

interface PartsProps {
  readonly ledger: Ledger;
  readonly year: string;
  readonly measure: string;
  readonly onMeasure: (measure: string) => void;
}
function Parts({ ledger, year, measure, onMeasure }: PartsProps) {
  const { t } = useTranslation('schemes');
  const said = useMeasure();
  const { lines } = ledger.totals;
  const line =
    lines.find((one) => keyOf(one) === measure) ?? lines.find((one) => one.measure === 'ELECTRICITY') ?? lines[0];
  if (ledger.parts.length === 0 || !line) return null;
  return (
    <section className="panel" aria-label={t('savings.parts')}>
      <div className="toolbar">
        <Select
          aria-label={t('savings.measureShown')}
          style={{ width: 240 }}
          value={keyOf(line)}
          options={lines.map((one) => ({ value: keyOf(one), label: said(one) }))}
          onChange={onMeasure}
        />
      </div>
      <LedgerParts
        ledger={ledger}
        line={line}
        linkTo={(place, name) =>
          place.kind === 'SCHEME' || place.key === '' ? (
            name
          ) : (
            <Link to={addressOf(place, { ...throughOf(ledger), year })}>{name}</Link>
          )
        }
      />
    </section>
  );
}
