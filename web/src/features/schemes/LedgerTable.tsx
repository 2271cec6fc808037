import { Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LedgerFigure, LedgerLine, LedgerTotals } from './savings-documents.ts';
import { useAmount } from './SchemeTable.tsx';

/** A measure in words, with the basis of energy where there is one. */
export function useMeasure() {
  const { t } = useTranslation('schemes');
  return ({ measure, energyBasis }: Pick<LedgerLine, 'measure' | 'energyBasis'>) =>
    energyBasis
      ? t('savings.basisOf', { measure: t(`measure.${measure}`), basis: t(`basis.${energyBasis}`) })
      : t(`measure.${measure}`);
}

/** A sum, or that it is kept back and why. */
export function Sum({ figure, unit }: { figure: LedgerFigure | undefined; unit: string }) {
  const { t } = useTranslation('schemes');
  const amount = useAmount();
  if (figure?.reason)
    return (
      <span className="quiet" title={t(`savings.reason.${figure.reason}`)}>
        {t('savings.keptBack')}（{t(`savings.reason.${figure.reason}`)}）
      </span>
    );
  if (figure?.total === null || figure === undefined) return <span className="quiet">—</span>;
  return (
    <span className="num">
      {amount(figure.total, unit)}
      {figure.schemes !== null && (
        <span className="quiet small"> · {t('savings.schemesOf', { count: figure.schemes })}</span>
      )}
    </span>
  );
}

/** Every measure of a place, expected and verified apart. */
export function LedgerTable({ totals }: { totals: LedgerTotals }) {
  const { t } = useTranslation('schemes');
  const measure = useMeasure();
  const columns: TableProps<LedgerLine>['columns'] = [
    { key: 'measure', title: t('savings.measure'), render: (_, line) => measure(line) },
    { key: 'expected', title: t('expected'), render: (_, { expected, unit }) => <Sum figure={expected} unit={unit} /> },
    { key: 'verified', title: t('verified'), render: (_, { verified, unit }) => <Sum figure={verified} unit={unit} /> },
  ];
  return (
    <div role="group" aria-label={t('savings.totals')}>
      <Table<LedgerLine>
        size="small"
        rowKey={({ measure: name, energyBasis }) => `${name} ${energyBasis}`}
        columns={columns}
        dataSource={totals.lines}
        pagination={false}
      />
    </div>
  );
}
