import { useTranslation } from 'react-i18next';
import { importKinds, type ImportKind } from './kinds.ts';

export function KindChoice({ kind, onChange }: { kind: ImportKind; onChange: (kind: ImportKind) => void }) {
  const { t } = useTranslation('imports');
  return (
    <fieldset className="kinds">
      <legend className="visually-hidden">{t('step.kind')}</legend>
      {importKinds.map((each) => (
        <label key={each} className={each === kind ? 'kind chosen' : 'kind'}>
          <input type="radio" name="kind" value={each} checked={each === kind} onChange={() => onChange(each)} />
          <span>
            <b>{t(`kind.${each}`)}</b>
            <small className="quiet">{t(`kindText.${each}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
