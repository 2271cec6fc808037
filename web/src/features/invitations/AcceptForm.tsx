import { Alert, Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../ui/States.tsx';
import type { OpenedShown } from './documents.ts';
import type { Accepting, Said } from './use-answering.ts';

interface Props {
  readonly opened: OpenedShown;
  readonly accept: (given: Accepting) => Promise<Said>;
  readonly onAccepted: (email: string, password: string | null) => Promise<void>;
}
/** Whom to let follow the audit, each by itself; nobody unless it is ticked. */
function useShares(opened: OpenedShown) {
  const { t } = useTranslation('invitations');
  const [share, setShare] = useState<readonly string[]>([]);
  const [shareWithOrigin, setOrigin] = useState<readonly string[]>([]);
  const switched = (list: readonly string[], id: string) =>
    list.includes(id) ? list.filter((one) => one !== id) : [...list, id];
  const boxes = (
    <div className="answer-shares">
      {opened.askers.map(({ id, name, onBehalfOf }) => (
        <div key={id}>
          <Checkbox checked={share.includes(id)} onChange={() => setShare((now) => switched(now, id))}>
            {t('share', { name })}
          </Checkbox>
          {onBehalfOf && (
            <Checkbox checked={shareWithOrigin.includes(id)} onChange={() => setOrigin((now) => switched(now, id))}>
              {t('shareOrigin', { name: onBehalfOf })}
            </Checkbox>
          )}
        </div>
      ))}
      <p className="quiet small">{t('shareLater')}</p>
    </div>
  );
  return { boxes, shares: { share, shareWithOrigin } };
}

/** Accepting: by a new account, by one that is there, or by who is signed in. */
export function AcceptForm({ opened, accept, onAccepted }: Props) {
  const { t } = useTranslation('invitations');
  const [form] = Form.useForm<{ name: string; password: string }>();
  const [busy, setBusy] = useState(false);
  const [problem, refuse] = useState<string | null>(null);
  const { boxes, shares } = useShares(opened);
  if (!opened.mayJoin) return <Alert type="info" showIcon title={t('mayNotJoin')} />;
  const run = async (name: string | null, password: string | null) => {
    setBusy(true);
    const said = await accept({ name, password, ...shares });
    if (said.problem === null) await onAccepted(said.email ?? '', password);
    else refuse(said.problem);
    setBusy(false);
  };
  const later = async () => {
    const { name } = await form.validateFields(['name']);
    await run(name, null);
  };
  const known = opened.hasAccount || opened.holder !== 'NOBODY';
  return (
    <>
      {problem && <Refused problem={{ message: problem }} />}
      {boxes}
      {known ? (
        <Button type="primary" size="large" loading={busy} onClick={() => void run(null, null)}>
          {opened.email ? t('acceptAs', { email: opened.email }) : t('accept')}
        </Button>
      ) : (
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={({ name, password }) => run(name, password)}
          className="answer-account"
        >
          <Form.Item
            name="name"
            label={t('name')}
            rules={[{ required: true, whitespace: true, max: 100, message: t('nameNeeded') }]}
          >
            <Input autoComplete="name" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('password')}
            extra={t('passwordLength')}
            rules={[{ required: true, min: 8, max: 128, message: t('passwordLength') }]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <div className="answer-buttons">
            <Button type="primary" size="large" htmlType="submit" loading={busy}>
              {t('acceptNew')}
            </Button>
            <Button size="large" disabled={busy} onClick={() => void later().catch(() => undefined)}>
              {t('acceptLater')}
            </Button>
          </div>
        </Form>
      )}
    </>
  );
}
