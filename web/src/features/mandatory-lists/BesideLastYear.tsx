import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { ComparisonQuery } from './documents.ts';

export function BesideLastYear({ authority, year }: { authority: string; year: number }) {
  const { t } = useTranslation('mandatory-lists');
  const [{ data, error }, again] = useQuery({ query: ComparisonQuery, variables: { authority, year } });
  if (error) return <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading rows={6} />;
  const found = data.mandatoryList?.comparison;
  if (!found) return <Nothing>{t('noLastYear')}</Nothing>;
  return (
    <section className="panel" aria-label={t('tabs.comparison')}>
      {(['added', 'dropped', 'kept'] as const).map((part) => (
        <div key={part}>
          <h2>{t(part, { count: found[part].length })}</h2>
          <ul>
            {found[part].map((entry) => (
              <li key={entry.id}>{entry.name}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
