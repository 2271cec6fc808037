import type { TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { EditButton } from '../../ui/editing/EditButton.tsx';
import { useFormat } from '../../ui/format.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { EditLink } from './EditLink.tsx';
import { BuyersQuery, SuppliersQuery, type PartnerLink } from './partner-queries.ts';
import { enterpriseUrl } from './urls.ts';

const titles = {
  shareOfSupplier: 'shareOfSupplier',
  shareOfBuyer: 'shareOfBuyer',
  annualVolume: 'volume',
  annualValue: 'value',
} as const;
type Figure = keyof typeof titles;

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
  const [editing, edit] = useState<PartnerLink | null>(null);
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
  const titleOf = (link: PartnerLink) => [link[end].name, link.product].filter(Boolean).join(' ');
  /** A column of figures, where the viewer may see any. */
  const figure = (key: Figure, say: (value: number, link: PartnerLink) => string) => {
    if (!links?.nodes.some((link) => link[key] !== null)) return [];
    const render = (_: unknown, link: PartnerLink) => (link[key] === null ? '—' : say(link[key], link));
    return [{ key, title: t(titles[key]), align: 'right' as const, className: 'num', render }];
  };
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
    ...figure('shareOfSupplier', (part) => share(part)),
    ...figure('shareOfBuyer', (part) => share(part)),
    ...figure('annualVolume', (volume, { unit }) => amount(volume, unit ?? '')),
    ...figure('annualValue', money),
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
    ...(links?.nodes.some((link) => link.mayEdit.length > 0)
      ? [
          {
            key: 'edit',
            title: <span className="visually-hidden">{t('ui:editing.edit')}</span>,
            render: (_: unknown, link: PartnerLink) =>
              link.mayEdit.length > 0 && <EditButton small of={titleOf(link)} onClick={() => edit(link)} />,
          },
        ]
      : []),
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
      {editing && <EditLink id={editing.id} title={titleOf(editing)} onClose={() => edit(null)} />}
    </section>
  );
}
