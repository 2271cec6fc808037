import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentOf } from '../../api/graphql.ts';
import { useFormat } from '../../ui/format.ts';
import { enterpriseUrl } from '../enterprises/urls.ts';

export const ParkFactsFields = graphql(`
  fragment ParkFactsFields on Park {
    id
    code
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
  const facts = readFragment(ParkFactsFields, park);
  return (
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
  );
}
