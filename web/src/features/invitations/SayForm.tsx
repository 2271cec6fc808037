import { Button, Form, Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../ui/States.tsx';
import type { Heard, Said } from './use-answering.ts';

export interface SayField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'line' | 'email' | 'text' | 'choice';
  readonly max?: number;
  readonly optional?: true;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}
interface Props {
  readonly title: string;
  readonly text: ReactNode;
  readonly fields: readonly SayField[];
  readonly initial?: Readonly<Record<string, string>>;
  readonly confirm: string;
  readonly send: (values: Readonly<Record<string, string | undefined>>) => Promise<Said>;
  readonly onDone: (heard: Heard) => void;
  readonly onClose: () => void;
}
/** One thing to say about an invitation. */
export function SayForm({ title, text, fields, initial, confirm, send, onDone, onClose }: Props) {
  const { t } = useTranslation('invitations');
  const [busy, setBusy] = useState(false);
  const [problem, refuse] = useState<string | null>(null);
  const submit = async (values: Record<string, string | undefined>) => {
    setBusy(true);
    const said = await send(values);
    setBusy(false);
    if (said.problem !== null) return refuse(said.problem);
    onDone(said);
    onClose();
  };
  return (
    <Modal open title={title} footer={null} onCancel={onClose} destroyOnHidden>
      <p>{text}</p>
      {problem && <Refused problem={{ message: problem }} />}
      <Form layout="vertical" requiredMark={false} {...(initial && { initialValues: initial })} onFinish={submit}>
        {fields.map(({ name, label, kind, max, optional, options }) => (
          <Form.Item
            key={name}
            name={name}
            label={label}
            rules={[
              ...(optional ? [] : [{ required: true, whitespace: true, message: t('needed') }]),
              ...(max ? [{ max }] : []),
            ]}
          >
            {kind === 'text' ? (
              <Input.TextArea rows={4} maxLength={max} showCount={max !== undefined} />
            ) : kind === 'choice' ? (
              <Select options={[...(options ?? [])]} />
            ) : (
              <Input type={kind === 'email' ? 'email' : 'text'} maxLength={max} />
            )}
          </Form.Item>
        ))}
        <div className="answer-buttons">
          <Button type="primary" htmlType="submit" loading={busy}>
            {confirm}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </Form>
    </Modal>
  );
}
