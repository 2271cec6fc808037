import { Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentOf, type ResultOf } from '../../api/graphql.ts';
import type { CursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable, type Connection } from '../../ui/CursorTable.tsx';
import { useFormat } from '../../ui/format.ts';
import { ShareBar } from '../../ui/ShareBar.tsx';
import { coverageColours } from './coverage-colours.ts';
import { parkUrl } from './urls.ts';

export const ParkRowFields = graphql(`
  fragment ParkRowFields on Park {
    id
    code
    name
    level
    areaKm2
    industries
    division {
      code
      name
    }
    totals {
      enterprises
      aboveScale
      leads
      listed
      audited
      inProgress
      links
    }
  }
`);
type ParkRow = ResultOf<typeof ParkRowFields>;
type Key = keyof ParkRow['totals'];

interface Props {
  readonly connection: Connection<FragmentOf<typeof ParkRowFields> & { id: string }>;
  readonly pages: CursorPages;
  readonly loading: boolean;
}

export function ParksTable({ connection, pages, loading }: Props) {
  const { t } = useTranslation('parks');
  const { count, number } = useFormat();
  const rows = connection.nodes.map((node) => readFragment(ParkRowFields, node));
  const sum = (key: Key) => count(rows.reduce((all, row) => all + row.totals[key], 0));
  const figure = (key: Key, title: string) => ({
    key,
    title,
    align: 'right' as const,
    className: 'num',
    render: (_: unknown, { totals }: ParkRow) => (totals.enterprises ? count(totals[key]) : '—'),
  });
  const columns: TableProps<ParkRow>['columns'] = [
    {
      key: 'name',
      title: t('name'),
      render: (_, row) => (
        <>
          <Link to={parkUrl(row.code)}>{row.name}</Link>
          <div className="quiet small">
            <span className="mono">{row.code}</span> · {t(`reference:parkLevel.${row.level}`)}
            {row.division && ` · ${row.division.name}`}
          </div>
        </>
      ),
    },
    {
      key: 'industries',
      title: t('mainIndustries'),
      render: (_, row) => (
        <span className="chips chips-narrow">
          {row.industries.map((industry) => (
            <span className="chip" key={industry}>
              {industry}
            </span>
          ))}
        </span>
      ),
    },
    {
      key: 'area',
      title: t('area'),
      align: 'right',
      className: 'num',
      render: (_, row) => (row.areaKm2 === null ? '—' : `${number(row.areaKm2)} km²`),
    },
    figure('enterprises', t('enterprises')),
    figure('aboveScale', t('aboveScale')),
    figure('leads', t('leads')),
    figure('listed', t('listed')),
    figure('links', t('links')),
    {
      key: 'coverage',
      title: t('coverageByCount'),
      render: (_, { totals }) => (
        <ShareBar
          total={totals.enterprises}
          parts={[
            { name: t('audited'), value: totals.audited, colour: coverageColours.audited },
            { name: t('inProgress'), value: totals.inProgress, colour: coverageColours.inProgress },
          ]}
        />
      ),
    },
  ];
  return (
    <CursorTable<ParkRow>
      label={t('title')}
      connection={{ ...connection, nodes: rows }}
      pages={pages}
      loading={loading}
      columns={columns}
      empty={t('nothing')}
      summary={() =>
        rows.length > 1 && (
          <Table.Summary.Row className="sum-row">
            <Table.Summary.Cell index={0} colSpan={3}>
              {t('pageTotal')}
            </Table.Summary.Cell>
            {(['enterprises', 'aboveScale', 'leads', 'listed', 'links'] as const).map((key, i) => (
              <Table.Summary.Cell key={key} index={3 + i} align="right">
                {sum(key)}
              </Table.Summary.Cell>
            ))}
            <Table.Summary.Cell index={8} />
          </Table.Summary.Row>
        )
      }
    />
  );
}
