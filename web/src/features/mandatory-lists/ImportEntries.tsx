import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { fileHeaders } from '../../api/file-headers.ts';
import type { Draft } from './draft-documents.ts';

interface Report {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly errors: readonly { readonly row: number; readonly message: string }[];
}
const mostShown = 20;

/** A list as a file, taken into the draft: what became of its rows, and what is wrong with those that were not taken. */
export function ImportEntries({ draft, onImported }: { draft: Draft; onImported: () => void }) {
  const { t } = useTranslation('mandatory-lists');
  const { send } = useApi();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<Report | null>(null);
  const [refused, refuse] = useState<string | null>(null);
  const take = async (file: File) => {
    setBusy(true);
    setReport(null);
    refuse(null);
    const response = await send(`/api/mandatory-list-drafts/${draft.id}/entries?version=${draft.version}`, {
      method: 'POST',
      headers: fileHeaders(file),
      body: file,
    }).catch(() => null);
    const body = (await response?.json().catch(() => null)) as (Report & { message?: string }) | null | undefined;
    setBusy(false);
    if (response?.ok && body) setReport(body);
    else refuse(body?.message ?? t('ui:offline'));
    onImported();
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.xlsx"
        aria-label={t('draft.importFile')}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file) void take(file);
        }}
      />
      <Button loading={busy} onClick={() => input.current?.click()}>
        {t('draft.importFile')}
      </Button>
      {refused !== null && <Alert role="alert" type="error" showIcon title={refused} />}
      {report && (
        <Alert
          role="status"
          type={report.errors.length > 0 ? 'warning' : 'success'}
          showIcon
          closable
          title={t('draft.imported', {
            rows: report.rows,
            added: report.added,
            changed: report.changed,
            unchanged: report.unchanged,
          })}
          description={
            report.errors.length > 0 && (
              <ul>
                {report.errors.slice(0, mostShown).map(({ row, message }) => (
                  <li key={row}>{t('draft.rowProblem', { row, message })}</li>
                ))}
                {report.errors.length > mostShown && (
                  <li>{t('draft.moreProblems', { count: report.errors.length - mostShown })}</li>
                )}
              </ul>
            )
          }
        />
      )}
    </>
  );
}
