import { useTranslation } from 'react-i18next';
import { indicators } from '../../api/indicators.ts';
import { useFormat } from '../../ui/format.ts';
import type { Seen, SeenEyes, SeenFact } from './documents.ts';

const terms: Record<string, string> = {
  mode: 'auditMode',
  basis: 'auditBasis',
  stage: 'auditStage',
  status: 'auditState',
  auditStatus: 'auditStatus',
};

/** How facts, eyes and groups of facts are said to the reader. */
export function useSaying(seen: Pick<Seen, 'links'> | undefined) {
  const { t } = useTranslation(['seen-by-others', 'reference']);
  const { amount, money, number, share, date } = useFormat();
  const said = (fact: SeenFact, value: string): string => {
    const { field, unit } = fact;
    if (field in terms) return t(`reference:${terms[field]}.${value}`, { defaultValue: value });
    if (unit === '元') return money(Number(value));
    if (field.startsWith('share')) return share(Number(value));
    if (unit) return amount(Number(value), unit);
    if (/^\d{4}-\d\d-\d\d/.test(value)) return date(value);
    if (field === 'suppliers' || field === 'buyers') return number(Number(value));
    return t(`value.${value}`, { defaultValue: value });
  };
  return {
    said,
    field: ({ field }: SeenFact): string =>
      (indicators as readonly string[]).includes(field)
        ? t(`reference:indicator.${field}`)
        : t(`field.${field}`, { defaultValue: field }),
    group({ topic, of }: SeenFact): string {
      if (topic === 'RECORD') return `${t('topic.RECORD')} · ${t('ofRecord', { year: of })}`;
      const link = seen?.links.find((l) => l.id === of);
      if (!link) return t(`topic.${topic}`);
      return `${t('link')} · ${t(link.supplies ? 'toPartner' : 'fromPartner', { name: link.partner.name })}`;
    },
    eyes: ({ kind, partner, park, division }: SeenEyes) => ({
      who: t(`eyes.${kind}`),
      of: partner?.name ?? park?.name ?? division?.name ?? '',
    }),
  };
}
