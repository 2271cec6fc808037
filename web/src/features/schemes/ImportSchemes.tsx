import { useTranslation } from 'react-i18next';
import { SendTable } from '../../api/SendTable.tsx';
import type { Outcome } from './PasteDialog.tsx';

/** Schemes as a file; what came back is handed on, to be mended. */
export function ImportSchemes({ audit, onOutcome }: { audit: string; onOutcome: (outcome: Outcome) => void }) {
  const { t } = useTranslation('schemes');
  return (
    <SendTable<Outcome>
      label={t('paste.file')}
      addressOf={({ name }) =>
        `/api/audits/${audit}/schemes?year=${new Date().getFullYear()}&source=${encodeURIComponent(name)}`
      }
      onEnd={(outcome) => outcome && onOutcome(outcome)}
    />
  );
}
