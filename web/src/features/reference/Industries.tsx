import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { useSettled } from '../../ui/settled.ts';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';

const IndustriesQuery = graphql(`
  query Industries($search: String, $first: Int) {
    industries(search: $search, first: $first) {
      code
      name
      level
      keyIndustry
      highEnergy
    }
    keyIndustries {
      key
      name
    }
  }
`);
const first = 100;

export function Industries() {
  const { t } = useTranslation('reference');
  const [text, setText] = useState('');
  const search = useSettled(text.trim());
  const [{ data, error, fetching }, again] = useQuery({
    query: IndustriesQuery,
    variables: { search: search || null, first },
  });
  const rows = data?.industries ?? [];
  const nameOf = (key: string) => data?.keyIndustries.find((k) => k.key === key)?.name ?? key;
  return (
    <section className="panel">
      <div className="toolbar">
        <SearchBox label={t('searchIndustry')} width={320} value={text} onChange={setText} />
      </div>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading rows={8} />}
      {data && rows.length === 0 && <Nothing />}
      {rows.length > 0 && (
        <table className="plain dense">
          <thead>
            <tr>
              <th scope="col">{t('code')}</th>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('level')}</th>
              <th scope="col">{t('key')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((industry) => (
              <tr key={industry.code}>
                <th scope="row" className="mono">
                  {industry.code}
                </th>
                <td>{industry.name}</td>
                <td>{t(`industryLevel.${industry.level}`)}</td>
                <td className="named">
                  {industry.keyIndustry && <span className="chip strong">{nameOf(industry.keyIndustry)}</span>}
                  {industry.highEnergy && <span className="chip warn">{t('highEnergy')}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length === first && <p className="quiet">{t('more', { count: first })}</p>}
    </section>
  );
}
