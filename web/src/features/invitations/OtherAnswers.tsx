import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';
import type { OpenedShown } from './documents.ts';
import { QrCode } from './QrCode.tsx';
import { SayForm } from './SayForm.tsx';
import { useAnswering, type Of } from './use-answering.ts';

export const declineKinds = ['NOT_A_PARTNER', 'ALREADY_DOING', 'NO_MEANS', 'NOT_NOW', 'OTHER'] as const;
type Act = 'decline' | 'credit' | 'ask' | 'handOn' | 'qr';
interface Props {
  readonly of: Of;
  readonly opened: OpenedShown;
  readonly onEnded: (how: 'DECLINED' | 'ANSWERED_BY_CREDIT') => void;
  readonly onAsked: () => void;
}
/** Everything beside accepting. */
export function OtherAnswers({ of, opened, onEnded, onAsked }: Props) {
  const { t } = useTranslation('invitations');
  const { longDate } = useFormat();
  const { message } = App.useApp();
  const [act, choose] = useState<Act | null>(null);
  const acts = useAnswering(of);
  const close = () => choose(null);
  const offered: Act[] = ['decline', ...(opened.creditUntil ? ['credit' as const] : []), 'ask', 'handOn'];
  if ('token' in of) offered.push('qr');
  return (
    <>
      <div className="answer-buttons">
        {offered.map((one) => (
          <Button key={one} onClick={() => choose(one)}>
            {t(one)}
          </Button>
        ))}
      </div>
      {act === 'decline' && (
        <SayForm
          title={t('decline')}
          text={t('declineText')}
          confirm={t('decline')}
          initial={{ kind: 'OTHER' }}
          fields={[
            {
              ...{ name: 'kind', label: t('declineKind'), kind: 'choice' },
              options: declineKinds.map((value) => ({ value, label: t(`declineKinds.${value}`) })),
            },
            { name: 'reason', label: t('reason'), kind: 'text', max: 500 },
          ]}
          send={({ kind = 'OTHER', reason = '' }) => acts.decline(kind, reason)}
          onDone={() => onEnded('DECLINED')}
          onClose={close}
        />
      )}
      {act === 'credit' && opened.creditUntil && (
        <SayForm
          title={t('credit')}
          text={t('creditText', { day: longDate(opened.creditUntil) })}
          confirm={t('credit')}
          fields={[]}
          send={() => acts.credit()}
          onDone={() => onEnded('ANSWERED_BY_CREDIT')}
          onClose={close}
        />
      )}
      {act === 'ask' && <AskForm of={of} onAsked={onAsked} onClose={close} />}
      {act === 'handOn' && (
        <SayForm
          title={t('handOn')}
          text={t('handOnText')}
          confirm={t('send')}
          fields={[
            { name: 'email', label: t('email'), kind: 'email', max: 254 },
            { name: 'name', label: t('name'), kind: 'line', max: 100, optional: true },
            { name: 'note', label: t('note'), kind: 'text', max: 500, optional: true },
          ]}
          send={({ email = '', name, note }) => acts.handOn(email, name ?? null, note ?? null)}
          onDone={(said) => void message.success(t('handedOn', { email: said.problem === null ? said.email : '' }))}
          onClose={close}
        />
      )}
      {act === 'qr' && 'token' in of && (
        <Modal open title={t('qr')} footer={null} onCancel={close} destroyOnHidden>
          <p>{t('qrText')}</p>
          <QrCode url={`${globalThis.location.origin}/answer#${of.token}`} />
        </Modal>
      )}
    </>
  );
}

interface AskProps {
  readonly of: Of;
  readonly onAsked: () => void;
  readonly onClose: () => void;
}
export function AskForm({ of, onAsked, onClose }: AskProps) {
  const { t } = useTranslation('invitations');
  const { message } = App.useApp();
  const { ask } = useAnswering(of);
  return (
    <SayForm
      title={t('ask')}
      text={t('askText')}
      confirm={t('send')}
      fields={[{ name: 'text', label: t('question'), kind: 'text', max: 1000 }]}
      send={({ text = '' }) => ask(text)}
      onDone={() => {
        void message.success(t('asked'));
        onAsked();
      }}
      onClose={onClose}
    />
  );
}
