import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Agree } from './Agree.tsx';
import { ExemplarsOfEnterprise, ExemplarsOfPark, touched, type PublishedShown, type RecordShown } from './documents.ts';
import { exemplarUrl } from './urls.ts';

export function EnterpriseExemplars({ of }: { of: string }) {
  const [{ data }] = useQuery({ query: ExemplarsOfEnterprise, variables: { id: of }, context: touched });
  return <OfPlace published={data?.enterprise?.exemplars ?? []} records={data?.enterprise?.exemplarRecords ?? []} />;
}
export function ParkExemplars({ code }: { code: string }) {
  const [{ data }] = useQuery({ query: ExemplarsOfPark, variables: { code }, context: touched });
  return <OfPlace published={data?.park?.exemplars ?? []} records={data?.park?.exemplarRecords ?? []} />;
}

/** The exemplars published of a place, and those that wait for its consent; nothing where there are none. */
function OfPlace({ published, records }: { published: readonly PublishedShown[]; records: readonly RecordShown[] }) {
  const { t } = useTranslation('exemplars');
  const [asked, ask] = useState<string | null>(null);
  const proposed = records.filter(({ status }) => status === 'PROPOSED');
  if (published.length === 0 && proposed.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="exemplars">
      <h2 id="exemplars">{t('ofThem')}</h2>
      <ul className="audits">
        {proposed.map((one) => (
          <li key={one.id}>
            <span className="named">
              {one.title}
              <span className="chip">{t('state.PROPOSED')}</span>
            </span>
            <div className="quiet num">
              {one.agreedOn && one.agreedBy ? t(`agreed.${one.agreedBy}`, { day: one.agreedOn }) : t('notAgreed')}
            </div>
            {one.mayAgree && (
              <Button size="small" aria-label={t('agreeTo', { title: one.title })} onClick={() => ask(one.id)}>
                {t('agree')}
              </Button>
            )}
          </li>
        ))}
        {published.map((one) => (
          <li key={one.id}>
            <span className="named">
              <Link to={exemplarUrl(one.id)}>{one.title}</Link>
              {one.withdrawnOn && <span className="chip warn">{t('withdrawn', { day: one.withdrawnOn })}</span>}
            </span>
            <div className="quiet num">
              {t(`kind.${one.kind}`)} · {one.year} · {one.documentNo}
            </div>
          </li>
        ))}
      </ul>
      {asked && <Agree key={asked} id={asked} onClose={() => ask(null)} />}
    </section>
  );
}
