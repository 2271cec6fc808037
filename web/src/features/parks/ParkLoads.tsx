import { useTranslation } from 'react-i18next';
import { graphql, readFragment, type FragmentOf } from '../../api/graphql.ts';
import { byIndicator } from '../../api/indicators.ts';
import { useFormat } from '../../ui/format.ts';
import { Nothing } from '../../ui/States.tsx';

export const ParkLoadsFields = graphql(`
  fragment ParkLoadsFields on ParkTotals {
    loads {
      indicator
      total
      unit
      enterprises
    }
  }
`);

export function ParkLoads({ totals }: { totals: FragmentOf<typeof ParkLoadsFields> }) {
  const { t } = useTranslation('parks');
  const { amount, count } = useFormat();
  const loads = [...readFragment(ParkLoadsFields, totals).loads].sort(byIndicator);
  if (!loads.length) return <Nothing>{t('noRecords')}</Nothing>;
  return (
    <table className="plain dense">
      <thead>
        <tr>
          <th scope="col">{t('indicator')}</th>
          <th scope="col" className="right">
            {t('total')}
          </th>
          <th scope="col" className="right">
            {t('reporting')}
          </th>
        </tr>
      </thead>
      <tbody>
        {loads.map((load) => (
          <tr key={load.indicator}>
            <th scope="row">{t(`reference:indicator.${load.indicator}`)}</th>
            <td className="right">{amount(load.total, load.unit)}</td>
            <td className="right">{count(load.enterprises)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
