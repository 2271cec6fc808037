import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../../api/graphql.ts';
import { useLocale } from '../../ui/i18n.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { Verified } from './Verified.tsx';

const FactsQuery = graphql(`
  query Facts {
    facts {
      id
      topic
      name
      nameEn
      text
      textEn
      unit
      citation
      verified
      flag
    }
  }
`);
type FactShown = ResultOf<typeof FactsQuery>['facts'][number];

export function Facts() {
  const { t } = useTranslation('reference');
  const [{ data, error }, again] = useQuery({ query: FactsQuery });
  if (error) return <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading rows={10} />;
  const topics = [...new Set(data.facts.map((fact) => fact.topic))];
  return (
    <>
      {topics.map((topic) => (
        <section className="panel" key={topic} aria-label={topic}>
          <h2>{t(`factTopic.${topic}`, { defaultValue: topic })}</h2>
          <FactTable facts={data.facts.filter((fact) => fact.topic === topic)} />
        </section>
      ))}
    </>
  );
}

function FactTable({ facts }: { facts: readonly FactShown[] }) {
  const { t } = useTranslation('reference');
  const { locale } = useLocale();
  return (
    <div className="scroll-x">
      <table className="plain dense">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('value')}</th>
            <th scope="col">{t('citation')}</th>
            <th scope="col">{t('verified')}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={fact.id}>
              <th scope="row">{locale === 'zh' ? fact.name : fact.nameEn}</th>
              <td className="num">
                {locale === 'zh' ? fact.text : fact.textEn}
                {fact.flag && (
                  <div>
                    <span className="chip warn">{t('flagged')}</span> <span className="small">{fact.flag}</span>
                  </div>
                )}
              </td>
              <td className="quiet">{fact.citation}</td>
              <td>
                <Verified yes={fact.verified} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
