import { Alert, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CanonicalColumn } from './matching.ts';

interface Props {
  readonly missing: readonly CanonicalColumn[];
  readonly fixed: Readonly<Record<string, string>>;
  readonly onChange: (fixed: Readonly<Record<string, string>>) => void;
}

/** Required, and in no column of the file: one value may hold for all its rows, as the buyer of a list of suppliers. */
export function FixedValues({ missing, fixed, onChange }: Props) {
  const { t } = useTranslation('imports');
  if (!missing.length) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('missing')}
      description={
        <div className="fixed-values">
          {missing.map((column) => (
            <label key={column.name}>
              <span>{column.label}</span>
              <Input
                size="small"
                placeholder={t('sameForAll')}
                value={fixed[column.name] ?? ''}
                onChange={(event) => onChange({ ...fixed, [column.name]: event.target.value })}
              />
            </label>
          ))}
        </div>
      }
    />
  );
}
