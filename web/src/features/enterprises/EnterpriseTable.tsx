import type { TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentOf, type ResultOf } from '../../api/graphql.ts';
import type { CursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable, type Connection, type Sorted } from '../../ui/CursorTable.tsx';
import { useFormat } from '../../ui/format.ts';
import { parkUrl } from '../parks/urls.ts';
import { AuditMark } from './AuditMark.tsx';
import { enterpriseUrl } from './urls.ts';

export const EnterpriseRowFields = graphql(`
  fragment EnterpriseRowFields on Enterprise {
    id
    name
    creditCode
    verified
    lead
    aboveScale
    industryText
    industry {
      code
      name
    }
    division {
      code
      name
    }
    park {
      id
      code
      name
    }
    parkProposed
    auditStatus
    supplierCount
    buyerCount
  }
`);
type EnterpriseRow = ResultOf<typeof EnterpriseRowFields>;

interface Props {
  readonly connection: Connection<FragmentOf<typeof EnterpriseRowFields> & { id: string }>;
  readonly pages: CursorPages;
  readonly loading: boolean;
  readonly withPark: boolean;
  readonly sorted: Sorted | null;
  readonly onSort: (by: Sorted | null) => void;
}

export function EnterpriseTable({ connection, pages, loading, withPark, sorted, onSort }: Props) {
  const { t } = useTranslation('enterprises');
  const { count } = useFormat();
  const columns: TableProps<EnterpriseRow>['columns'] = [
    {
      key: 'NAME',
      title: t('enterprise'),
      sorter: true,
      fixed: 'left',
      render: (_, row) => (
        <span className="named">
          <Link to={enterpriseUrl(row.id)}>{row.name}</Link>
          {row.lead && <span className="chip strong">{t('leadMark')}</span>}
          {!row.verified && <span className="chip warn">{t('unverified')}</span>}
          {row.parkProposed && <span className="chip warn">{t('proposed')}</span>}
        </span>
      ),
    },
    {
      key: 'CREDIT_CODE',
      title: t('creditCode'),
      sorter: true,
      render: (_, row) => <span className="mono">{row.creditCode ?? '—'}</span>,
    },
    {
      key: 'INDUSTRY',
      title: t('industry'),
      sorter: true,
      render: (_, row) => (
        <span className="clip">
          {row.industry ? `${row.industry.name} ${row.industry.code}` : (row.industryText ?? '—')}
        </span>
      ),
    },
    ...(withPark
      ? [
          {
            key: 'park',
            title: t('park'),
            render: (_: unknown, row: EnterpriseRow) =>
              row.park ? (
                <Link to={parkUrl(row.park.code)} className="clip">
                  {row.park.name}
                </Link>
              ) : (
                '—'
              ),
          },
        ]
      : []),
    { key: 'division', title: t('division'), render: (_, row) => row.division?.name ?? '—' },
    {
      key: 'scale',
      title: t('scale'),
      render: (_, row) => (row.aboveScale === null ? '—' : t(row.aboveScale ? 'aboveScale' : 'belowScale')),
    },
    {
      key: 'SUPPLIERS',
      title: t('suppliers'),
      sorter: true,
      align: 'right',
      className: 'num',
      render: (_, row) => count(row.supplierCount),
    },
    {
      key: 'BUYERS',
      title: t('buyers'),
      sorter: true,
      align: 'right',
      className: 'num',
      render: (_, row) => count(row.buyerCount),
    },
    { key: 'audit', title: t('audit'), render: (_, row) => <AuditMark status={row.auditStatus} /> },
  ];
  return (
    <CursorTable<EnterpriseRow>
      label={t('title')}
      connection={{ ...connection, nodes: connection.nodes.map((node) => readFragment(EnterpriseRowFields, node)) }}
      pages={pages}
      loading={loading}
      columns={columns}
      empty={t('nothing')}
      sorted={sorted}
      onSort={onSort}
    />
  );
}
