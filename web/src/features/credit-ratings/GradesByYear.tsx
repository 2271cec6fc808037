import { Button, Table } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Chart } from '../../ui/Chart.tsx';
import { toCsv } from '../../ui/csv.ts';
import { download } from '../../ui/download.ts';
import { useFormat } from '../../ui/format.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { colours, fontFamily } from '../../ui/theme.ts';
import { GradeCountsQuery, touched, type CountShown } from './documents.ts';
import { colourOf } from './GradeMark.tsx';

/** How many have which grade in each year: a picture, and the table it is drawn from. */
export function GradesByYear({ authority }: { authority: string | null }) {
  const { t } = useTranslation('credit-ratings');
  const [{ data, error, fetching }, again] = useQuery({
    ...{ query: GradeCountsQuery, variables: { authority }, context: touched },
    requestPolicy: 'cache-and-network',
  });
  const counts = data?.creditGradeCounts ?? [];
  if (data && counts.length === 0) return null;
  return (
    <section className="panel" aria-label={t('byYear')}>
      <h2>{t('byYear')}</h2>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading rows={4} />}
      {data && <Drawn counts={counts} order={data.creditGrades.map(({ key }) => key)} />}
    </section>
  );
}

function Drawn({ counts, order }: { counts: readonly CountShown[]; order: readonly string[] }) {
  const { t } = useTranslation('credit-ratings');
  const { count } = useFormat();
  const { years, grades } = useMemo(() => {
    const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
    const named = new Map(counts.map(({ grade, gradeName }) => [grade, gradeName]));
    return {
      years: [...new Set(counts.map(({ year }) => year))].sort((a, b) => a - b),
      grades: [...named].map(([key, name]) => ({ key, name })).sort((a, b) => place(a.key) - place(b.key)),
    };
  }, [counts, order]);
  const of = (year: number, grade: string) =>
    counts.find((one) => one.year === year && one.grade === grade)?.count ?? 0;
  const option = useMemo(
    () => ({
      animation: false,
      aria: { enabled: true, decal: { show: true } },
      textStyle: { fontFamily, color: colours.ink },
      grid: { left: 8, right: 16, top: 34, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, textStyle: { color: colours.ink } },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, renderMode: 'richText' },
      xAxis: { type: 'category', data: years.map(String), axisLabel: { color: colours.ink } },
      yAxis: { type: 'value', minInterval: 1, axisLabel: { color: colours.inkSoft } },
      series: grades.map(({ key, name }) => ({
        ...{ type: 'bar', stack: 'all', barMaxWidth: 48, name, itemStyle: { color: colourOf(key) } },
        data: years.map((year) => counts.find((one) => one.year === year && one.grade === key)?.count ?? 0),
      })),
    }),
    [counts, years, grades],
  );
  const rows = [...years].reverse().map((year) => ({ year }));
  const save = () => {
    const cells = rows.map(({ year }) => [year, ...grades.map(({ key }) => of(year, key))]);
    const head = [t('year'), ...grades.map(({ name }) => name)];
    download('credit-grades.csv', 'text/csv;charset=utf-8', toCsv(head, cells));
  };
  return (
    <>
      <Chart label={t('picture')} height={260} option={option} />
      <div className="toolbar">
        <Button size="small" onClick={save}>
          {t('csv')}
        </Button>
      </div>
      <Table
        size="small"
        rowKey="year"
        pagination={false}
        dataSource={rows}
        columns={[
          { key: 'year', title: t('year'), className: 'num', render: (_, { year }) => year },
          ...grades.map(({ key, name }) => ({
            ...{ key, title: name, className: 'num', align: 'right' as const },
            render: (_: unknown, { year }: { year: number }) => count(of(year, key)),
          })),
        ]}
      />
    </>
  );
}
