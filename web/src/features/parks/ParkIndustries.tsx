import { useTranslation } from 'react-i18next';
import { graphql, readFragment, type FragmentOf } from '../../api/graphql.ts';
import { useFormat } from '../../ui/format.ts';
import { Nothing } from '../../ui/States.tsx';

export const ParkIndustriesFields = graphql(`
  fragment ParkIndustriesFields on ParkTotals {
    byIndustry {
      industry {
        code
        name
        highEnergy
      }
      enterprises
      audited
    }
  }
`);

export function ParkIndustries({ totals }: { totals: FragmentOf<typeof ParkIndustriesFields> }) {
  const { t } = useTranslation('parks');
  const { count } = useFormat();
  const { byIndustry } = readFragment(ParkIndustriesFields, totals);
  if (!byIndustry.length) return <Nothing />;
  return (
    <table className="plain dense">
      <thead>
        <tr>
          <th scope="col">{t('industry')}</th>
          <th scope="col" className="right">
            {t('enterprises')}
          </th>
          <th scope="col" className="right">
            {t('auditedOf')}
          </th>
        </tr>
      </thead>
      <tbody>
        {byIndustry.map(({ industry, enterprises, audited }) => (
          <tr key={industry?.code ?? 'other'}>
            <th scope="row">
              {industry ? industry.name : t('otherIndustry')}{' '}
              {industry?.highEnergy && <span className="chip warn">{t('reference:highEnergy')}</span>}
            </th>
            <td className="right">{count(enterprises)}</td>
            <td className="right">{count(audited)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
