import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { Verified } from './Verified.tsx';

const CoalFactorsQuery = graphql(`
  query CoalFactors {
    coalFactors {
      energy
      unit
      kgcePerUnit
      basis
      edition
      citation
      verified
    }
  }
`);

export function CoalFactors() {
  const { t } = useTranslation('reference');
  const [{ data, error }, again] = useQuery({ query: CoalFactorsQuery });
  if (error) return <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading rows={10} />;
  return (
    <section className="panel scroll-x">
      <table className="plain dense">
        <thead>
          <tr>
            <th scope="col">{t('energy')}</th>
            <th scope="col" className="right">
              {t('factor')}
            </th>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('basis')}</th>
            <th scope="col">{t('edition')}</th>
            <th scope="col">{t('citation')}</th>
            <th scope="col">{t('verified')}</th>
          </tr>
        </thead>
        <tbody>
          {data.coalFactors.map((factor) => (
            <tr key={`${factor.energy} ${factor.basis} ${factor.edition}`}>
              <th scope="row">{factor.energy}</th>
              <td className="right">{factor.kgcePerUnit}</td>
              <td>{factor.unit}</td>
              <td>{t(`energyBasis.${factor.basis}`)}</td>
              <td>{factor.edition}</td>
              <td className="quiet">{factor.citation}</td>
              <td>
                <Verified yes={factor.verified} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
