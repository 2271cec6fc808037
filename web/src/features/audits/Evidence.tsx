import { Alert, Button, Select } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { Nothing } from '../../ui/States.tsx';
import { useFormat } from '../../ui/format.ts';
import type { AuditShown } from './documents.ts';

const purposes = ['NONE', 'MONITORING_BEFORE', 'MONITORING_AFTER'] as const;
type Purpose = (typeof purposes)[number];

/** The evidence filed with an audit, and the way to file more for who may. */
export function Evidence({ audit, again }: { audit: AuditShown; again: () => void }) {
  const { t } = useTranslation('audits');
  const { amount, dateTime } = useFormat();
  const { send } = useApi();
  const input = useRef<HTMLInputElement>(null);
  const [purpose, choose] = useState<Purpose>('NONE');
  const [busy, setBusy] = useState(false);
  const [refused, refuse] = useState<string | null>(null);
  const may = audit.acts.some(({ act, allowed }) => act === 'ADD_EVIDENCE' && allowed);
  const take = async (file: File) => {
    setBusy(true);
    refuse(null);
    const response = await send(`/api/audits/${audit.id}/evidence${purpose === 'NONE' ? '' : `?purpose=${purpose}`}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-filename': encodeURIComponent(file.name) },
      body: file,
    }).catch(() => null);
    const body = (await response?.json().catch(() => null)) as { message?: string } | null | undefined;
    setBusy(false);
    if (!response?.ok) refuse(body?.message ?? t('ui:offline'));
    again();
  };
  return (
    <section className="panel" aria-labelledby="evidence-title">
      <h2 id="evidence-title">{t('evidence')}</h2>
      {audit.evidence.length === 0 && <Nothing>{t('noEvidence')}</Nothing>}
      <ul className="audit-history">
        {audit.evidence.map(({ id, name, purpose: of, bytes, stage, addedAt, by, url, hash }) => (
          <li key={id}>
            <a href={url} title={`SHA-256 ${hash}`}>
              {name}
            </a>{' '}
            <span className="quiet small">
              {[
                amount(Math.max(1, Math.round(bytes / 1024)), 'KB'),
                of && t(`purpose.${of}`),
                stage && t(`reference:auditStage.${stage}`),
                dateTime(addedAt),
                by,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {may && (
        <>
          <input
            ref={input}
            type="file"
            hidden
            accept=".pdf,.png,.jpg,.jpeg,.xlsx,.docx"
            aria-label={t('act.ADD_EVIDENCE')}
            onChange={({ target }) => {
              const file = target.files?.[0];
              target.value = '';
              if (file) void take(file);
            }}
          />
          <Select<Purpose>
            aria-label={t('purposeLabel')}
            value={purpose}
            options={purposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
            onChange={choose}
          />{' '}
          <Button loading={busy} onClick={() => input.current?.click()}>
            {t('act.ADD_EVIDENCE')}
          </Button>{' '}
          <span className="quiet small">{t('evidenceHint')}</span>
        </>
      )}
      {refused !== null && <Alert role="alert" type="error" showIcon title={refused} />}
    </section>
  );
}
