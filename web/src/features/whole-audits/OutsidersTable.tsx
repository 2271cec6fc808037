import { Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../ui/format.ts';
import { enterpriseUrl } from '../enterprises/urls.ts';
import type { ProposalOf } from './documents.ts';

type Outsider = ProposalOf['out'][number];

/** Who is not in the scope, and why not. */
export function OutsidersTable({ proposal }: { proposal: ProposalOf }) {
  const { t } = useTranslation('whole-audits');
  const { money } = useFormat();
  const reasons = [...new Set(proposal.out.map(({ reason }) => reason))];
  const columns: TableProps<Outsider>['columns'] = [
    {
      key: 'name',
      title: t('enterprise'),
      render: (_, { enterprise }) => <Link to={enterpriseUrl(enterprise.id)}>{enterprise.name}</Link>,
    },
    { key: 'industry', title: t('industry'), render: (_, { enterprise }) => enterprise.industry?.name ?? '—' },
    {
      key: 'reason',
      title: t('outReason'),
      filters: reasons.map((value) => ({ value, text: t(`out.${value}`) })),
      onFilter: (value, { reason }) => reason === value,
      render: (_, { reason }) => <span className="chip">{t(`out.${reason}`)}</span>,
    },
    { key: 'cost', title: t('cost'), align: 'right', className: 'num', render: (_, { cost }) => money(cost) },
  ];
  return (
    <>
      <Table<Outsider>
        size="small"
        rowKey={({ enterprise }) => enterprise.id}
        dataSource={[...proposal.out]}
        columns={columns}
        pagination={proposal.out.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
      />
      {proposal.leftOut > 0 && <p className="quiet note">{t('leftOut', { count: proposal.leftOut })}</p>}
    </>
  );
}
