import { UploadOutlined } from '@ant-design/icons';
import { Badge, Button, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { useFormat } from '../../ui/format.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Failed } from '../../ui/States.tsx';
import { supplierListUrl } from '../imports/urls.ts';
import { Confirming, type Going, type Told } from './Confirming.tsx';
import type { PartnerLink } from './partner-queries.ts';
import { usePeriod } from './period.ts';
import { LinksToConfirmQuery, useStanding } from './standing-documents.ts';
import { StandingActions } from './StandingActions.tsx';
import { StandingMark } from './StandingMark.tsx';
import { enterpriseUrl } from './urls.ts';

interface Props {
  readonly of: string;
  /** How a list of its suppliers names it, where it is a lead. */
  readonly suppliersOf: string | null;
}

/** The links that name an enterprise and that it has said nothing about: for its own people. */
export function LinksToConfirm({ of, suppliersOf }: Props) {
  const { t } = useTranslation('standing');
  const { share } = useFormat();
  const period = usePeriod();
  const pages = useCursorPages(of, 10);
  const { confirmQuietly } = useStanding(t('ui:offline'));
  const [chosen, choose] = useState<readonly string[]>([]);
  const [going, go] = useState<Going | null>(null);
  const [told, tell] = useState<Told | null>(null);
  const [{ data, error, fetching }, again] = useQuery({
    query: LinksToConfirmQuery,
    variables: { enterprise: of, first: pages.first, after: pages.after },
    pause: going !== null,
  });
  const look = () => again({ requestPolicy: 'network-only' });
  const links = data?.linksToConfirm;
  if (error)
    return (
      <section className="panel" aria-label={t('title')}>
        <Failed error={error} onRetry={look} />
      </section>
    );
  if (!links) return null;
  if (links.nodes.length === 0 && pages.hasPrevious && !fetching) pages.previous();
  const partnerOf = (link: PartnerLink) => (link.supplier.id === of ? link.buyer : link.supplier);
  const titleOf = (link: PartnerLink) => [partnerOf(link).name, link.product].filter(Boolean).join(' ');
  const picked = links.nodes.filter(({ id }) => chosen.includes(id));

  const confirmChosen = async () => {
    const failed: Told['failed'][number][] = [];
    tell(null);
    for (const [at, link] of picked.entries()) {
      go({ done: at, total: picked.length });
      const why = await confirmQuietly(link);
      if (why !== null) failed.push({ id: link.id, title: titleOf(link), why });
    }
    go(null);
    choose(failed.map(({ id }) => id));
    tell({ done: picked.length - failed.length, failed });
    look();
  };
  const columns: TableProps<PartnerLink>['columns'] = [
    {
      key: 'partner',
      title: t('partner'),
      render: (_, link) => (
        <>
          <Link to={enterpriseUrl(partnerOf(link).id)}>{partnerOf(link).name}</Link>
          <div className="quiet small">
            {t('role')} {t(`reference:linkSide.${link.supplier.id === of ? 'SUPPLIER' : 'BUYER'}`)}
          </div>
        </>
      ),
    },
    { key: 'product', title: t('enterprises:product'), render: (_, link) => link.product ?? '—' },
    {
      key: 'share',
      title: t('share'),
      className: 'num',
      render: (_, link) =>
        [link.shareOfSupplier, link.shareOfBuyer].map((part) => (part === null ? '—' : share(part))).join(' / '),
    },
    { key: 'period', title: t('enterprises:period'), render: (_, link) => <span className="num">{period(link)}</span> },
    {
      key: 'reported',
      title: t('reported'),
      render: (_, { source, confidence }) => (
        <>
          {source ?? '—'}
          {confidence !== null && <div className="quiet small">{t('confidence', { share: share(confidence, 0) })}</div>}
        </>
      ),
    },
    { key: 'standing', title: t('standing'), render: (_, link) => <StandingMark link={link} /> },
    {
      key: 'actions',
      title: t('actions'),
      render: (_, link) => <StandingActions link={link} title={titleOf(link)} onSaid={look} />,
    },
  ];
  return (
    <section className="panel" aria-labelledby="links-to-confirm">
      <div className="panel-head">
        <h2 id="links-to-confirm">
          {t('title')}{' '}
          <Badge count={links.totalCount} overflowCount={999} title={t('waiting', { count: links.totalCount })} />
        </h2>
        <span className="named">
          {suppliersOf && (
            <LinkButton to={supplierListUrl(suppliersOf)} icon={<UploadOutlined />}>
              {t('enterprises:uploadSuppliers')}
            </LinkButton>
          )}
          {links.totalCount > 0 && (
            <Button
              type="primary"
              disabled={picked.length === 0 || going !== null}
              onClick={() => void confirmChosen()}
            >
              {t('confirmChosen', { count: picked.length })}
            </Button>
          )}
        </span>
      </div>
      <p className="quiet small">{t('lead')}</p>
      <Confirming going={going} told={told} onRead={() => tell(null)} />
      <CursorTable<PartnerLink>
        label={t('title')}
        connection={links}
        pages={pages}
        loading={fetching}
        columns={columns}
        empty={t('none')}
        rowSelection={{
          selectedRowKeys: [...chosen],
          onChange: (keys) => choose(keys.map(String)),
          getCheckboxProps: (link) => ({
            'aria-label': t('choose', { link: titleOf(link) }),
            disabled: going !== null,
          }),
        }}
      />
    </section>
  );
}
