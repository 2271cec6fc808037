import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql, type FragmentOf } from '../../api/graphql.ts';
import { Figures } from '../../ui/Figures.tsx';
import { useFormat } from '../../ui/format.ts';
import { useSearchState } from '../../ui/search-state.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { ParkCoverage, ParkCoverageFields } from './ParkCoverage.tsx';
import { ParkFacts, type ParkFactsFields } from './ParkFacts.tsx';
import { ParkIndustries, ParkIndustriesFields } from './ParkIndustries.tsx';
import { ParkLoads, ParkLoadsFields } from './ParkLoads.tsx';

const ParkTotalsQuery = graphql(
  `
    query ParkTotals($code: String!, $year: Int) {
      park(code: $code) {
        id
        totals(year: $year) {
          enterprises
          aboveScale
          leads
          keyIndustry
          listed
          audited
          inProgress
          links
          ...ParkCoverageFields
          ...ParkLoadsFields
          ...ParkIndustriesFields
        }
      }
    }
  `,
  [ParkCoverageFields, ParkLoadsFields, ParkIndustriesFields],
);
const headline = [
  'enterprises',
  'aboveScale',
  'leads',
  'keyIndustry',
  'listed',
  'audited',
  'inProgress',
  'links',
] as const;

interface Props {
  readonly code: string;
  readonly years: readonly number[];
  readonly park: FragmentOf<typeof ParkFactsFields>;
}

export function ParkOverview({ code, years, park }: Props) {
  const { t } = useTranslation('parks');
  const { count, share } = useFormat();
  const [asked, ask] = useSearchState(['year']);
  const year = years.find((y) => String(y) === asked.year) ?? years[0] ?? null;
  const [{ data, error }, again] = useQuery({ query: ParkTotalsQuery, variables: { code, year } });
  const totals = data?.park?.totals;
  if (!totals)
    return error ? (
      <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
    ) : (
      <Loading rows={10} />
    );
  return (
    <>
      <Figures
        label={t('figures')}
        figures={headline.map((key) => ({
          name: t(key),
          value: count(totals[key]),
          note: key === 'audited' && totals.enterprises > 0 ? share(totals.audited / totals.enterprises, 0) : undefined,
        }))}
      />
      <div className="columns wide-left">
        <div className="stack">
          <section className="panel" aria-labelledby="coverage">
            <div className="panel-head">
              <h2 id="coverage">{t('coverage')}</h2>
              {years.length > 0 && (
                <Select<number>
                  aria-label={t('year')}
                  size="small"
                  style={{ width: 100 }}
                  value={year ?? undefined}
                  options={years.map((value) => ({ value, label: t('byYear', { year: value }) }))}
                  onChange={(value) => ask({ year: String(value) })}
                />
              )}
            </div>
            <ParkCoverage totals={totals} />
          </section>
          <section className="panel" aria-labelledby="loads">
            <h2 id="loads">{t('loads')}</h2>
            <ParkLoads totals={totals} />
          </section>
        </div>
        <div className="stack">
          <section className="panel" aria-labelledby="facts">
            <ParkFacts park={park} />
          </section>
          <section className="panel" aria-labelledby="industries">
            <h2 id="industries">{t('industries')}</h2>
            <ParkIndustries totals={totals} />
          </section>
        </div>
      </div>
    </>
  );
}
