import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../ui/format.ts';
import { enterpriseUrl } from '../enterprises/urls.ts';
import type { DriveShown } from './documents.ts';
import { stepsOf } from './funnel.ts';

type Tier = NonNullable<DriveShown['funnel']>['cascade'][number];

/** What suppliers passed on to theirs, as far as it tells of nobody one may not know. */
export function Cascade({ cascade }: { cascade: readonly Tier[] }) {
  const { t } = useTranslation('drives');
  const { count } = useFormat();
  const heads = [t('asked'), t('stage.accepted'), t('cascadeNamed')];
  return (
    <>
      <h3>{t('cascade')}</h3>
      <p className="quiet small">{t('cascadeLead')}</p>
      <table className="plain dense" aria-label={t('cascade')}>
        <thead>
          <tr>
            <th scope="col">{t('tier')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="right">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cascade.map(({ tier, total, counts, namedCounts }) => (
            <tr key={tier}>
              <th scope="row">{t('tierN', { tier })}</th>
              <td className="right num">{total === null ? t('keptBack') : count(total)}</td>
              <td className="right num">{counts === null ? t('keptBack') : count(stepsOf(counts).accepted)}</td>
              <td className="right num">{count(namedCounts.asked)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {cascade
        .filter(({ tier }) => tier > 1)
        .map((one) => (
          <Named key={one.tier} of={one} />
        ))}
    </>
  );
}

function Named({ of: { tier, named } }: { of: Tier }) {
  const { t } = useTranslation('drives');
  if (named.nodes.length === 0) return null;
  const more = named.totalCount - named.nodes.length;
  return (
    <>
      <h4>{t('cascadeKnown', { tier })}</h4>
      <ul>
        {named.nodes.map(({ enterprise, state }, at) => (
          <li key={enterprise?.id ?? at}>
            {enterprise && <Link to={enterpriseUrl(enterprise.id)}>{enterprise.name}</Link>}{' '}
            {t(`invitationState.${state}`)}
          </li>
        ))}
        {more > 0 && <li>{t('cascadeMore', { more })}</li>}
      </ul>
    </>
  );
}
