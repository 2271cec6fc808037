import { DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettled } from '../settled.ts';
import type { Field, Option, Value } from './edit.ts';

interface Props {
  readonly id: string;
  readonly field: Field;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

const listOf = (value: Value): string[] => (Array.isArray(value) ? [...(value as readonly string[])] : []);
const textOf = (value: Value): string | null => (typeof value === 'string' ? value : null);
const whole = { width: '100%' };

/** The control of one field. */
export function FieldInput({ id, field, value, onChange }: Props) {
  const { t } = useTranslation('ui');
  switch (field.kind) {
    case 'text':
      return <Input id={id} value={textOf(value) ?? ''} onChange={({ target }) => onChange(target.value || null)} />;
    case 'longText':
      return (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 4, maxRows: 16 }}
          value={textOf(value) ?? ''}
          onChange={({ target }) => onChange(target.value || null)}
        />
      );
    case 'texts':
      return (
        <Select
          id={id}
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={['；', ';']}
          value={listOf(value)}
          onChange={onChange}
        />
      );
    case 'number':
      return (
        <InputNumber
          id={id}
          style={whole}
          value={typeof value === 'number' ? value : null}
          {...(field.least !== undefined && { min: field.least })}
          {...(field.most !== undefined && { max: field.most })}
          {...(field.unit && { suffix: field.unit })}
          onChange={onChange}
        />
      );
    case 'yesNo':
      return (
        <Select
          id={id}
          allowClear
          value={typeof value === 'boolean' ? String(value) : null}
          options={[
            { value: 'true', label: t('yes') },
            { value: 'false', label: t('no') },
          ]}
          onChange={(next: string | null | undefined) => onChange(next ? next === 'true' : null)}
        />
      );
    case 'date':
      return (
        <DatePicker
          id={id}
          style={whole}
          value={textOf(value) ? dayjs(textOf(value)) : null}
          onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : null)}
        />
      );
    case 'choice':
      return (
        <Select
          id={id}
          allowClear={!field.required}
          value={textOf(value)}
          options={[...field.options]}
          onChange={(next: string | null | undefined) => onChange(next ?? null)}
        />
      );
    case 'choices':
      return <Select id={id} mode="multiple" value={listOf(value)} options={[...field.options]} onChange={onChange} />;
    case 'found':
      return <Found id={id} useOptions={field.useOptions} value={textOf(value)} onChange={onChange} />;
    case 'manyFound':
      return <ManyFound id={id} field={field} value={listOf(value)} onChange={onChange} />;
  }
}

interface FoundProps {
  readonly id: string;
  readonly useOptions: (search: string) => readonly Option[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}
function Found({ id, useOptions, value, onChange }: FoundProps) {
  const { t } = useTranslation('ui');
  const [search, setSearch] = useState('');
  const options = useOptions(useSettled(search) || (value ?? ''));
  return (
    <Select<string | null>
      id={id}
      allowClear
      value={value}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      options={[...options]}
      notFoundContent={t('empty')}
      onChange={(next) => onChange(next ?? null)}
    />
  );
}

interface ManyProps {
  readonly id: string;
  readonly field: Extract<Field, { kind: 'manyFound' }>;
  readonly value: string[];
  readonly onChange: (value: string[]) => void;
}
function ManyFound({ id, field, value, onChange }: ManyProps) {
  const { t } = useTranslation('ui');
  const [search, setSearch] = useState('');
  const found = field.useOptions(useSettled(search));
  const [met, meet] = useState(field.known);
  const options = [...new Map([...met, ...found].map((option) => [option.value, option])).values()];
  return (
    <Select
      id={id}
      mode="multiple"
      value={value}
      showSearch={{ optionFilterProp: 'label', onSearch: setSearch }}
      options={options}
      notFoundContent={t('empty')}
      onChange={(next: string[]) => {
        meet(options.filter((option) => next.includes(option.value) || met.includes(option)));
        onChange(next);
      }}
    />
  );
}
