import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSearchState } from '../../ui/search-state.ts';
import { ChosenFile } from './ChosenFile.tsx';
import { useImportColumns } from './column-names.ts';
import { useChosenFile } from './file-state.ts';
import { FileDrop } from './FileDrop.tsx';
import { FixedValues } from './FixedValues.tsx';
import { KindChoice } from './KindChoice.tsx';
import { importKinds, templateUrl } from './kinds.ts';
import { MappingTable } from './MappingTable.tsx';
import { asSuppliers, chosenByHand, matchHeaders, missingRequired } from './matching.ts';
import { PreviewTable } from './PreviewTable.tsx';
import { useStartImport } from './start-import.ts';
import { TrialRun } from './TrialRun.tsx';
import { importUrl } from './urls.ts';

export function NewImport() {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const startImport = useStartImport();
  const [asked, ask] = useSearchState(['kind', 'buyer']);
  const kind = importKinds.find((k) => k === asked.kind) ?? 'ENTERPRISES';
  const plain = useImportColumns(kind);
  const ofEnterprises = useImportColumns('ENTERPRISES');
  /** Whose suppliers the file lists, where the way here says so. */
  const buyer = kind === 'SUPPLIES' ? asked.buyer : '';
  const columns = useMemo(() => (buyer ? asSuppliers(plain, ofEnterprises) : plain), [buyer, plain, ofEnterprises]);
  const { chosen, choose, forget, headerRow, headers, samples, matching, match } = useChosenFile(columns);
  const [busy, setBusy] = useState<'dry' | 'real' | null>(null);
  const [refusal, refuse] = useState<string | null>(null);
  const [fixed, fix] = useState<Readonly<Record<string, string>>>(buyer ? { buyer } : {});
  const [createUnknown, allowUnknown] = useState(true);
  const [trial, setTrial] = useState<string | null>(null);
  const missing = chosen?.preview ? missingRequired(columns, matching) : [];
  const given = missing.flatMap(({ name }) => (fixed[name]?.trim() ? [[name, fixed[name].trim()] as const] : []));

  const start = async (dryRun: boolean) => {
    if (!chosen) return;
    setBusy(dryRun ? 'dry' : 'real');
    refuse(null);
    const map = chosen.preview ? chosenByHand(headers, matchHeaders(plain, headers), matching) : {};
    setTrial(null);
    const set = { ...(buyer && !chosen.preview ? { buyer } : {}), ...Object.fromEntries(given) };
    const started = await startImport({ kind, file: chosen.file, dryRun, map, set, createUnknown });
    setBusy(null);
    if ('id' in started && dryRun) setTrial(started.id);
    else if ('id' in started) void navigate(importUrl(started.id));
    else
      refuse(
        started.refused ??
          t(started.status === 0 ? 'ui:offline' : started.status === 403 ? 'notAllowed' : 'ui:unexpected'),
      );
  };
  const blocked = !chosen || chosen.reading || chosen.refusal === 'oldExcel' || chosen.refusal === 'wrongType';
  /** What the file's columns mean is not known before the columns of its kind are. */
  const incomplete =
    plain.length === 0 || (buyer !== '' && ofEnterprises.length === 0) || given.length < missing.length;
  return (
    <>
      <section className="panel" aria-labelledby="step-kind">
        <div className="panel-head">
          <h2 id="step-kind">{t('step.kind')}</h2>
          <Button icon={<DownloadOutlined />} href={templateUrl(kind)} download>
            {t('template', { kind: t(`kind.${kind}`) })}
          </Button>
        </div>
        <KindChoice
          kind={kind}
          onChange={(next) => {
            ask({ kind: next, buyer: null });
            setTrial(null);
          }}
        />
        {buyer && (
          <Alert
            type="info"
            showIcon
            className="spaced"
            title={t('list.ofBuyer', { buyer })}
            description={t('list.needs')}
          />
        )}
      </section>
      <section className="panel" aria-labelledby="step-file">
        <h2 id="step-file">{t('step.file')}</h2>
        {chosen ? (
          <ChosenFile
            chosen={chosen}
            headerRow={headerRow}
            onForget={() => {
              forget();
              setTrial(null);
            }}
          />
        ) : (
          <FileDrop onFile={choose} />
        )}
      </section>
      {chosen?.preview && (
        <section className="panel" aria-labelledby="step-check">
          <h2 id="step-check">{t('step.check')}</h2>
          <MappingTable headers={headers} samples={samples} columns={columns} matching={matching} onChange={match} />
          <div aria-live="polite">
            <FixedValues missing={missing} fixed={fixed} onChange={fix} />
          </div>
          <PreviewTable headers={headers} rows={samples.slice(0, 8)} />
        </section>
      )}
      {chosen && !blocked && (
        <section className="panel" aria-labelledby="step-start">
          <h2 id="step-start">{t('step.start')}</h2>
          <div aria-live="assertive">
            {refusal && <Alert type="error" showIcon title={t('refused')} description={refusal} className="spaced" />}
          </div>
          <div className="toolbar">
            <Button onClick={() => void start(true)} loading={busy === 'dry'} disabled={busy === 'real' || incomplete}>
              {t('dryRun')}
            </Button>
            <Button
              type="primary"
              onClick={() => void start(false)}
              loading={busy === 'real'}
              disabled={busy === 'dry' || incomplete}
            >
              {t('start')}
            </Button>
            {kind === 'SUPPLIES' && (
              <Checkbox checked={createUnknown} onChange={(event) => allowUnknown(event.target.checked)}>
                {t('createUnknown')}
              </Checkbox>
            )}
            <span className="quiet">{busy ? t('starting') : t('dryRunNote')}</span>
          </div>
          {trial && <TrialRun id={trial} />}
        </section>
      )}
    </>
  );
}
