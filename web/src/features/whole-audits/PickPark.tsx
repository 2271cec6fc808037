import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../ui/format.ts';
import { Page } from '../../ui/Page.tsx';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { ParksToScope } from './documents.ts';
import { scopeUrl } from './urls.ts';

export function PickPark() {
  const { t } = useTranslation('whole-audits');
  const { count } = useFormat();
  const [{ data, error }, again] = useQuery({ query: ParksToScope });
  const parks = data?.parks.nodes.filter(({ totals }) => totals.enterprises > 0) ?? [];
  return (
    <Page title={t('title')} lead={t('pickLead')}>
      {error && !data && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading />}
      {data && parks.length === 0 && <Nothing>{t('noParks')}</Nothing>}
      <ul className="wa-parks">
        {parks.map(({ id, code, name, totals }) => (
          <li key={id} className="panel">
            <Link to={scopeUrl(code)}>{name}</Link>
            <span className="quiet num">
              {t('enterpriseCount', { count: totals.enterprises, shown: count(totals.enterprises) })}
            </span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
