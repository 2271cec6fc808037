import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CanonicalColumn, Matching } from './matching.ts';

interface Props {
  readonly headers: readonly string[];
  readonly samples: readonly (readonly string[])[];
  readonly columns: readonly CanonicalColumn[];
  readonly matching: Matching;
  readonly onChange: (matching: Matching) => void;
}

/** Each column of the file, some of its values, and what it means. */
export function MappingTable({ headers, samples, columns, matching, onChange }: Props) {
  const { t } = useTranslation('imports');
  const choose = (at: number, name: string | null) =>
    onChange(matching.map((was, i) => (i === at ? name : was === name && name !== 'aliases' ? null : was)));
  return (
    <div className="scroll-x mapping">
      <table className="plain dense">
        <thead>
          <tr>
            <th scope="col">{t('header')}</th>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('samples')}</th>
          </tr>
        </thead>
        <tbody>
          {headers.map((header, at) => (
            <tr key={at} className={matching[at] ? undefined : 'left-out'}>
              <th scope="row">{header || '—'}</th>
              <td>
                <Select<string>
                  size="small"
                  aria-label={`${t('column')}: ${header}`}
                  style={{ width: 230 }}
                  showSearch={{ optionFilterProp: 'label' }}
                  value={matching[at] ?? ''}
                  options={[
                    { value: '', label: t('ignored') },
                    ...columns.map((c) => ({
                      value: c.name,
                      label: `${c.label}${c.required ? ` · ${t('required')}` : ''}`,
                    })),
                  ]}
                  onChange={(name) => choose(at, name || null)}
                />
              </td>
              <td className="quiet samples">
                {samples
                  .map((row) => row[at]?.trim())
                  .filter(Boolean)
                  .slice(0, 3)
                  .join(' ｜ ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
