import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentOf, type ResultOf } from '../../api/graphql.ts';
import { useFormat } from '../../ui/format.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useLocale } from '../../ui/i18n.ts';
import { Nothing } from '../../ui/States.tsx';
import { auditUrl, startAuditUrl } from '../audits/urls.ts';
import { schemesUrl } from '../schemes/urls.ts';
import { wholeAuditUrl } from '../whole-audits/urls.ts';

export const AuditsFields = graphql(`
  fragment AuditsFields on Enterprise {
    id
    mayStartAudit
    auditCredit {
      validUntil
      source
      audit {
        id
      }
      wholeAudit {
        id
        name
      }
      why {
        startedOn
        rule {
          text
          textEn
          citation
        }
      }
    }
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
  const { id, mayStartAudit, auditCredit, audits: all } = readFragment(AuditsFields, enterprise);
  const audits = all.nodes;
  return (
    <section className="panel" aria-labelledby="audits">
      <h2 id="audits">{t('audits')}</h2>
      <Credit credit={auditCredit} />
      {mayStartAudit.length > 0 && <LinkButton to={startAuditUrl(id)}>{t('startAudit')}</LinkButton>}
      {audits.length === 0 ? (
        <Nothing>{t('noAudits')}</Nothing>
      ) : (
        <ul className="audits">
          {audits.map((audit) => (
            <li key={audit.id}>
              <span className="named">
                <Link to={auditUrl(audit.id)}>{t(`reference:auditMode.${audit.mode}`)}</Link>
                <span className="chip">{t(`reference:auditBasis.${audit.basis}`)}</span>
                <span className="chip strong">{t(`reference:auditState.${audit.status}`)}</span>
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

/** Until when an enterprise is answered for, by which audit, and by which rule. */
function Credit({ credit }: { credit: ResultOf<typeof AuditsFields>['auditCredit'] }) {
  const { t } = useTranslation('enterprises');
  const { locale } = useLocale();
  if (!credit) return null;
  const { validUntil, audit, wholeAudit, why } = credit;
  return (
    <p>
      <b>{t('creditUntil', { day: validUntil })}</b>{' '}
      {audit && <Link to={auditUrl(audit.id)}>{t('creditOf.OWN_AUDIT')}</Link>}
      {wholeAudit && <Link to={wholeAuditUrl(wholeAudit.id)}>{wholeAudit.name}</Link>}
      {!audit && !wholeAudit && t(`creditOf.${credit.source}`)}
      {why && (
        <span className="quiet small">
          {' '}
          {t('creditWhy', { day: why.startedOn, rule: locale === 'zh' ? why.rule.text : why.rule.textEn })} ·{' '}
          {why.rule.citation}
        </span>
      )}
    </p>
  );
}
