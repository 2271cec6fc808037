import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useDivisionOptions } from '../../api/division-options.ts';
import { graphql } from '../../api/graphql.ts';
import { useLocale } from '../../ui/i18n.ts';
import { RemoteSelect } from '../../ui/RemoteSelect.tsx';
import { auditStatuses, type FilterState } from './filters.ts';

const FilterChoicesQuery = graphql(`
  query EnterpriseFilterChoices {
    keyIndustries {
      key
      name
      nameEn
    }
  }
`);
interface Props {
  readonly state: FilterState;
  readonly onChange: (changes: Partial<Record<keyof FilterState, string | null>>) => void;
}

export function EnterpriseFilters({ state, onChange }: Props) {
  const { t } = useTranslation('enterprises');
  const { locale } = useLocale();
  const [{ data }] = useQuery({ query: FilterChoicesQuery });
  const flag = (key: 'lead' | 'scale' | 'unverified', label: string) => (
    <Checkbox checked={state[key] === '1'} onChange={(e) => onChange({ [key]: e.target.checked ? '1' : null })}>
      {label}
    </Checkbox>
  );
  return (
    <>
      <Select<string>
        aria-label={t('audit')}
        placeholder={t('anyAudit')}
        style={{ width: 130 }}
        allowClear
        value={state.audit || undefined}
        options={auditStatuses.map((value) => ({ value, label: t(`reference:auditStatus.${value}`) }))}
        onChange={(audit?: string) => onChange({ audit: audit ?? null })}
      />
      <Select<string>
        aria-label={t('anyIndustry')}
        placeholder={t('anyIndustry')}
        style={{ width: 140 }}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={state.key || undefined}
        options={(data?.keyIndustries ?? []).map((k) => ({ value: k.key, label: locale === 'zh' ? k.name : k.nameEn }))}
        onChange={(key?: string) => onChange({ key: key ?? null })}
      />
      <RemoteSelect
        label={t('anyDivision')}
        width={130}
        value={state.division || null}
        onChange={(division) => onChange({ division })}
        useOptions={useDivisionOptions}
      />
      {flag('lead', t('onlyLead'))}
      {flag('scale', t('onlyAboveScale'))}
      {flag('unverified', t('onlyUnverified'))}
    </>
  );
}
