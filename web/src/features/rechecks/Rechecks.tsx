import { Select, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { dayInShanghai } from '../../ui/format.ts';
import { Page } from '../../ui/Page.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { Draws, type DrawShown } from './documents.ts';
import { Freeze } from './Freeze.tsx';
import { recheckUrl } from './urls.ts';

const thisYear = Number(dayInShanghai().slice(0, 4));
const years = Array.from({ length: 8 }, (_, i) => thisYear - i);
const number = { align: 'right', className: 'num' } as const;
const context = { additionalTypenames: ['RecheckDraw'] };

export default function Rechecks() {
  const { t } = useTranslation('rechecks');
  const [asked, ask] = useSearchState(['year']);
  const year = years.find((one) => String(one) === asked.year) ?? null;
  const pages = useCursorPages(String(year));
  const [{ data, error, fetching }, again] = useQuery({
    query: Draws,
    variables: { year, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
    context,
  });
  const columns: TableProps<DrawShown>['columns'] = [
    {
      key: 'authority',
      title: t('authority'),
      render: (_, { id, authority, year: of, round }) => (
        <Link to={recheckUrl(id)}>{t('titleOf', { authority: authority.name, year: of, round })}</Link>
      ),
    },
    { key: 'status', title: t('status'), render: (_, draw) => t(`statusOf.${draw.status}`) },
    { key: 'population', title: t('population'), ...number, render: (_, draw) => draw.populationCount },
    { key: 'size', title: t('size'), ...number, render: (_, draw) => draw.size },
    { key: 'done', title: t('done'), ...number, render: (_, draw) => draw.doneCount },
  ];
  return (
    <Page title={t('title')} lead={t('lead')}>
      {data?.keepsMandatoryList && <Freeze />}
      <section className="panel" aria-label={t('title')}>
        <div className="toolbar">
          <Select<number>
            aria-label={t('year')}
            placeholder={t('anyYear')}
            style={{ width: 140 }}
            allowClear
            value={year ?? undefined}
            options={years.map((value) => ({ value, label: value }))}
            onChange={(value?: number) => ask({ year: value ? String(value) : null })}
          />
        </div>
        {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
        {!data && fetching && <Loading rows={6} />}
        {data && (
          <CursorTable<DrawShown>
            label={t('title')}
            connection={data.recheckDraws}
            pages={pages}
            loading={fetching}
            columns={columns}
            empty={t('none')}
          />
        )}
      </section>
    </Page>
  );
}
