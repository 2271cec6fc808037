import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { DrivesOfLead, touched } from './documents.ts';
import { AnswersBar, DriveState } from './DriveState.tsx';
import { useOwnEnterprises } from './own-enterprises.ts';
import { chooseUrl, driveUrl, newDriveUrl } from './urls.ts';
import './drives.css';

/** On the page of an enterprise of one's own: its drives, and the way to whom to invite. */
export function EnterpriseDrives({ of }: { of: string }) {
  const { t } = useTranslation('drives');
  const { own } = useOwnEnterprises();
  const mine = own.some(({ id }) => id === of);
  const [{ data }] = useQuery({
    query: DrivesOfLead,
    variables: { lead: of, first: 5, after: null },
    pause: !mine,
    context: touched,
  });
  if (!mine) return null;
  return (
    <section className="panel" aria-labelledby="drives">
      <div className="panel-head">
        <h2 id="drives">{t('ofEnterprise')}</h2>
        <LinkButton to={newDriveUrl({ lead: of })}>{t('open')}</LinkButton>
      </div>
      <p className="quiet">{t('ofEnterpriseLead')}</p>
      <ul className="audits">
        {(data?.enterprise?.drives.nodes ?? []).map(({ id, name, state, dueOn, counts }) => (
          <li key={id}>
            <span className="named">
              <Link to={driveUrl(id)}>{name}</Link>
              <DriveState state={state} />
            </span>
            <div className="named">
              <span className="quiet num">
                {t('dueOn')} {dueOn}
              </span>
              <AnswersBar counts={counts} />
              {state === 'OPEN' && <Link to={chooseUrl(id)}>{t('choose')}</Link>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
