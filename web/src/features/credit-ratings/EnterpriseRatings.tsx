import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Failed } from '../../ui/States.tsx';
import { RatingsOfEnterprise, touched } from './documents.ts';
import { RatingDetails } from './RatingDetails.tsx';
import { RatingState } from './RatingState.tsx';

/** The credit ratings of an enterprise; nothing to whom they are not to be seen. */
export function EnterpriseRatings({ of }: { of: string }) {
  const { t } = useTranslation('credit-ratings');
  const [shown, show] = useState<string | null>(null);
  const [{ data, error }, again] = useQuery({ query: RatingsOfEnterprise, variables: { id: of }, context: touched });
  const ratings = data?.enterprise?.creditRatings ?? [];
  if (!error && ratings.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="credit-ratings">
      <h2 id="credit-ratings">{t('title')}</h2>
      <p className="quiet">{t('ofEnterpriseLead')}</p>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      <ul className="audits">
        {ratings.map((one) => (
          <li key={one.id}>
            <span className="named">
              <Button
                type="link"
                size="small"
                aria-label={t('open', { name: one.name, year: one.year })}
                onClick={() => show(one.id)}
              >
                {one.year}
              </Button>
              <RatingState of={one} />
            </span>
          </li>
        ))}
      </ul>
      {shown && <RatingDetails key={shown} id={shown} onClose={() => show(null)} />}
    </section>
  );
}
