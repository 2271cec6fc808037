import { Button, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import { toCsv } from '../../ui/csv.ts';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { download } from '../../ui/download.ts';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { useSettled } from '../../ui/settled.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { enterpriseUrl } from '../enterprises/urls.ts';
import { allPages } from './all-pages.ts';
import { ClocksQuery, touched, type ClockShown } from './documents.ts';
import { ListFilters, listAsked } from './ListFilters.tsx';
import { IssueOrder } from './OrderForms.tsx';

interface Props {
  readonly state: 'OVERDUE' | 'DUE_SOON';
  readonly onOrder: (id: string) => void;
}

/** The steps of a region that are overdue or due soon, and the way from each to an order. */
export function ClocksTab({ state, onOrder }: Props) {
  const { t } = useTranslation(['orders', 'mandatory-lists']);
  const client = useClient();
  const [asked, ask] = useSearchState(['authority', 'year', 'step', 'find']);
  const [ordering, order] = useState<ClockShown | null>(null);
  const filter = { ...listAsked(asked), state, search: useSettled(asked.find.trim()) || null };
  const pages = useCursorPages(JSON.stringify(filter));
  const [{ data, error, fetching }, again] = useQuery({
    query: ClocksQuery,
    variables: { ...filter, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const step = (one: ClockShown) => t(`mandatory-lists:step.${one.clock.step}`);
  const list = (one: ClockShown) => t('listOf', { authority: one.authority.name, year: one.year });
  const columns: TableProps<ClockShown>['columns'] = [
    {
      key: 'enterprise',
      title: t('enterprise'),
      render: (_, one) => (
        <>
          {one.enterprise ? <Link to={enterpriseUrl(one.enterprise.id)}>{one.name}</Link> : one.name}
          <div className="quiet small num">{one.creditCode}</div>
          <div className="quiet small">{one.division?.name}</div>
        </>
      ),
    },
    { key: 'list', title: t('list'), render: (_, one) => list(one) },
    { key: 'step', title: t('stepTitle'), render: (_, one) => step(one) },
    { key: 'dueOn', title: t('dueOn'), className: 'num', render: (_, one) => one.clock.dueOn },
    {
      key: 'order',
      title: t('order'),
      render: (_, one) => {
        const open = one.openOrder;
        if (open)
          return (
            <Button type="link" size="small" onClick={() => onOrder(open.id)}>
              {t('orderOpen', { documentNo: open.documentNo })}
            </Button>
          );
        if (state !== 'OVERDUE' || !one.mayOrder) return null;
        return (
          <Button
            size="small"
            aria-label={t('issueTo', { name: one.name, step: step(one) })}
            onClick={() => order(one)}
          >
            {t('issue')}
          </Button>
        );
      },
    },
  ];
  const save = async () => {
    const rows = await allPages<ClockShown>(async (after) => {
      const page = await client.query(ClocksQuery, { ...filter, first: 100, after }).toPromise();
      return page.data?.overdueClocks;
    });
    if (!rows) return;
    const header = [t('enterprise'), t('mandatory-lists:place'), t('list'), t('stepTitle'), t('dueOn'), t('order')];
    const cells = rows.map((one) => [
      one.name,
      one.division?.name,
      list(one),
      step(one),
      one.clock.dueOn,
      one.openOrder?.documentNo,
    ]);
    download(`clocks-${state.toLowerCase()}.csv`, 'text/csv;charset=utf-8', toCsv(header, cells));
  };
  const label = t(state === 'OVERDUE' ? 'tabs.overdue' : 'tabs.dueSoon');
  return (
    <section className="panel" aria-label={label}>
      <div className="toolbar">
        <SearchBox label={t('search')} value={asked.find} onChange={(find) => ask({ find })} />
        <ListFilters asked={asked} ask={ask} />
        <Button disabled={!data?.overdueClocks.totalCount} onClick={() => void save()}>
          {t('csv')}
        </Button>
      </div>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading rows={8} />}
      {data && (
        <CursorTable<ClockShown>
          label={label}
          connection={data.overdueClocks}
          pages={pages}
          loading={fetching}
          columns={columns}
          empty={t(state === 'OVERDUE' ? 'noneOverdue' : 'noneSoon')}
        />
      )}
      {ordering && <IssueOrder of={ordering} onClose={() => order(null)} />}
    </section>
  );
}
