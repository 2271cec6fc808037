import { Select, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { useFormat } from '../../ui/format.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { BuyersQuery, SuppliersQuery, type PartnerLink } from './partner-queries.ts';
import { usePeriod } from './period.ts';
import { StandingActions } from './StandingActions.tsx';
import { StandingMark, standings } from './StandingMark.tsx';
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
  const { share, amount, money } = useFormat();
  const period = usePeriod();
  const [standing, only] = useState<PartnerLink['standing'] | null>(null);
  const pages = useCursorPages(`${of} ${side} ${standing}`, 10);
  const [{ data, error, fetching }, again] = useQuery({
    query: side === 'suppliers' ? SuppliersQuery : BuyersQuery,
    variables: { id: of, first: pages.first, after: pages.after, standing },
  });
  const links = data?.enterprise?.links;
  const end = side === 'suppliers' ? 'supplier' : 'buyer';
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
    { key: 'standing', title: t('standing:standing'), render: (_, link) => <StandingMark link={link} /> },
    ...(links?.nodes.some((link) => link.mySides.length > 0)
      ? [
          {
            key: 'actions',
            title: t('standing:actions'),
            render: (_: unknown, link: PartnerLink) => (
              <StandingActions
                link={link}
                title={titleOf(link)}
                onSaid={() => again({ requestPolicy: 'network-only' })}
              />
            ),
          },
        ]
      : []),
  ];
  return (
    <section className="panel" aria-label={t(side)}>
      <div className="panel-head">
        <h2>{t(side)}</h2>
        <Select<PartnerLink['standing']>
          allowClear
          size="small"
          style={{ minWidth: 150 }}
          aria-label={`${t(side)} ${t('standing:standing')}`}
          placeholder={t('standing:any')}
          value={standing}
          options={standings.map((value) => ({ value, label: t(`reference:linkStanding.${value}`) }))}
          onChange={(next?: PartnerLink['standing']) => only(next ?? null)}
        />
      </div>
      <p className="quiet small">{t('linksShown')}</p>
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
