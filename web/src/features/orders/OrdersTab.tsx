import { Button, Checkbox, Select, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { toCsv } from '../../ui/csv.ts';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { download } from '../../ui/download.ts';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { useSettled } from '../../ui/settled.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { allPages } from './all-pages.ts';
import { OrdersQuery, touched, type OrderShown } from './documents.ts';
import { ListFilters, listAsked } from './ListFilters.tsx';
import { OrderState } from './OrderState.tsx';

const states = ['OPEN', 'FULFILLED', 'WITHDRAWN', 'PENALISED'] as const;
type State = (typeof states)[number];

/** The orders of a region, open ones first. */
export function OrdersTab({ onOrder }: { onOrder: (id: string) => void }) {
  const { t } = useTranslation(['orders', 'mandatory-lists']);
  const client = useClient();
  const [asked, ask] = useSearchState(['authority', 'year', 'step', 'status', 'late', 'find']);
  const status = states.find((one) => one === asked.status) ?? null;
  const filter = {
    ...listAsked(asked),
    ...{ status, pastDue: asked.late ? true : null, search: useSettled(asked.find.trim()) || null },
  };
  const pages = useCursorPages(JSON.stringify(filter));
  const [{ data, error, fetching }, again] = useQuery({
    query: OrdersQuery,
    variables: { ...filter, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const step = (one: OrderShown) => t(`mandatory-lists:step.${one.step}`);
  const list = (one: OrderShown) => t('listOf', { authority: one.authority.name, year: one.year });
  const columns: TableProps<OrderShown>['columns'] = [
    {
      key: 'documentNo',
      title: t('documentNo'),
      render: (_, one) => (
        <Button
          type="link"
          size="small"
          aria-label={t('openDetails', { documentNo: one.documentNo })}
          onClick={() => onOrder(one.id)}
        >
          {one.documentNo}
        </Button>
      ),
    },
    { key: 'enterprise', title: t('enterprise'), render: (_, one) => one.name },
    { key: 'list', title: t('list'), render: (_, one) => `${list(one)} · ${step(one)}` },
    { key: 'issuedOn', title: t('issuedOn'), className: 'num', render: (_, one) => one.issuedOn },
    { key: 'dueOn', title: t('deadline'), className: 'num', render: (_, one) => one.dueOn },
    { key: 'status', title: t('status'), render: (_, one) => <OrderState order={one} /> },
  ];
  const save = async () => {
    const rows = await allPages<OrderShown>(async (after) => {
      const page = await client.query(OrdersQuery, { ...filter, first: 100, after }).toPromise();
      return page.data?.ordersToCorrect;
    });
    if (!rows) return;
    const header = [
      'documentNo',
      'enterprise',
      'list',
      'stepTitle',
      'issuedOn',
      'deadline',
      'status',
      'requirement',
      'penaltyNo',
      'kind',
      'amount',
    ] as const;
    const cells = rows.map((one) => [
      ...[one.documentNo, one.name, list(one), step(one), one.issuedOn, one.dueOn, t(`statusOf.${one.status}`)],
      ...[
        one.requirement,
        one.penalty?.documentNo,
        one.penalty && t(`kindOf.${one.penalty.kind}`),
        one.penalty?.amount,
      ],
    ]);
    download(
      'orders-to-correct.csv',
      'text/csv;charset=utf-8',
      toCsv(
        header.map((key) => t(key)),
        cells,
      ),
    );
  };
  return (
    <section className="panel" aria-label={t('tabs.orders')}>
      <div className="toolbar">
        <SearchBox label={t('searchOrders')} value={asked.find} onChange={(find) => ask({ find })} />
        <ListFilters asked={asked} ask={ask} />
        <Select<State>
          aria-label={t('status')}
          placeholder={t('anyStatus')}
          style={{ width: 130 }}
          allowClear
          value={status ?? undefined}
          options={states.map((value) => ({ value, label: t(`statusOf.${value}`) }))}
          onChange={(next?: State) => ask({ status: next ?? null })}
        />
        <Checkbox checked={asked.late !== ''} onChange={({ target }) => ask({ late: target.checked ? '1' : null })}>
          {t('pastDueOnly')}
        </Checkbox>
        <Button disabled={!data?.ordersToCorrect.totalCount} onClick={() => void save()}>
          {t('csv')}
        </Button>
      </div>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading rows={8} />}
      {data && (
        <CursorTable<OrderShown>
          label={t('tabs.orders')}
          connection={data.ordersToCorrect}
          pages={pages}
          loading={fetching}
          columns={columns}
          empty={t('noneOrders')}
        />
      )}
    </section>
  );
}
