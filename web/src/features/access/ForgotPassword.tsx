import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from './Card.tsx';
import { useRecovery, type RecoveryOutcome } from './recovery.ts';
import { signInPath } from './urls.ts';

export default function ForgotPassword() {
  const { t } = useTranslation('members');
  const { request } = useRecovery();
  const [outcome, setOutcome] = useState<RecoveryOutcome | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async ({ email }: { email: string }) => {
    setBusy(true);
    setOutcome(await request(email));
    setBusy(false);
  };
  return (
    <Card title={t('forgotTitle')}>
      <p>{t('forgotText')}</p>
      <div aria-live="assertive">
        {outcome && (
          <Alert
            type={outcome === 'done' ? 'success' : 'error'}
            showIcon
            title={t(outcome === 'done' ? 'forgotSent' : outcome)}
            style={{ marginBottom: 16 }}
          />
        )}
      </div>
      {outcome !== 'done' && (
        <Form layout="vertical" requiredMark={false} onFinish={submit}>
          <Form.Item
            name="email"
            label={t('email')}
            rules={[{ required: true, type: 'email', message: t('emailBad') }]}
          >
            <Input type="email" autoComplete="username" size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>
            {t('forgotSend')}
          </Button>
        </Form>
      )}
      <p style={{ marginTop: 16 }}>
        <Link to={signInPath}>{t('toSignIn')}</Link>
      </p>
    </Card>
  );
}
