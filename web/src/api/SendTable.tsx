import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from './ApiProvider.tsx';
import { fileHeaders } from './file-headers.ts';

interface Props<Answer> {
  readonly label: string;
  readonly addressOf: (file: File) => string;
  readonly onStart?: () => void;
  /** With what the server answered; null where it refused the file as a whole, which is said here. */
  readonly onEnd: (answer: Answer | null) => void;
}

/** A button that sends a CSV or XLSX file. */
export function SendTable<Answer extends object>({ label, addressOf, onStart, onEnd }: Props<Answer>) {
  const { t } = useTranslation('ui');
  const { send } = useApi();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [refused, refuse] = useState<string | null>(null);
  const take = async (file: File) => {
    setBusy(true);
    refuse(null);
    onStart?.();
    const asked = { method: 'POST', headers: fileHeaders(file), body: file };
    const response = await send(addressOf(file), asked).catch(() => null);
    const body = (await response?.json().catch(() => null)) as (Answer & { message?: string }) | null | undefined;
    setBusy(false);
    const answer = response?.ok && body ? body : null;
    if (!answer) refuse(body?.message ?? t('offline'));
    onEnd(answer);
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.xlsx"
        aria-label={label}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file) void take(file);
        }}
      />
      <Button loading={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      {refused !== null && <Alert role="alert" type="error" showIcon title={refused} />}
    </>
  );
}
