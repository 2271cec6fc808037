import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { RemoteSelect } from '../../ui/RemoteSelect.tsx';
import { useDivisionOptions } from '../../api/division-options.ts';

export const steps = ['DISCLOSE', 'START', 'REPORT', 'ASSESSMENT', 'ACCEPTANCE'] as const;
export type Step = (typeof steps)[number];
const thisYear = new Date().getFullYear();
const years = Array.from({ length: 8 }, (_, i) => thisYear + 1 - i);

export interface Asked {
  readonly authority: string;
  readonly year: string;
  readonly step: string;
}
/** As the API takes them. */
export const listAsked = ({ authority, year, step }: Asked) => ({
  authority: authority || null,
  year: years.find((one) => String(one) === year) ?? null,
  step: steps.find((one) => one === step) ?? null,
});

/** Of which authority, which year, and which step. */
export function ListFilters({
  asked,
  ask,
}: {
  asked: Asked;
  ask: (change: Partial<Record<keyof Asked, string | null>>) => void;
}) {
  const { t } = useTranslation(['orders', 'mandatory-lists']);
  const { authority, year, step } = listAsked(asked);
  return (
    <>
      <RemoteSelect
        label={t('anyAuthority')}
        value={authority}
        onChange={(next) => ask({ authority: next })}
        useOptions={useDivisionOptions}
        width={200}
      />
      <Select<number>
        aria-label={t('year')}
        placeholder={t('anyYear')}
        style={{ width: 130 }}
        allowClear
        value={year ?? undefined}
        options={years.map((value) => ({ value, label: value }))}
        onChange={(next?: number) => ask({ year: next ? String(next) : null })}
      />
      <Select<Step>
        aria-label={t('stepTitle')}
        placeholder={t('anyStep')}
        style={{ width: 140 }}
        allowClear
        value={step ?? undefined}
        options={steps.map((value) => ({ value, label: t(`mandatory-lists:step.${value}`) }))}
        onChange={(next?: Step) => ask({ step: next ?? null })}
      />
    </>
  );
}
