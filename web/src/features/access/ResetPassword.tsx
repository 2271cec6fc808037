import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Card } from './Card.tsx';
import { useRecovery, type RecoveryOutcome } from './recovery.ts';
import { forgotPath, signInPath } from './urls.ts';

/** The token stands behind the #: it goes into no log on the way. */
export default function ResetPassword() {
  const { t } = useTranslation('members');
  const token = useLocation().hash.slice(1);
  const { reset } = useRecovery();
  const [outcome, setOutcome] = useState<RecoveryOutcome | null>(token ? null : 'linkBad');
  const [busy, setBusy] = useState(false);
  const submit = async ({ password }: { password: string }) => {
    setBusy(true);
    setOutcome(await reset(token, password));
    setBusy(false);
  };
  const over = outcome === 'done' || outcome === 'linkBad';
  return (
    <Card title={t('resetTitle')}>
      <div aria-live="assertive">
        {outcome && (
          <Alert
            type={outcome === 'done' ? 'success' : 'error'}
            showIcon
            title={t(outcome === 'done' ? 'resetDone' : outcome)}
            style={{ marginBottom: 16 }}
          />
        )}
      </div>
      {!over && (
        <Form layout="vertical" requiredMark={false} onFinish={submit}>
          <Form.Item
            name="password"
            label={t('newPassword')}
            extra={t('passwordLength')}
            rules={[{ required: true, min: 8, max: 128, message: t('passwordLength') }]}
          >
            <Input.Password autoComplete="new-password" size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>
            {t('save')}
          </Button>
        </Form>
      )}
      {over && (
        <Link to={outcome === 'done' ? signInPath : forgotPath}>
          {t(outcome === 'done' ? 'toSignIn' : 'forgotTitle')}
        </Link>
      )}
    </Card>
  );
}
