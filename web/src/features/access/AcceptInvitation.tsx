import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { useApi } from '../../api/ApiProvider.tsx';
import { graphql } from '../../api/graphql.ts';
import { Failed, Loading, Refused } from '../../ui/States.tsx';
import { Card } from './Card.tsx';
import { useSession } from './session.ts';
import { useRecovery } from './recovery.ts';
import { signInUrl } from './urls.ts';
import { useSignInWays } from './sign-in-ways.ts';
import { useViewer } from './viewer.ts';

const InvitationQuery = graphql(`
  query Invitation($token: String!) {
    personInvitation(token: $token) {
      email
      role
      of
      invitedBy
      hasAccount
    }
  }
`);
const Accept = graphql(`
  mutation AcceptInvitation($token: String!, $name: String, $password: String) {
    acceptPersonInvitation(token: $token, name: $name, password: $password) {
      __typename
      ... on InvitationAccepted {
        email
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** The token stands behind the #: it goes into no log on the way. */
export default function AcceptInvitation() {
  const { t } = useTranslation('members');
  const { t: access } = useTranslation('access');
  const { hash, pathname } = useLocation();
  const token = hash.slice(1);
  const [{ data, fetching, error }] = useQuery({ query: InvitationQuery, variables: { token } });
  const [{ data: who }] = useViewer();
  const ways = useSignInWays();
  const [{ fetching: busy }, accept] = useMutation(Accept);
  const [problem, refuse] = useState<string | null>(null);
  const { signIn } = useSession();
  const { single } = useRecovery();
  const [form] = Form.useForm<{ name: string; password?: string }>();
  const { forget } = useApi();
  const navigate = useNavigate();
  const invitation = data?.personInvitation;
  const viewer = who?.viewer;

  /** The email that is now a member, or nothing when it was refused. */
  const accepted = async (name: string | null, password: string | null) => {
    const result = await accept({ token, name, password });
    const answer = result.data?.acceptPersonInvitation;
    if (answer?.__typename === 'InvitationAccepted') return answer.email;
    refuse(answer?.message ?? result.error?.message ?? t('offline'));
    return undefined;
  };
  const join = async ({ name, password }: { name?: string; password?: string }) => {
    const email = await accepted(name ?? null, password ?? null);
    if (email === undefined) return;
    if (password) await signIn(email, password);
    else forget();
    await navigate('/', { replace: true });
  };
  /** A new account without a password: from now on it is the other side that says who it is. */
  const joinSingle = async () => {
    const { name } = await form.validateFields(['name']);
    if ((await accepted(name, null)) === undefined) return;
    const url = await single('/');
    if (url) globalThis.location.assign(url);
    else await navigate(signInUrl('/'), { replace: true });
  };
  return (
    <Card title={t('acceptTitle')}>
      {fetching && <Loading />}
      {error && <Failed error={error} />}
      {data && !invitation && <Alert type="error" role="alert" showIcon title={t('linkBad')} />}
      {invitation && (
        <>
          <p>{t('acceptText', { by: invitation.invitedBy ?? '—', email: invitation.email })}</p>
          <p>
            <b>
              {access(`role.${invitation.role}`)}
              {invitation.of && ` · ${invitation.of}`}
            </b>
          </p>
          {problem && <Refused problem={{ message: problem }} />}
          {viewer && viewer.email !== invitation.email && (
            <Alert type="warning" role="alert" showIcon title={t('otherAccount', { email: viewer.email })} />
          )}
          {viewer?.email === invitation.email && (
            <Button type="primary" size="large" block loading={busy} onClick={() => void join({})}>
              {t('accept')}
            </Button>
          )}
          {!viewer && invitation.hasAccount && (
            <p>
              {t('signInFirst')} <Link to={signInUrl(pathname + hash)}>{t('toSignIn')}</Link>
            </p>
          )}
          {!viewer && !invitation.hasAccount && (
            <Form form={form} layout="vertical" requiredMark={false} onFinish={join}>
              <Form.Item
                name="name"
                label={t('name')}
                rules={[{ required: true, whitespace: true, max: 100, message: t('nameNeeded') }]}
              >
                <Input autoComplete="name" size="large" />
              </Form.Item>
              <Form.Item
                name="password"
                label={t('newPassword')}
                extra={t('passwordLength')}
                rules={[{ required: true, min: 8, max: 128, message: t('passwordLength') }]}
              >
                <Input.Password autoComplete="new-password" size="large" />
              </Form.Item>
              <Button type="primary" htmlType="submit" size="large" block loading={busy}>
                {t('accept')}
              </Button>
              {ways?.singleSignOn && (
                <Button
                  size="large"
                  block
                  disabled={busy}
                  style={{ marginTop: 12 }}
                  onClick={() => void joinSingle().catch(() => undefined)}
                >
                  {t('acceptSingle', { name: ways.singleSignOn })}
                </Button>
              )}
            </Form>
          )}
        </>
      )}
    </Card>
  );
}
