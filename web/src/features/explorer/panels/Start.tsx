import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../ui/format.ts';
import { Page } from '../../../ui/Page.tsx';
import { Failed, Loading, Nothing } from '../../../ui/States.tsx';
import { FindEnterprises, ParksToStart } from '../data/documents.ts';
import { recent } from '../recent.ts';
import { explorerUrl } from '../urls.ts';
import { FindBox } from './FindBox.tsx';

function Recent() {
  const { t } = useTranslation('explorer');
  const [ids] = useState(recent);
  const [{ data }] = useQuery({
    query: FindEnterprises,
    variables: { filter: { ids: [...ids] }, first: 10 },
    pause: ids.length === 0,
  });
  const cards = ids.flatMap((id) => data?.enterprises.nodes.find((card) => card.id === id) ?? []);
  if (cards.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="recent-title">
      <h2 id="recent-title">{t('recent')}</h2>
      <ul className="ex-start-list">
        {cards.map((card) => (
          <li key={card.id}>
            <Link to={explorerUrl({ enterprise: card.id })}>{card.name}</Link>
            <span className="quiet">{card.park?.name ?? card.division?.name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Parks() {
  const { t } = useTranslation('explorer');
  const { count } = useFormat();
  const [{ data, error, fetching }, again] = useQuery({ query: ParksToStart });
  if (error && !data) return <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (fetching && !data) return <Loading rows={6} />;
  const parks = data?.parks.nodes ?? [];
  const seen = parks.filter((park) => park.totals.enterprises > 0);
  const rest = parks.length - seen.length;
  if (parks.length === 0) return <Nothing>{t('noParks')}</Nothing>;
  return (
    <>
      <ul className="ex-parks">
        {seen.map((park) => (
          <li key={park.id} className="panel">
            <h2>
              <Link to={explorerUrl({ park: park.code })}>{park.name}</Link>
            </h2>
            <p className="quiet num">
              {t('parkFigures', { enterprises: count(park.totals.enterprises), links: count(park.totals.links) })}
            </p>
            {park.leads.length > 0 && (
              <>
                <h3>{t('leads')}</h3>
                <ul className="ex-start-list">
                  {park.leads.slice(0, 4).map((lead) => (
                    <li key={lead.id}>
                      <Link to={explorerUrl({ enterprise: lead.id })}>{lead.name}</Link>
                      <span className="quiet num">{t('supplierCount', { count: lead.supplierCount })}</span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="quiet">{t('parksUnseen', { count: rest })}</p>}
    </>
  );
}

/** Search first; then the parks with their leads, and what was looked at lately. */
export function Start() {
  const { t } = useTranslation('explorer');
  const navigate = useNavigate();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="ex-start-find">
        <FindBox large onFound={(card) => void navigate(explorerUrl({ enterprise: card.id }))} />
      </div>
      <Recent />
      <h2 className="ex-start-title">{t('startFromPark')}</h2>
      <Parks />
    </Page>
  );
}
