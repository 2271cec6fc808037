import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../ui/format.ts';
import { enterpriseUrl } from '../enterprises/urls.ts';
import { CarbonState } from './CarbonState.tsx';
import { CarbonOfAudit, touched } from './documents.ts';

/** The carbon verifications that go with an audit, and the way to record one where it is awaited. */
export function AuditCarbon({ audit }: { audit: string }) {
  const { t } = useTranslation('carbon-verifications');
  const { number } = useFormat();
  const [{ data }] = useQuery({ query: CarbonOfAudit, variables: { id: audit }, context: touched });
  const node = data?.node?.__typename === 'Audit' ? data.node : null;
  if (!node || (node.carbonVerifications.length === 0 && node.carbonAwaited === null)) return null;
  const to = node.enterprise && enterpriseUrl(node.enterprise.id);
  return (
    <section className="panel" aria-labelledby="carbon-title">
      <h2 id="carbon-title">{t('title')}</h2>
      {node.carbonAwaited !== null && (
        <Alert
          type="info"
          showIcon
          title={t('awaited', { year: node.carbonAwaited })}
          description={to && <Link to={to}>{t('toEnterprise')}</Link>}
        />
      )}
      <ul className="audits">
        {node.carbonVerifications.map((one) => (
          <li key={one.id}>
            <span className="named">
              {to ? <Link to={to}>{one.year}</Link> : one.year}
              <span className="num">
                {number(one.total, 3)} {t('unit')}
              </span>
              <CarbonState status={one.status} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
