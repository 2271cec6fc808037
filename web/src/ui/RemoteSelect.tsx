import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettled } from './settled.ts';

interface Props {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** A hook that answers what was typed; the chosen value itself must be findable. */
  readonly useOptions: (search: string) => readonly { value: string; label: string }[];
  readonly width?: number;
}

/** A choice out of more than a list can show: type to narrow it. */
export function RemoteSelect({ label, value, onChange, useOptions, width = 180 }: Props) {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState('');
  const options = useOptions(useSettled(typed) || (value ?? ''));
  return (
    <Select<string>
      aria-label={label}
      placeholder={label}
      style={{ width }}
      allowClear
      value={value ?? undefined}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={[...options]}
      notFoundContent={t('empty')}
      onChange={(next: string | undefined) => onChange(next ?? null)}
    />
  );
}
