import { Button, Select, Space, type TableProps } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { toCsv } from '../../ui/csv.ts';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { download } from '../../ui/download.ts';
import { useFormat } from '../../ui/format.ts';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { useSettled } from '../../ui/settled.ts';
import { Failed } from '../../ui/States.tsx';
import { enterpriseUrl } from '../enterprises/urls.ts';
import { InvitationsQuery, touched, type DriveShown, type InvitationRow, type InvitationState } from './documents.ts';
import { InvitationMark } from './DriveState.tsx';
import { useReadInvitations } from './every-invitation.ts';
import { useInvitationCells } from './invitation-cells.ts';
import { SendAgain } from './SendAgain.tsx';
import { useWithdraw } from './withdraw.ts';

const states: readonly InvitationState[] = [
  ...(['DRAFT', 'SENT', 'OPENED', 'ACCEPTED', 'ANSWERED_BY_CREDIT', 'DECLINED', 'EXPIRED', 'WITHDRAWN'] as const),
];
const tiers = [1, 2, 3, 4, 5, 6];
const underWay: readonly InvitationState[] = ['DRAFT', 'SENT', 'OPENED'];

interface Props {
  readonly drive: DriveShown;
  readonly tick: number;
  readonly onChanged: () => void;
}

/** What a drive asks, supplier by supplier, with what can be done about each. */
export function InvitationsTable({ drive, tick, onChanged }: Props) {
  const { t } = useTranslation('drives');
  const { dateTime } = useFormat();
  const [asked, ask] = useSearchState(['state', 'tier', 'find']);
  const [again, sendAgain] = useState<InvitationRow | null>(null);
  const withdraw = useWithdraw(onChanged);
  const { heads, cells, problemOf } = useInvitationCells();
  const read = useReadInvitations(drive.id);
  const state = states.find((one) => one === asked.state) ?? null;
  const filter = {
    ...{ states: state ? [state] : null, tier: tiers.find((one) => String(one) === asked.tier) ?? null },
    search: useSettled(asked.find.trim()) || null,
  };
  const pages = useCursorPages(JSON.stringify(filter), 50);
  const [{ data, error, fetching }, look] = useQuery({
    query: InvitationsQuery,
    variables: { id: drive.id, ...filter, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  useEffect(() => {
    if (tick > 0) look({ requestPolicy: 'network-only' });
  }, [tick, look]);
  const connection = data?.node?.__typename === 'Drive' ? data.node.invitations : undefined;
  const save = async () => {
    const rows = await read(filter);
    if (rows) download('invitations.csv', 'text/csv;charset=utf-8', toCsv(heads, rows.map(cells)));
  };
  const at = (iso: string | null) => (iso ? dateTime(iso) : '—');
  const columns: TableProps<InvitationRow>['columns'] = [
    {
      key: 'supplier',
      title: t('supplier'),
      render: (_, { supplier, supplierName }) =>
        supplier ? <Link to={enterpriseUrl(supplier.id)}>{supplier.name}</Link> : supplierName,
    },
    { key: 'tier', title: t('tier'), align: 'right', className: 'num', render: (_, { tier }) => tier },
    {
      key: 'state',
      title: t('stateColumn'),
      render: (_, row) => (
        <>
          <InvitationMark state={row.state} />
          {row.declineKind && (
            <div className="dr-reason small">
              {t(`declineKind.${row.declineKind}`)}
              {row.declineReason && `：${row.declineReason}`}
            </div>
          )}
          {row.creditUntil && <div className="quiet small">{t('creditUntil', { day: row.creditUntil })}</div>}
        </>
      ),
    },
    { key: 'sent', title: t('sentAt'), className: 'num nowrap', render: (_, { sentAt }) => at(sentAt) },
    { key: 'opened', title: t('openedAt'), className: 'num nowrap', render: (_, { openedAt }) => at(openedAt) },
    { key: 'answered', title: t('answeredAt'), className: 'num nowrap', render: (_, { answeredAt }) => at(answeredAt) },
    {
      key: 'contact',
      title: t('contact'),
      render: (_, { contactName, contactEmail }) => [contactName, contactEmail].filter(Boolean).join(' ') || '—',
    },
    {
      key: 'problem',
      title: t('problem'),
      render: (_, row) => (problemOf(row) ? <span className="chip warn">{problemOf(row)}</span> : '—'),
    },
    { key: 'alongside', title: t('alongside'), render: (_, { alongside }) => alongside.join('、') || '—' },
    ...(drive.state === 'CLOSED'
      ? []
      : [
          {
            key: 'actions',
            title: t('actions'),
            render: (_: unknown, row: InvitationRow) => (
              <Space>
                {underWay.includes(row.state) && drive.state === 'OPEN' && (
                  <Button
                    size="small"
                    disabled={row.waiting > 0}
                    aria-label={t('sendAgainOf', { name: row.supplierName })}
                    onClick={() => sendAgain(row)}
                  >
                    {t('sendAgain')}
                  </Button>
                )}
                {(underWay.includes(row.state) || row.state === 'EXPIRED') && (
                  <Button
                    size="small"
                    aria-label={t('withdrawOf', { name: row.supplierName })}
                    onClick={() => withdraw(row)}
                  >
                    {t('withdraw')}
                  </Button>
                )}
              </Space>
            ),
          },
        ]),
  ];
  const filtered = Boolean(filter.states ?? filter.tier ?? filter.search);
  return (
    <section className="panel" aria-labelledby="invitations">
      <h2 id="invitations">{t('invitations')}</h2>
      <div className="toolbar">
        <SearchBox label={t('search')} value={asked.find} onChange={(find) => ask({ find })} />
        <Select<string>
          aria-label={t('stateColumn')}
          placeholder={t('anyState')}
          style={{ width: 160 }}
          allowClear
          value={state ?? undefined}
          options={states.map((value) => ({ value, label: t(`invitationState.${value}`) }))}
          onChange={(next?: string) => ask({ state: next ?? null })}
        />
        <Select<string>
          aria-label={t('tier')}
          placeholder={t('anyTier')}
          style={{ width: 130 }}
          allowClear
          value={asked.tier || undefined}
          options={tiers.map((tier) => ({ value: String(tier), label: t('tierN', { tier }) }))}
          onChange={(next?: string) => ask({ tier: next ?? null })}
        />
        <span className="end">
          <Button onClick={() => void save()} disabled={drive.counts.asked === 0}>
            {t('csv')}
          </Button>
        </span>
      </div>
      {error && <Failed error={error} onRetry={() => look({ requestPolicy: 'network-only' })} />}
      <CursorTable<InvitationRow>
        label={t('invitations')}
        connection={connection}
        pages={pages}
        loading={fetching && !data}
        columns={columns}
        empty={t(filtered ? 'noneFound' : 'noneAsked')}
      />
      {again && <SendAgain key={again.id} invitation={again} onClose={() => sendAgain(null)} onChanged={onChanged} />}
    </section>
  );
}
