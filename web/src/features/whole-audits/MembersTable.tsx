import { Button, Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { byIndicator } from '../../api/indicators.ts';
import { toCsv } from '../../ui/csv.ts';
import { download } from '../../ui/download.ts';
import { useFormat } from '../../ui/format.ts';
import { enterpriseUrl } from '../enterprises/urls.ts';
import type { Member } from './documents.ts';

const forced: ReadonlySet<Member['reasons'][number]> = new Set([
  'MANDATORY_LIST',
  'KEY_ENERGY_USER',
  'LEAD',
  'INCLUDED_BY_HAND',
]);
const most = (member: Member) => Math.max(0, ...member.shares.map(({ share }) => share));

interface Props {
  readonly members: readonly Member[];
  readonly hidden: number;
  readonly file: string;
}

/** Who is in the scope, and why. */
export function MembersTable({ members, hidden, file }: Props) {
  const { t } = useTranslation('whole-audits');
  const { money, share } = useFormat();
  const tier = (of: number) => (of === 0 ? t('inPark') : t('tiersOut', { count: of }));
  const columns: TableProps<Member>['columns'] = [
    {
      key: 'name',
      title: t('enterprise'),
      sorter: (a, b) => a.enterprise.name.localeCompare(b.enterprise.name, 'zh-CN'),
      render: (_, { enterprise }) => (
        <span className="wa-member">
          <Link to={enterpriseUrl(enterprise.id)}>{enterprise.name}</Link>
          <small className="quiet">{enterprise.industry?.name}</small>
        </span>
      ),
    },
    { key: 'tier', title: t('tier'), sorter: (a, b) => a.tier - b.tier, render: (_, member) => tier(member.tier) },
    {
      key: 'reasons',
      title: t('reasons'),
      render: (_, { reasons }) => (
        <span className="chips">
          {reasons.map((reason) => (
            <span key={reason} className={forced.has(reason) ? 'chip strong' : 'chip'}>
              {t(`reason.${reason}`)}
            </span>
          ))}
        </span>
      ),
    },
    {
      key: 'shares',
      className: 'wa-shares',
      title: t('shares'),
      defaultSortOrder: 'descend',
      sorter: (a, b) => most(a) - most(b),
      render: (_, { shares }) =>
        shares.length === 0
          ? t('notToSee')
          : [...shares]
              .sort((a, b) => b.share - a.share)
              .slice(0, 3)
              .map(({ indicator, share: part }) => `${t(`reference:indicator.${indicator}`)} ${share(part)}`)
              .join('，'),
    },
    {
      key: 'cost',
      title: t('cost'),
      align: 'right',
      className: 'num wa-nowrap',
      sorter: (a, b) => a.cost - b.cost,
      render: (_, { cost, costAssumed }) => `${money(cost)}${costAssumed ? ' *' : ''}`,
    },
  ];
  const exported = () => {
    const indicators = [...new Set(members.flatMap(({ shares }) => shares.map(({ indicator }) => indicator)))]
      .map((indicator) => ({ indicator }))
      .sort(byIndicator);
    return toCsv(
      [
        ...['enterprise', 'creditCode', 'industry', 'tier', 'reasons', 'costYuan'].map((key) => t(key)),
        ...indicators.map(({ indicator }) => `${t(`reference:indicator.${indicator}`)} %`),
      ],
      members.map((member) => [
        member.enterprise.name,
        member.enterprise.creditCode,
        member.enterprise.industry?.name,
        tier(member.tier),
        member.reasons.map((reason) => t(`reason.${reason}`)).join('、'),
        member.cost,
        ...indicators.map(({ indicator }) => {
          const part = member.shares.find((each) => each.indicator === indicator)?.share;
          return part === undefined ? null : Math.round(part * 10000) / 100;
        }),
      ]),
    );
  };
  return (
    <>
      <div className="panel-head">
        <h2>{t('membersTitle', { count: members.length })}</h2>
        <Button
          size="small"
          disabled={members.length === 0}
          onClick={() => download(`${file}.csv`, 'text/csv;charset=utf-8', exported())}
        >
          {t('exportCsv')}
        </Button>
      </div>
      <Table<Member>
        size="small"
        rowKey={({ enterprise }) => enterprise.id}
        dataSource={[...members]}
        columns={columns}
        pagination={members.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      />
      {members.some(({ costAssumed }) => costAssumed) && <p className="quiet note">* {t('costAssumed')}</p>}
      {hidden > 0 && <p className="quiet note">{t('hiddenMembers', { count: hidden })}</p>}
    </>
  );
}
