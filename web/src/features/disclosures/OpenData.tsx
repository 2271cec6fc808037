import { Button, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useDivisionOptions } from '../../api/division-options.ts';
import { useFormat } from '../../ui/format.ts';
import { Page } from '../../ui/Page.tsx';
import { RemoteSelect } from '../../ui/RemoteSelect.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { years } from './choices.ts';
import { OpenDataQuery } from './documents.ts';
import { openDataUrl } from './urls.ts';

/** The public data as whole tables, with what their columns mean; open to all. */
export default function OpenData() {
  const { t } = useTranslation('disclosures');
  const { count } = useFormat();
  const [asked, ask] = useSearchState(['authority', 'year']);
  const year = years.find((one) => String(one) === asked.year) ?? null;
  const filter = { authority: asked.authority || null, year };
  const [{ data, error, fetching }, again] = useQuery({ query: OpenDataQuery, requestPolicy: 'cache-and-network' });
  return (
    <Page title={t('data.title')} lead={t('data.lead')}>
      <section className="panel" aria-label={t('data.licence')}>
        <h2>{t('data.licence')}</h2>
        <p>{t('data.licenceText')}</p>
        <p className="quiet">{t('data.format')}</p>
        <div className="toolbar">
          <RemoteSelect
            label={t('data.authority')}
            value={asked.authority || null}
            onChange={(authority) => ask({ authority })}
            useOptions={useDivisionOptions}
          />
          <Select<number>
            aria-label={t('data.year')}
            placeholder={t('data.anyYear')}
            style={{ width: 130 }}
            allowClear
            value={year ?? undefined}
            options={years.map((value) => ({ value, label: value }))}
            onChange={(next?: number) => ask({ year: next ? String(next) : null })}
          />
        </div>
      </section>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading rows={8} />}
      {data?.openDatasets.length === 0 && <Nothing>{t('data.none')}</Nothing>}
      {data?.openDatasets.map(({ key, title, rowCount, columns }) => (
        <section className="panel" key={key} aria-labelledby={`data-${key}`}>
          <h2 id={`data-${key}`}>{title}</h2>
          <p className="quiet num">{t('data.rows', { rows: count(rowCount) })}</p>
          <Space wrap>
            {(['csv', 'json'] as const).map((format) => (
              <Button
                key={format}
                href={openDataUrl(key, format, filter)}
                aria-label={t('data.download', { title, format: format.toUpperCase() })}
              >
                {format.toUpperCase()}
              </Button>
            ))}
          </Space>
          <details>
            <summary>{t('data.columns')}</summary>
            <table className="plain">
              <thead>
                <tr>
                  <th scope="col">{t('data.column')}</th>
                  <th scope="col">{t('data.inJson')}</th>
                  <th scope="col">{t('data.meaning')}</th>
                  <th scope="col">{t('data.unit')}</th>
                </tr>
              </thead>
              <tbody>
                {columns.map((column) => (
                  <tr key={column.name}>
                    <th scope="row">{column.title}</th>
                    <td className="mono">{column.name}</td>
                    <td>{column.meaning}</td>
                    <td>{column.unit ?? '—'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </section>
      ))}
    </Page>
  );
}
