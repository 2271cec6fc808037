import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { fileHeaders } from '../../api/file-headers.ts';
import type { Outcome } from './PasteDialog.tsx';

/** Schemes as a file; what came back is handed on, to be mended. */
export function ImportSchemes({ audit, onOutcome }: { audit: string; onOutcome: (outcome: Outcome) => void }) {
  const { t } = useTranslation('schemes');
  const { send } = useApi();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [refused, refuse] = useState<string | null>(null);
  const take = async (file: File) => {
    setBusy(true);
    refuse(null);
    const year = new Date().getFullYear();
    const response = await send(`/api/audits/${audit}/schemes?year=${year}&source=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: fileHeaders(file),
      body: file,
    }).catch(() => null);
    const body = (await response?.json().catch(() => null)) as (Outcome & { message?: string }) | null | undefined;
    setBusy(false);
    if (response?.ok && body) onOutcome(body);
    else refuse(body?.message ?? t('ui:offline'));
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.xlsx"
        aria-label={t('paste.file')}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file) void take(file);
        }}
      />
      <Button loading={busy} onClick={() => input.current?.click()}>
        {t('paste.file')}
      </Button>
      {refused !== null && <Alert role="alert" type="error" showIcon title={refused} />}
    </>
  );
}
