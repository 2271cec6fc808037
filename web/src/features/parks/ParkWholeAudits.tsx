import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { useFormat } from '../../ui/format.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { scopeUrl, wholeAuditUrl } from '../whole-audits/urls.ts';

const ParkWholeAuditsQuery = graphql(`
  query ParkWholeAudits($code: String!) {
    park(code: $code) {
      id
      wholeAudits {
        id
        name
        year
        status
        openedAt
        objective
      }
    }
  }
`);

export function ParkWholeAudits({ code }: { code: string }) {
  const { t } = useTranslation('parks');
  const { date, money } = useFormat();
  const [{ data, error }, again] = useQuery({
    query: ParkWholeAuditsQuery,
    variables: { code },
    requestPolicy: 'cache-and-network',
  });
  const wholeAudits = data?.park?.wholeAudits;
  if (!wholeAudits)
    return error ? <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} /> : <Loading />;
  if (!wholeAudits.length)
    return (
      <section className="panel">
        <Nothing action={<LinkButton to={scopeUrl(code)}>{t('scope')}</LinkButton>}>{t('noWholeAudits')}</Nothing>
      </section>
    );
  return (
    <section className="panel">
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t('wholeAudit')}</th>
            <th scope="col">{t('year')}</th>
            <th scope="col">{t('status')}</th>
            <th scope="col">{t('openedAt')}</th>
            <th scope="col" className="right">
              {t('objective')}
            </th>
          </tr>
        </thead>
        <tbody>
          {wholeAudits.map((audit) => (
            <tr key={audit.id}>
              <th scope="row">
                <Link to={wholeAuditUrl(audit.id)}>{audit.name}</Link>
              </th>
              <td className="num">{audit.year}</td>
              <td>{t(`wholeAuditStatus.${audit.status}`)}</td>
              <td className="num">{date(audit.openedAt)}</td>
              <td className="right">{audit.objective === null ? '—' : money(audit.objective)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
