import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { useSettled } from '../../ui/settled.ts';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';

const DivisionsQuery = graphql(`
  query Divisions($search: String, $parent: String) {
    divisions(search: $search, parent: $parent) {
      code
      name
      level
      parent
    }
  }
`);
const most = 200;

/** Provinces first; a click opens what lies under one, the search looks everywhere. */
export function Divisions() {
  const { t } = useTranslation('reference');
  const [text, setText] = useState('');
  const [parent, open] = useState<string | null>(null);
  const search = useSettled(text.trim());
  const [{ data, error, fetching }, again] = useQuery({
    query: DivisionsQuery,
    variables: { search: search || null, parent: search ? null : parent },
  });
  const rows = data?.divisions ?? [];
  return (
    <section className="panel">
      <div className="toolbar">
        <SearchBox label={t('searchDivision')} width={320} value={text} onChange={setText} />
        {parent && !search && (
          <button type="button" className="as-link" onClick={() => open(null)}>
            {t('ui:all')}
          </button>
        )}
      </div>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading rows={8} />}
      {data && rows.length === 0 && <Nothing />}
      {rows.length > 0 && (
        <table className="plain dense">
          <thead>
            <tr>
              <th scope="col">{t('code')}</th>
              <th scope="col">{t('divisionName')}</th>
              <th scope="col">{t('level')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((division) => (
              <tr key={division.code}>
                <th scope="row" className="mono">
                  {division.code}
                </th>
                <td>
                  {division.level === 'COUNTY' ? (
                    division.name
                  ) : (
                    <button
                      type="button"
                      className="as-link"
                      onClick={() => {
                        setText('');
                        open(division.code);
                      }}
                    >
                      {division.name}
                    </button>
                  )}
                </td>
                <td>{t(`divisionLevel.${division.level}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > most && <p className="quiet">{t('more', { count: most })}</p>}
    </section>
  );
}
