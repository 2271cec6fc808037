import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { RemoteSelect } from '../../ui/RemoteSelect.tsx';
import { bases, modes, stages, states, years, type FilterState } from './choices.ts';
import { useDivisionOptions } from '../../api/division-options.ts';

interface Props {
  readonly state: FilterState;
  readonly onChange: (changes: Partial<Record<keyof FilterState, string | null>>) => void;
}

export function AuditFilters({ state, onChange }: Props) {
  const { t } = useTranslation('audits');
  const choice = (key: keyof FilterState, label: string, options: { value: string; label: string }[], width = 130) => (
    <Select<string>
      aria-label={label}
      placeholder={label}
      style={{ width }}
      allowClear
      value={state[key] || undefined}
      options={options}
      onChange={(value?: string) => onChange({ [key]: value ?? null })}
    />
  );
  const named = <T extends string>(values: readonly T[], nameOf: (value: T) => string) =>
    values.map((value) => ({ value, label: nameOf(value) }));
  return (
    <>
      <RemoteSelect
        label={t('anyDivision')}
        width={140}
        value={state.division || null}
        onChange={(division) => onChange({ division })}
        useOptions={useDivisionOptions}
      />
      {choice(
        'stage',
        t('anyStage'),
        named(stages, (one) => t(`reference:auditStage.${one}`)),
        150,
      )}
      {choice(
        'status',
        t('anyState'),
        named(states, (one) => t(`reference:auditState.${one}`)),
      )}
      {choice(
        'mode',
        t('anyMode'),
        named(modes, (one) => t(`reference:auditMode.${one}`)),
      )}
      {choice(
        'basis',
        t('anyBasis'),
        named(bases, (one) => t(`reference:auditBasis.${one}`)),
      )}
      {choice(
        'year',
        t('anyYear'),
        named(years, (one) => one),
        110,
      )}
    </>
  );
}
