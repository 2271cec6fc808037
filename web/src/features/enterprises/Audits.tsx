import { useTranslation } from 'react-i18next';
import { graphql, readFragment, type FragmentOf } from '../../api/graphql.ts';
import { Link } from 'react-router';
import { useFormat } from '../../ui/format.ts';
import { Nothing } from '../../ui/States.tsx';
import { schemesUrl } from '../schemes/urls.ts';

export const AuditsFields = graphql(`
  fragment AuditsFields on Enterprise {
    id
    audits(first: 20) {
      nodes {
        id
        mode
        basis
        stage
        status
        openedOn
        dueOn
        acceptedOn
        validUntil
        mayEnterSchemes
        schemes(first: 1) {
          totalCount
        }
      }
    }
  }
`);

export function Audits({ enterprise }: { enterprise: FragmentOf<typeof AuditsFields> }) {
  const { t } = useTranslation('enterprises');
  const { date } = useFormat();
  const audits = readFragment(AuditsFields, enterprise).audits.nodes;
  return (
    <section className="panel" aria-labelledby="audits">
      <h2 id="audits">{t('audits')}</h2>
      {audits.length === 0 ? (
        <Nothing>{t('noAudits')}</Nothing>
      ) : (
        <ul className="audits">
          {audits.map((audit) => (
            <li key={audit.id}>
              <span className="named">
                <b>{t(`reference:auditMode.${audit.mode}`)}</b>
                <span className="chip">{t(`reference:auditBasis.${audit.basis}`)}</span>
                <span className="chip strong">
                  {t(`reference:auditState.${audit.status}`, { defaultValue: audit.status })}
                </span>
              </span>
              {(audit.mayEnterSchemes || audit.schemes.totalCount > 0) && (
                <div>
                  <Link to={schemesUrl(audit.id)}>{t('schemes', { count: audit.schemes.totalCount })}</Link>
                </div>
              )}
              <div className="quiet num">
                {t('openedOn')} {date(audit.openedOn)}
                {audit.stage && ` · ${t(`reference:auditStage.${audit.stage}`)}`}
                {audit.dueOn && ` · ${t('dueOn')} ${date(audit.dueOn)}`}
                {audit.acceptedOn && ` · ${t('acceptedOn')} ${date(audit.acceptedOn)}`}
                {audit.validUntil && ` · ${t('validUntil')} ${date(audit.validUntil)}`}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
