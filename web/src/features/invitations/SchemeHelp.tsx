import { Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { useFormat } from '../../ui/format.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { exemplarUrl } from '../exemplars/urls.ts';
import { CommonSchemesQuery } from './documents.ts';

/** What others of the industry have done, counted, and what was published of it. */
export function SchemeHelp({ industry }: { industry: string }) {
  const { t } = useTranslation('invitations');
  const { count, amount } = useFormat();
  const [{ data, error, fetching }, again] = useQuery({ query: CommonSchemesQuery, variables: { industry } });
  if (error) return <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (fetching || !data) return <Loading rows={2} />;
  const { schemes, rule } = data.commonSchemes;
  return (
    <>
      <p className="quiet">{t('commonLead', { least: rule.leastEnterprises })}</p>
      {schemes.length === 0 ? (
        <p className="quiet">{t('commonNone')}</p>
      ) : (
        <div className="answer-wide">
          <table className="plain dense" aria-label={t('commonTitle')}>
            <thead>
              <tr>
                <th scope="col">{t('scheme')}</th>
                <th scope="col" className="right">
                  {t('doneBy')}
                </th>
                <th scope="col">{t('usual')}</th>
              </tr>
            </thead>
            <tbody>
              {schemes.slice(0, 10).map(({ name, enterprises, figures }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td className="right">{count(enterprises)}</td>
                  <td>
                    {figures
                      .map(({ measure, unit, median }) => `${t(`schemes:measure.${measure}`)} ${amount(median, unit)}`)
                      .join('；')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data.exemplars.nodes.length > 0 && (
        <ul>
          {data.exemplars.nodes.map(({ id, title, name }) => (
            <li key={id}>
              <Link to={exemplarUrl(id)}>{title}</Link> <span className="quiet">{name}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const DivisionsOfIndustries = graphql(`
  query DivisionsOfIndustries {
    industries(level: DIVISION, first: 100) {
      code
      name
    }
  }
`);
/** The same for whoever holds a link: of which industry the enterprise is, the link does not tell. */
export function Industry() {
  const { t } = useTranslation('invitations');
  const id = useId();
  const [industry, choose] = useState<string | null>(null);
  const [{ data }] = useQuery({ query: DivisionsOfIndustries });
  const options = (data?.industries ?? []).map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
  return (
    <>
      <label htmlFor={id}>{t('chooseIndustry')}</label>{' '}
      <Select
        id={id}
        value={industry}
        options={options}
        onChange={choose}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ minWidth: 200 }}
      />
      {industry && <SchemeHelp key={industry} industry={industry} />}
    </>
  );
}
