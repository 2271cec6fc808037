import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../ui/format.ts';
import { Failed } from '../../ui/States.tsx';
import { CarbonDetails } from './CarbonDetails.tsx';
import { RecordCarbon } from './CarbonForms.tsx';
import { CarbonState } from './CarbonState.tsx';
import { CarbonOfEnterprise, touched } from './documents.ts';

/** The carbon verifications of an enterprise; nothing to whom they are not to be seen. */
export function EnterpriseCarbon({ of }: { of: string }) {
  const { t } = useTranslation('carbon-verifications');
  const { number } = useFormat();
  const [shown, show] = useState<string | null>(null);
  const [recording, record] = useState(false);
  const [{ data, error }, again] = useQuery({ query: CarbonOfEnterprise, variables: { id: of }, context: touched });
  const all = data?.enterprise?.carbonVerifications ?? [];
  const may = data?.enterprise?.mayRecordCarbon ?? false;
  if (!error && !may && all.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="carbon">
      <h2 id="carbon">{t('title')}</h2>
      <p className="quiet">{t('ofEnterpriseLead')}</p>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {data && all.length === 0 && <p className="quiet">{t('ofEnterpriseNone')}</p>}
      <ul className="audits">
        {all.map((one) => (
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
              <CarbonState status={one.status} />
            </span>
            <div className="num">
              {number(one.total, 3)} {t('unit')}
            </div>
            <div className="quiet">
              {one.body} {one.reportNo}
            </div>
          </li>
        ))}
      </ul>
      {may && <Button onClick={() => record(true)}>{t('record')}</Button>}
      {recording && <RecordCarbon enterprise={of} onClose={() => record(false)} />}
      {shown && <CarbonDetails key={shown} id={shown} onClose={() => show(null)} />}
    </section>
  );
}
