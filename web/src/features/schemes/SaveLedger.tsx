import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { toCsv } from '../../ui/csv.ts';
import { download } from '../../ui/download.ts';
import { usePlaceName } from './LedgerParts.tsx';
import type { Ledger, LedgerFigure } from './savings-documents.ts';

/** The ledger of a place as a table: every measure of the place itself, and then of each of its parts. */
export function SaveLedger({ ledger, year }: { ledger: Ledger; year: string }) {
  const { t } = useTranslation('schemes');
  const nameOf = usePlaceName();
  const told = ({ total, schemes, reason }: LedgerFigure) =>
    reason ? [`${t('savings.keptBack')}（${t(`savings.reason.${reason}`)}）`, null] : [total, schemes];
  const save = () => {
    const { place, totals, parts } = ledger;
    const rows = [{ place, totals, whole: true }, ...parts.map((part) => ({ ...part, whole: false }))].flatMap((one) =>
      one.totals.lines.map(({ measure, energyBasis, unit, expected, verified }) => [
        ...[nameOf(one.place), one.whole ? t('savings.totals') : t('savings.parts'), year || t('savings.anyYear')],
        ...[t(`measure.${measure}`), energyBasis && t(`basis.${energyBasis}`), unit],
        ...[...told(expected), ...told(verified)],
      ]),
    );
    const schemes = t('savings.schemes');
    const header = [
      ...[t('savings.name'), t('savings.place'), t('savings.years'), t('savings.measure'), t('energyBasis')],
      ...[
        t('savings.unit'),
        t('expected'),
        `${schemes}（${t('expected')}）`,
        t('verified'),
        `${schemes}（${t('verified')}）`,
      ],
    ];
    download('savings.csv', 'text/csv;charset=utf-8', toCsv(header, rows));
  };
  return <Button onClick={save}>{t('savings.csv')}</Button>;
}
