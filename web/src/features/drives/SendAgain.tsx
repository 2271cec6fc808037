import { App, Form, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { newKey } from '../../ui/editing/edit.ts';
import { Refused } from '../../ui/States.tsx';
import { SendInvitationAgain } from './change-documents.ts';
import { touched, type InvitationRow } from './documents.ts';
import type { Wrong } from './drive-draft.ts';

interface Props {
  readonly invitation: InvitationRow;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Writes to a supplier once more, to another address if one is given. */
export function SendAgain({ invitation, onClose, onChanged }: Props) {
  const { t } = useTranslation(['drives', 'ui']);
  const { message } = App.useApp();
  const id = useId();
  const [, send] = useMutation(SendInvitationAgain);
  const [email, setEmail] = useState(invitation.contactEmail ?? '');
  const [name, setName] = useState(invitation.contactName ?? '');
  const [key, setKey] = useState(newKey);
  const [sending, setSending] = useState(false);
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [refusal, refuse] = useState<string | null>(null);
  const submit = async () => {
    setSending(true);
    refuse(null);
    setWrong([]);
    const contact = email.trim() ? { email: email.trim(), name: name.trim() || null } : {};
    const { data } = await send({ invitation: invitation.id, version: invitation.version, key, ...contact }, touched);
    setSending(false);
    const answer = data?.sendInvitationAgain;
    if (answer?.__typename === 'InvalidInput') return setWrong(answer.fields);
    if (answer?.__typename !== 'Invitation') return refuse(answer?.message ?? t('ui:offline'));
    void message.success(t('done'));
    onChanged();
    return onClose();
  };
  const typed = (set: (value: string) => void) => (value: string) => {
    set(value);
    setKey(newKey());
  };
  return (
    <Modal
      open
      title={t('sendAgainOf', { name: invitation.supplierName })}
      okText={t('sendAgain')}
      cancelText={t('ui:cancel')}
      confirmLoading={sending}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <p className="quiet">{t('sendAgainText')}</p>
      <Form layout="vertical" requiredMark={false} onFinish={() => void submit()}>
        <Form.Item
          label={t('email')}
          htmlFor={`${id}-email`}
          {...(wrong.length > 0 && { validateStatus: 'error', help: wrong.map((one) => one.message).join('；') })}
        >
          <Input id={`${id}-email`} value={email} onChange={({ target }) => typed(setEmail)(target.value)} />
        </Form.Item>
        <Form.Item label={t('contactName')} htmlFor={`${id}-name`}>
          <Input id={`${id}-name`} value={name} onChange={({ target }) => typed(setName)(target.value)} />
        </Form.Item>
      </Form>
      {refusal && <Refused problem={{ message: refusal }} />}
    </Modal>
  );
}
