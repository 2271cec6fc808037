import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { actNames, type Asked } from './asked.ts';

interface Props {
  readonly asked: Asked;
  readonly ask: (changes: Partial<Record<keyof Asked, string | null>>) => void;
  readonly people: readonly { id: string; name: string }[];
}

export function LogFilters({ asked, ask, people }: Props) {
  const { t } = useTranslation('log');
  const day = (text: string) => (text && dayjs(text).isValid() ? dayjs(text) : null);
  return (
    <div className="toolbar">
      <Select<string>
        aria-label={t('what')}
        placeholder={t('anyAct')}
        style={{ width: 190 }}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={asked.act || undefined}
        options={actNames.map((value) => ({ value, label: t(`act.${value}`) }))}
        onChange={(act?: string) => ask({ act: act ?? null })}
      />
      <Select<string>
        aria-label={t('who')}
        placeholder={t('anyPerson')}
        style={{ width: 150 }}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={asked.person || undefined}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(person?: string) => ask({ person: person ?? null })}
      />
      <DatePicker.RangePicker
        aria-label={t('days')}
        placeholder={[t('from'), t('to')]}
        allowEmpty={[true, true]}
        value={[day(asked.from), day(asked.to)]}
        onChange={(days) =>
          ask({ from: days?.[0]?.format('YYYY-MM-DD') ?? null, to: days?.[1]?.format('YYYY-MM-DD') ?? null })
        }
      />
    </div>
  );
}
