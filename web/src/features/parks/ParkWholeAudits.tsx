import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentOf } from '../../api/graphql.ts';
import { useFormat } from '../../ui/format.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Nothing } from '../../ui/States.tsx';
import { scopeUrl, wholeAuditUrl } from '../whole-audits/urls.ts';

export const ParkWholeAuditsFields = graphql(`
  fragment ParkWholeAuditsFields on Park {
    id
    code
    wholeAudits {
      id
      name
      year
      status
      openedAt
      objective
    }
  }
`);

export function ParkWholeAudits({ park }: { park: FragmentOf<typeof ParkWholeAuditsFields> }) {
  const { t } = useTranslation('parks');
  const { date, money } = useFormat();
  const { code, wholeAudits } = readFragment(ParkWholeAuditsFields, park);
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
              <td className="right">{money(audit.objective)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
