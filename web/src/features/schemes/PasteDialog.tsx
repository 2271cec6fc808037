import { Alert, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { newKey } from '../../ui/editing/edit.ts';
import { useSettled } from '../../ui/settled.ts';
import { HeadingsQuery, PasteSchemes } from './documents.ts';
import { pastedRows, textOf } from './pasted.ts';
import { bases } from './scheme-fields.ts';

export interface Refused {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: readonly { readonly column: string; readonly message: string }[];
}
/** What became of rows that were sent. */
export interface Outcome {
  readonly headers: readonly string[];
  readonly added: number;
  readonly refused: readonly Refused[];
}
interface Props {
  readonly audit: string;
  /** Rows of a file that came back. */
  readonly before?: Outcome | null;
  readonly onClose: () => void;
}
const rowsBack = ({ headers, refused }: Outcome) =>
  refused.length === 0 ? '' : textOf([headers, ...refused.map(({ cells }) => cells)]);

/** A table of schemes, pasted: how its columns are read, and what is wrong with the rows that came back. */
export function PasteDialog({ audit, before = null, onClose }: Props) {
  const { t } = useTranslation('schemes');
  const [text, setText] = useState(before ? rowsBack(before) : '');
  const [chosen, choose] = useState<Readonly<Record<string, string | null>>>({});
  const [year, setYear] = useState<number | null>(new Date().getFullYear());
  const [basis, setBasis] = useState<(typeof bases)[number] | null>(null);
  const [source, setSource] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(before);
  const [refusal, refuse] = useState<string | null>(null);
  const [key, setKey] = useState(newKey);
  const [{ fetching }, paste] = useMutation(PasteSchemes);
  const [headers = [], ...rows] = pastedRows(text.trimEnd());
  const asked = useSettled(headers.join('\t'));
  const [{ data }] = useQuery({
    query: HeadingsQuery,
    variables: { headers: asked.split('\t') },
    pause: asked === '',
  });
  const columns = data?.schemeColumns ?? [];
  const readAs = (header: string) =>
    header in chosen ? chosen[header] : (data?.schemeHeadings.find((one) => one.header === header)?.column ?? null);
  const titleOf = (name: string) => columns.find((one) => one.name === name)?.header ?? name;
  const send = async () => {
    if (year === null) return;
    refuse(null);
    const variables = {
      ...{ audit, year, key, energyBasis: basis, source: source || null },
      headers: headers.map((header) => ({ header, ...(header in chosen && { column: chosen[header] ?? null }) })),
      rows: rows.map((cells, i) => ({ row: i + 2, cells })),
    };
    const answer = await paste(variables, { additionalTypenames: ['Scheme', 'Audit', 'SavingsLedger'] });
    const said = answer.data?.pasteSchemes;
    setKey(newKey());
    if (said?.__typename !== 'SchemePaste')
      return refuse(said?.message ?? answer.error?.graphQLErrors[0]?.message ?? t('ui:offline'));
    const came = { headers, added: said.added, refused: said.refused };
    setOutcome(came);
    setText(rowsBack(came));
  };
  return (
    <Modal
      open
      width={900}
      title={t('paste.title')}
      okText={t('paste.send')}
      cancelText={t('ui:cancel')}
      okButtonProps={{ disabled: rows.length === 0 || year === null }}
      confirmLoading={fetching}
      onOk={() => void send()}
      onCancel={onClose}
    >
      {outcome && <Report outcome={outcome} titleOf={titleOf} />}
      {refusal && <Alert role="alert" type="error" showIcon title={refusal} />}
      <p className="quiet">{t('paste.hint')}</p>
      <Input.TextArea
        aria-label={t('paste.text')}
        rows={8}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setKey(newKey());
        }}
      />
      <Form layout="inline" style={{ margin: '12px 0', rowGap: 8 }}>
        <Form.Item label={t('year')} htmlFor="paste-year">
          <InputNumber id="paste-year" min={2003} max={2100} value={year} onChange={setYear} />
        </Form.Item>
        <Form.Item label={t('energyBasis')} htmlFor="paste-basis">
          <Select
            id="paste-basis"
            allowClear
            style={{ width: 130 }}
            value={basis}
            options={bases.map((value) => ({ value, label: t(`basis.${value}`) }))}
            onChange={(value) => setBasis(value ?? null)}
          />
        </Form.Item>
        <Form.Item label={t('source')} htmlFor="paste-source">
          <Input id="paste-source" value={source} onChange={({ target }) => setSource(target.value)} />
        </Form.Item>
      </Form>
      {rows.length > 0 && data && (
        <section aria-label={t('paste.mapping')}>
          <h3>
            {t('paste.mapping')} · {t('paste.rows', { count: rows.length })}
          </h3>
          <ul className="plain">
            {headers.map((header, at) => (
              <li key={`${at} ${header}`}>
                <label htmlFor={`paste-${at}`}>{header}</label> →{' '}
                <Select
                  id={`paste-${at}`}
                  size="small"
                  style={{ width: 220 }}
                  value={readAs(header) ?? ''}
                  options={[
                    { value: '', label: t('paste.ignored') },
                    ...columns.map((one) => ({ value: one.name, label: one.header })),
                  ]}
                  onChange={(name) => choose({ ...chosen, [header]: name || null })}
                />{' '}
                <Unit unit={data.schemeHeadings.find((one) => one.header === header)?.unit ?? null} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Modal>
  );
}

function Unit({ unit }: { unit: string | null }) {
  const { t } = useTranslation('schemes');
  return unit && <span className="quiet small">{t('paste.inUnit', { unit })}</span>;
}

function Report({ outcome, titleOf }: { outcome: Outcome; titleOf: (column: string) => string }) {
  const { t } = useTranslation('schemes');
  const { added, refused } = outcome;
  return (
    <Alert
      role="status"
      type={refused.length > 0 ? 'warning' : 'success'}
      showIcon
      title={t('paste.added', { added, refused: refused.length })}
      description={
        refused.length > 0 && (
          <>
            <p>{t('paste.kept')}</p>
            <ul>
              {refused.flatMap(({ row, problems }) =>
                problems.map(({ column, message }) => (
                  <li key={`${row} ${column}`}>{t('paste.problem', { row, column: titleOf(column), message })}</li>
                )),
              )}
            </ul>
          </>
        )
      }
    />
  );
}
