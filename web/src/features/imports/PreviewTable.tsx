import { useTranslation } from 'react-i18next';

interface Props {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function PreviewTable({ headers, rows }: Props) {
  const { t } = useTranslation('imports');
  if (!rows.length) return null;
  return (
    <details className="preview">
      <summary>{t('preview', { count: rows.length })}</summary>
      <div className="scroll-x">
        <table className="plain dense small">
          <thead>
            <tr>
              {headers.map((header, i) => (
                <th key={i} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => (
              <tr key={r}>
                {headers.map((_, c) => (
                  <td key={c} className="nowrap">
                    {row[c]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
