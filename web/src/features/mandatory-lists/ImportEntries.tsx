import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SendTable } from '../../api/SendTable.tsx';
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
  const [report, setReport] = useState<Report | null>(null);
  return (
    <>
      <SendTable<Report>
        label={t('draft.importFile')}
        addressOf={() => `/api/mandatory-list-drafts/${draft.id}/entries?version=${draft.version}`}
        onStart={() => setReport(null)}
        onEnd={(answer) => {
          setReport(answer);
          onImported();
        }}
      />
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
