import { Alert, Button, Drawer, Form, Input, Progress, Space } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Candidate } from './choose-documents.ts';
import { InvitingResult } from './InvitingResult.tsx';
import { useInviting, type Contact } from './inviting.ts';

interface Props {
  readonly drive: string;
  readonly chosen: readonly Candidate[];
  /** With those that are still not invited. */
  readonly onClose: (left: readonly string[] | null) => void;
}

/** Who is going to be invited, to which address and with what words; then how it goes and what came of it. */
export function ReviewInvitations({ drive, chosen, onClose }: Props) {
  const { t } = useTranslation('whom-to-invite');
  const id = useId();
  const [all] = useState(chosen);
  const [contacts, setContacts] = useState<ReadonlyMap<string, Contact>>(new Map());
  const [message, setMessage] = useState('');
  const { go, busy, done, outcome, stopped } = useInviting(drive);
  const left = stopped?.left ?? all.map(({ enterprise }) => enterprise.id);
  const over = !busy && !stopped && done > 0;
  const started = busy || done > 0;
  const shared = all.filter(({ alongside }) => alongside.length > 0).length;
  const put = (supplier: string, change: Partial<Contact>) =>
    setContacts((before) => {
      const now = before.get(supplier) ?? { email: '', name: '' };
      return new Map(before).set(supplier, { ...now, ...change });
    });
  const close = () => onClose(over ? [] : started ? left : null);
  const send = () => void go({ suppliers: left, contacts, message: message.trim() || null });
  return (
    <Drawer
      open
      size={760}
      title={t(over ? 'resultTitle' : 'reviewTitle')}
      onClose={close}
      mask={{ closable: false }}
      closable={!busy}
      footer={
        <Space>
          {!over && (
            <Button type="primary" loading={busy} onClick={send}>
              {t(stopped && done > 0 ? 'retry' : 'send')}
            </Button>
          )}
          <Button disabled={busy} onClick={close}>
            {t('close')}
          </Button>
        </Space>
      }
    >
      {started && (
        <>
          <Progress
            percent={Math.round((done / all.length) * 100)}
            aria-label={t('sending', { done, all: all.length })}
          />
          <p role="status">{busy && t('sending', { done, all: all.length })}</p>
        </>
      )}
      {stopped && (
        <Alert
          role="alert"
          type="error"
          showIcon
          title={t('stopped', { done, reason: stopped.reason, left: stopped.left.length })}
        />
      )}
      {started && <InvitingResult drive={drive} outcome={outcome} />}
      {!over && (
        <Form layout="vertical" requiredMark={false} disabled={busy} onFinish={send}>
          <p>{t('reviewText', { count: left.length })}</p>
          {shared > 0 && <p>{t('reviewShared', { count: shared })}</p>}
          <p className="quiet">{t('reviewDraft')}</p>
          <Form.Item label={t('message')} htmlFor={`${id}-message`} extra={t('messageHint')}>
            <Input.TextArea
              id={`${id}-message`}
              autoSize={{ minRows: 2, maxRows: 8 }}
              maxLength={4000}
              value={message}
              onChange={({ target }) => setMessage(target.value)}
            />
          </Form.Item>
          <ul className="dr-review">
            {all
              .filter(({ enterprise }) => left.includes(enterprise.id))
              .map(({ enterprise: { id: supplier, name } }) => (
                <li key={supplier}>
                  <span>{name}</span>
                  <Input
                    aria-label={t('emailOf', { name })}
                    placeholder={t('email')}
                    value={contacts.get(supplier)?.email ?? ''}
                    onChange={({ target }) => put(supplier, { email: target.value })}
                  />
                  <Input
                    aria-label={t('personOf', { name })}
                    placeholder={t('person')}
                    value={contacts.get(supplier)?.name ?? ''}
                    onChange={({ target }) => put(supplier, { name: target.value })}
                  />
                </li>
              ))}
          </ul>
        </Form>
      )}
    </Drawer>
  );
}
