import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useSession, type SignInOutcome } from './session.ts';

type Refusal = Exclude<SignInOutcome, { kind: 'SIGNED_IN' }>;

export function SignInForm() {
  const { t } = useTranslation('access');
  const { signIn } = useSession();
  const [refusal, refuse] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async ({ email, password }: { email: string; password: string }) => {
    setBusy(true);
    const outcome = await signIn(email.trim(), password);
    setBusy(false);
    refuse(outcome.kind === 'SIGNED_IN' ? null : outcome);
  };
  return (
    <Form layout="vertical" requiredMark={false} onFinish={submit} onValuesChange={() => refuse(null)}>
      <Form.Item name="email" label={t('email')} rules={[{ required: true, message: t('emailNeeded') }]}>
        <Input type="email" autoComplete="username" size="large" />
      </Form.Item>
      <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordNeeded') }]}>
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
      <div aria-live="assertive">
        {refusal && <Alert type="error" showIcon title={explain(refusal, t)} style={{ marginBottom: 16 }} />}
      </div>
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {t('signIn')}
      </Button>
    </Form>
  );
}

function explain(refusal: Refusal, t: TFunction<'access'>) {
  switch (refusal.kind) {
    case 'WRONG':
      return t('wrong');
    case 'TOO_MANY':
      return t('tooMany', { minutes: refusal.minutes });
    case 'OFFLINE':
      return t('offline');
    case 'REFUSED':
      return t('refused', { status: refusal.status });
  }
}
