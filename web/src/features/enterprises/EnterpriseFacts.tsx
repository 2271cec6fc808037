import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentOf } from '../../api/graphql.ts';
import { EditButton } from '../../ui/editing/EditButton.tsx';
import { useFormat } from '../../ui/format.ts';
import { parkUrl } from '../parks/urls.ts';
import { AuditMark } from './AuditMark.tsx';
import { EditEnterprise } from './EditEnterprise.tsx';

export const EnterpriseFactsFields = graphql(`
  fragment EnterpriseFactsFields on Enterprise {
    id
    mayEdit
    aliases
    industryText
    industry {
      code
      name
      highEnergy
    }
    division {
      code
      name
    }
    address
    aboveScale
    longitude
    latitude
    park {
      id
      code
      name
    }
    parkProposed
    auditStatus
  }
`);

export function EnterpriseFacts({ enterprise }: { enterprise: FragmentOf<typeof EnterpriseFactsFields> }) {
  const { t } = useTranslation('enterprises');
  const { withCode } = useFormat();
  const [editing, edit] = useState(false);
  const e = readFragment(EnterpriseFactsFields, enterprise);
  return (
    <section className="panel" aria-labelledby="facts">
      <div className="panel-head">
        <h2 id="facts">{t('facts')}</h2>
        {e.mayEdit.length > 0 && <EditButton of={t('facts')} onClick={() => edit(true)} />}
      </div>
      {editing && <EditEnterprise id={e.id} onClose={() => edit(false)} />}
      <dl className="facts">
        <dt>{t('industry')}</dt>
        <dd>
          {e.industry ? `${e.industry.name} ${e.industry.code}` : (e.industryText ?? '—')}{' '}
          {e.industry?.highEnergy && <span className="chip warn">{t('reference:highEnergy')}</span>}
        </dd>
        <dt>{t('division')}</dt>
        <dd>{e.division ? withCode(e.division.name, e.division.code) : '—'}</dd>
        <dt>{t('park')}</dt>
        <dd>
          {e.park ? <Link to={parkUrl(e.park.code)}>{e.park.name}</Link> : '—'}{' '}
          {e.parkProposed && <span className="chip warn">{t('proposed')}</span>}
        </dd>
        <dt>{t('address')}</dt>
        <dd>{e.address ?? '—'}</dd>
        <dt>{t('scale')}</dt>
        <dd>{e.aboveScale === null ? '—' : t(e.aboveScale ? 'aboveScale' : 'belowScale')}</dd>
        <dt>{t('aliases')}</dt>
        <dd>{e.aliases.length ? e.aliases.join('；') : '—'}</dd>
        {e.longitude !== null && e.latitude !== null && (
          <>
            <dt>{t('location')}</dt>
            <dd className="num">
              {e.longitude.toFixed(4)}, {e.latitude.toFixed(4)}
            </dd>
          </>
        )}
        <dt>{t('audit')}</dt>
        <dd>
          <AuditMark status={e.auditStatus} />
        </dd>
      </dl>
    </section>
  );
}
