import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { useLocale } from '../../ui/i18n.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { Verified } from './Verified.tsx';

const KeyIndustriesQuery = graphql(`
  query KeyIndustries {
    keyIndustries {
      key
      name
      nameEn
      highEnergy
      codes
      note
      citation
      verified
    }
  }
`);

export function KeyIndustries() {
  const { t } = useTranslation('reference');
  const { locale } = useLocale();
  const [{ data, error }, again] = useQuery({ query: KeyIndustriesQuery });
  if (error) return <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading rows={10} />;
  return (
    <section className="panel">
      <p className="quiet note">{t('keyNote')}</p>
      <div className="scroll-x">
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('key')}</th>
              <th scope="col">{t('codes')}</th>
              <th scope="col">{t('citation')}</th>
              <th scope="col">{t('verified')}</th>
            </tr>
          </thead>
          <tbody>
            {data.keyIndustries.map((industry) => (
              <tr key={industry.key}>
                <th scope="row" className="nowrap">
                  {locale === 'zh' ? industry.name : industry.nameEn}{' '}
                  {industry.highEnergy && <span className="chip warn">{t('highEnergy')}</span>}
                </th>
                <td>
                  <span className="chips">
                    {industry.codes.map((code) => (
                      <span key={code} className="chip mono">
                        {code}
                      </span>
                    ))}
                  </span>
                  {industry.note && <div className="quiet small">{industry.note}</div>}
                </td>
                <td className="quiet">{industry.citation}</td>
                <td>
                  <Verified yes={industry.verified} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
