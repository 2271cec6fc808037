import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useLocale } from '../../ui/i18n.ts';
import { PlanTotalsQuery } from './savings-documents.ts';

/** What the last plan is said to have brought, word for word, with what is doubted of it. */
export function PlanTotals() {
  const { t } = useTranslation('schemes');
  const { locale } = useLocale();
  const [{ data }] = useQuery({ query: PlanTotalsQuery });
  const facts = data?.facts ?? [];
  if (facts.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="plan-totals">
      <h2 id="plan-totals">{t('savings.plan')}</h2>
      <p className="quiet small">{t('savings.planNote')}</p>
      <ul>
        {facts.map(({ id, text, textEn, flag }) => (
          <li key={id}>
            {locale === 'zh' ? text : textEn}
            {flag && (
              <span className="chip warn" title={flag} style={{ whiteSpace: 'normal' }}>
                {t('savings.doubted')}：{flag}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="quiet small">{[...new Set(facts.map(({ citation }) => citation))].join('；')}</p>
    </section>
  );
}
