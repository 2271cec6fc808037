import { useTranslation } from 'react-i18next';
import type { DrawRead } from './documents.ts';
import { drawFileUrl } from './urls.ts';

/** What makes the draw one that anybody can check: hashes, seed, method, strata and the published file. */
export function Proof({ draw }: { draw: DrawRead }) {
  const { t } = useTranslation('rechecks');
  const facts: readonly [label: string, value: string][] = [
    [t('populationHash'), draw.populationHash],
    [t('commitment'), draw.commitment],
    [t('seed'), draw.seed ?? t('seedSecret')],
  ];
  return (
    <section className="panel" aria-label={t('proof')}>
      <h2>{t('proof')}</h2>
      <p className="quiet">{t('proofLead')}</p>
      <p>
        <a href={drawFileUrl(draw.id)} download>
          {t('download')}
        </a>
      </p>
      <table className="plain">
        <tbody>
          {facts.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td style={{ overflowWrap: 'anywhere' }}>
                <code>{value}</code>
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('share')}</th>
            <td>
              {t('shareText', { percent: draw.share.amount })} · {draw.share.citation} ·{' '}
              {t(draw.share.verified ? 'reference:verified' : 'reference:unverified')}
            </td>
          </tr>
        </tbody>
      </table>
      <p className="quiet small">{t('method')}</p>
      <h3>{t('strata')}</h3>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t('stratum')}</th>
            <th scope="col">{t('population')}</th>
            <th scope="col">{t('quota')}</th>
          </tr>
        </thead>
        <tbody>
          {draw.strata.map(({ stratum, population, drawn }) => (
            <tr key={stratum}>
              <th scope="row">{stratum}</th>
              <td className="num">{population}</td>
              <td className="num">{draw.seed === null ? '—' : drawn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
