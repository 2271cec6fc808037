import { useTranslation } from 'react-i18next';
import type { Field, Value } from './edit.ts';

/** A value in words. */
export function useSay() {
  const { t } = useTranslation('ui');
  return (field: Field, value: Value | undefined): string => {
    if (value === null || value === undefined || value === '') return t('editing.nothing');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    const options = 'options' in field ? field.options : 'known' in field ? field.known : [];
    const one = (text: string) => options.find((option) => option.value === text)?.label ?? text;
    if (typeof value === 'number') return `${value}${field.kind === 'number' && field.unit ? ` ${field.unit}` : ''}`;
    return typeof value === 'string' ? one(value) : value.map(one).join('；') || t('editing.nothing');
  };
}
