import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentOf } from '../../api/graphql.ts';
import { EditButton } from '../../ui/editing/EditButton.tsx';
import { useFormat } from '../../ui/format.ts';
import { enterpriseUrl } from '../enterprises/urls.ts';
import { EditPark } from './EditPark.tsx';

export const ParkFactsFields = graphql(`
  fragment ParkFactsFields on Park {
    id
    code
    mayEdit
    level
    areaKm2
    industries
    approvedOn
    division {
      code
      name
    }
    leads {
      id
      name
    }
  }
`);

export function ParkFacts({ park }: { park: FragmentOf<typeof ParkFactsFields> }) {
  const { t } = useTranslation('parks');
  const { number, longDate, withCode } = useFormat();
  const [editing, edit] = useState(false);
  const facts = readFragment(ParkFactsFields, park);
  return (
    <>
      <div className="panel-head">
        <h2 id="facts">{t('facts')}</h2>
        {facts.mayEdit.length > 0 && <EditButton of={t('facts')} onClick={() => edit(true)} />}
      </div>
      {editing && <EditPark code={facts.code} onClose={() => edit(false)} />}
      <dl className="facts">
        <dt>{t('code')}</dt>
        <dd className="mono">{facts.code}</dd>
        <dt>{t('level')}</dt>
        <dd>{t(`reference:parkLevel.${facts.level}`)}</dd>
        <dt>{t('division')}</dt>
        <dd>{facts.division ? withCode(facts.division.name, facts.division.code) : '—'}</dd>
        <dt>{t('area')}</dt>
        <dd>{facts.areaKm2 === null ? '—' : `${number(facts.areaKm2)} km²`}</dd>
        <dt>{t('approvedOn')}</dt>
        <dd>{facts.approvedOn ? longDate(facts.approvedOn) : '—'}</dd>
        <dt>{t('mainIndustries')}</dt>
        <dd className="chips">
          {facts.industries.length
            ? facts.industries.map((industry) => (
                <span className="chip" key={industry}>
                  {industry}
                </span>
              ))
            : '—'}
        </dd>
        <dt>{t('leads')}</dt>
        <dd>
          {facts.leads.length
            ? facts.leads.map((lead) => (
                <div key={lead.id}>
                  <Link to={enterpriseUrl(lead.id)}>{lead.name}</Link>
                </div>
              ))
            : t('noLeads')}
        </dd>
      </dl>
    </>
  );
}
