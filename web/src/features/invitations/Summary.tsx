import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../ui/format.ts';
import { exemplarsPath } from '../exemplars/urls.ts';
import type { OpenedShown } from './documents.ts';
import { Industry } from './SchemeHelp.tsx';

const stages = [
  ...['PREPARATION', 'PRE_AUDIT', 'AUDIT', 'SCHEMES', 'FEASIBILITY', 'IMPLEMENTATION'],
  'CONTINUOUS_IMPROVEMENT',
] as const;
const seers = ['inviter', 'others', 'regulator', 'park', 'public'] as const;
/** The last day an instant still leaves time on. */
const lastDay = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();

function Asking({ opened: { askers, unnamed, expiresAt } }: { opened: OpenedShown }) {
  const { t } = useTranslation('invitations');
  const { longDate, dateTime } = useFormat();
  return (
    <>
      <section className="panel" aria-labelledby="answer-who">
        <h2 id="answer-who">{t('whoAsks')}</h2>
        <ul className="answer-askers">
          {askers.map(({ id, name, onBehalfOf, message }) => (
            <li key={id}>
              <b>{name}</b>
              {onBehalfOf && <div className="quiet">{t('onBehalf', { name: onBehalfOf })}</div>}
              {message && <blockquote>{message}</blockquote>}
            </li>
          ))}
        </ul>
        {unnamed > 0 && <p>{t('andMore', { count: unnamed })}</p>}
        <p>{t('by', { day: longDate(dateTime(lastDay(expiresAt))) })}</p>
      </section>
      <section className="panel" aria-labelledby="answer-why">
        <h2 id="answer-why">{t('why')}</h2>
        {askers.map(({ id, name, goal, indicators }) => (
          <div key={id}>
            <p>{goal ? `${name}：${goal}` : `${name}：${t('noGoal')}`}</p>
            {indicators.length > 0 && (
              <p className="quiet">
                {t('indicators', { list: indicators.map((one) => t(`reference:indicator.${one}`)).join('、') })}
              </p>
            )}
          </div>
        ))}
      </section>
    </>
  );
}

/** Who asks, what, why and by when, who sees what of it, and what help there is. */
export function Summary({ opened }: { opened: OpenedShown }) {
  const { t } = useTranslation('invitations');
  return (
    <>
      <Asking opened={opened} />
      <section className="panel" aria-labelledby="answer-what">
        <h2 id="answer-what">{t('what')}</h2>
        <p>{t('whatText')}</p>
        <h3>{t('stages')}</h3>
        <ol className="answer-stages">
          {stages.map((stage) => (
            <li key={stage}>{t(`reference:auditStage.${stage}`)}</li>
          ))}
        </ol>
        <p>{t('voluntary')}</p>
      </section>
      <section className="panel" aria-labelledby="answer-seen">
        <h2 id="answer-seen">{t('seen')}</h2>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('seenWho')}</th>
              <th scope="col">{t('seenWhat')}</th>
            </tr>
          </thead>
          <tbody>
            {seers.map((who) => (
              <tr key={who}>
                <th scope="row">{t(`seenRows.${who}.0`)}</th>
                <td>{t(`seenRows.${who}.1`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="panel" aria-labelledby="answer-help">
        <h2 id="answer-help">{t('help')}</h2>
        <p className="answer-help">
          {t('helpText')} <Link to={exemplarsPath}>{t('exemplars')}</Link>
        </p>
        <Industry />
      </section>
    </>
  );
}
