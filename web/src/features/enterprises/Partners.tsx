import type { TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { useFormat } from '../../ui/format.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { BuyersQuery, SuppliersQuery, type PartnerLink } from './partner-queries.ts';
import { enterpriseUrl } from './urls.ts';

interface Props {
  readonly of: string;
  readonly side: 'suppliers' | 'buyers';
}

/** One side of an enterprise's trade: a row for each link in force that the viewer may see. */
export function Partners({ of, side }: Props) {
  const { t } = useTranslation('enterprises');
  const { share, amount, money, date } = useFormat();
  const pages = useCursorPages(`${of} ${side}`, 10);
  const [{ data, error, fetching }, again] = useQuery({
    query: side === 'suppliers' ? SuppliersQuery : BuyersQuery,
    variables: { id: of, first: pages.first, after: pages.after },
  });
  const links = data?.enterprise?.links;
  const end = side === 'suppliers' ? 'supplier' : 'buyer';
  const period = ({ since, until }: PartnerLink) =>
    since && until
      ? t('fromUntil', { since: date(since), until: date(until) })
      : since
        ? t('from', { date: date(since) })
        : until
          ? t('until', { date: date(until) })
          : '—';
  const right = { align: 'right', className: 'num' } as const;
  const columns: TableProps<PartnerLink>['columns'] = [
    {
      key: 'name',
      title: t('enterprise'),
      render: (_, link) => (
        <>
          <Link to={enterpriseUrl(link[end].id)}>{link[end].name}</Link>
          <div className="quiet small">{link[end].industry?.name}</div>
        </>
      ),
    },
    { key: 'product', title: t('product'), render: (_, link) => link.product ?? '—' },
    {
      key: 'ofSupplier',
      title: t('shareOfSupplier'),
      ...right,
      render: (_, link) => (link.shareOfSupplier === null ? '—' : share(link.shareOfSupplier)),
    },
    {
      key: 'ofBuyer',
      title: t('shareOfBuyer'),
      ...right,
      render: (_, link) => (link.shareOfBuyer === null ? '—' : share(link.shareOfBuyer)),
    },
    ...(links?.nodes.some((link) => link.annualVolume !== null)
      ? [
          {
            key: 'volume',
            title: t('volume'),
            ...right,
            render: (_: unknown, link: PartnerLink) =>
              link.annualVolume === null ? '—' : amount(link.annualVolume, link.unit ?? ''),
          },
        ]
      : []),
    ...(links?.nodes.some((link) => link.annualValue !== null)
      ? [
          {
            key: 'value',
            title: t('value'),
            ...right,
            render: (_: unknown, link: PartnerLink) => (link.annualValue === null ? '—' : money(link.annualValue)),
          },
        ]
      : []),
    {
      key: 'period',
      title: t('period'),
      render: (_, link) => (
        <>
          <span className="num">{period(link)}</span>
          {link.source && <div className="quiet small">{link.source}</div>}
        </>
      ),
    },
  ];
  return (
    <section className="panel" aria-label={t(side)}>
      <div className="panel-head">
        <h2>{t(side)}</h2>
        <span className="quiet small">{t('linksShown')}</span>
      </div>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!links && fetching && <Loading rows={4} />}
      {links && (
        <CursorTable<PartnerLink>
          label={t(side)}
          connection={links}
          pages={pages}
          loading={fetching}
          columns={columns}
          empty={t(side === 'suppliers' ? 'noSuppliers' : 'noBuyers')}
        />
      )}
    </section>
  );
}
