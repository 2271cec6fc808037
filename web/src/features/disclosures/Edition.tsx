import { useTranslation } from 'react-i18next';
import { useLocale } from '../../ui/i18n.ts';
import type { EditionRead } from './documents.ts';

type Rule = EditionRead['values'][number]['rules'][number];

/** One edition as it was published: each item, what is withheld, and the rules that ask for it. */
export function Edition({ edition, current }: { edition: EditionRead; current: boolean }) {
  const { t } = useTranslation(['disclosures', 'mandatory-lists']);
  const { locale } = useLocale();
  const ruleName = (rule: Rule) => (locale === 'zh' ? rule.name : rule.nameEn);
  const heading = `edition-${edition.edition}`;
  const rules = [...new Map(edition.values.flatMap(({ rules: of }) => of).map((rule) => [rule.key, rule])).values()];
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>
        {t('edition', { edition: edition.edition })} · {t('publishedOn', { day: edition.publishedOn })}{' '}
        {current && <span className="chip strong">{t('current')}</span>}
      </h2>
      <p className="quiet">
        {edition.name} · {edition.categories.map((one) => t(`mandatory-lists:category.${one}`)).join('；')} ·{' '}
        {t(`enteredBy.${edition.enteredBy}`)}
        {edition.reason && ` · ${t('corrected', { reason: edition.reason })}`}
      </p>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t('itemTitle')}</th>
            <th scope="col">{t('content')}</th>
            <th scope="col">{t('basis')}</th>
          </tr>
        </thead>
        <tbody>
          {edition.values.map(({ item, value, withheld, withheldBecause, rules: asking }) => (
            <tr key={item}>
              <th scope="row">{t(`item.${item}`, { defaultValue: item })}</th>
              <td style={{ whiteSpace: 'pre-wrap' }}>
                {withheld ? <span className="chip warn">{t('withheld')}</span> : value}
                {withheldBecause && (
                  <div className="quiet small">{t('withheldBecause', { reason: withheldBecause })}</div>
                )}
              </td>
              <td className="small">{asking.map(ruleName).join('；')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="quiet small">
        {rules.map((rule) => (
          <li key={rule.key}>
            {ruleName(rule)}：{locale === 'zh' ? rule.text : rule.textEn} · {t('source', { citation: rule.citation })} ·{' '}
            {t(rule.verified ? 'verified' : 'unverified')}
          </li>
        ))}
        <li>{t('pack', { id: edition.rulePack })}</li>
      </ul>
    </section>
  );
}
