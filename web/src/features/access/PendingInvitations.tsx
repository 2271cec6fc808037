import { App, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { useFormat } from '../../ui/format.ts';
import { Failed, Nothing } from '../../ui/States.tsx';
import { InvitationsQuery, Invite, touched, Withdraw, type InvitationShown } from './member-documents.ts';

/** The invitations that wait, and the ways to send one again or to take it back. */
export function PendingInvitations() {
  const { t } = useTranslation('members');
  const { t: access } = useTranslation('access');
  const { message } = App.useApp();
  const { dateTime } = useFormat();
  const [{ data, error }, again] = useQuery({ query: InvitationsQuery });
  const [{ fetching }, withdraw] = useMutation(Withdraw);
  const [{ fetching: sending }, invite] = useMutation(Invite);
  const sendAgain = async ({ email, role, place }: InvitationShown) => {
    const { data: done, error: failed } = await invite({ email, role, place }, touched);
    const result = done?.invitePerson;
    if (result?.__typename === 'PersonInvitation') void message.success(t('sent', { email }));
    else void message.error(result?.message ?? failed?.message ?? t('offline'));
  };
  const take = async (invitation: string) => {
    const { data: done, error: failed } = await withdraw({ invitation }, touched);
    if (done?.result.__typename === 'PersonInvitation') void message.success(t('done'));
    else void message.error(done?.result.message ?? failed?.message);
  };
  const invitations = data?.personInvitations.nodes ?? [];
  return (
    <section className="panel" aria-labelledby="pending">
      <h2 id="pending">{t('pending')}</h2>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {data && invitations.length === 0 && <Nothing>{t('noPending')}</Nothing>}
      {invitations.length > 0 && (
        <table className="plain dense">
          <thead>
            <tr>
              <th scope="col">{t('email')}</th>
              <th scope="col">{t('role')}</th>
              <th scope="col">{t('of')}</th>
              <th scope="col">{t('invitedBy')}</th>
              <th scope="col">{t('expires')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {invitations.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.email}</th>
                <td>{access(`role.${one.role}`)}</td>
                <td>{one.of ?? '—'}</td>
                <td>{one.invitedBy ?? '—'}</td>
                <td className="num">{one.mailedAt ? dateTime(one.expiresAt) : t('notMailed')}</td>
                <td className="right">
                  <Popconfirm title={t('sendAgain')} description={t('sendAgainAsk')} onConfirm={() => sendAgain(one)}>
                    <Button size="small" loading={sending}>
                      {t('sendAgain')}
                    </Button>
                  </Popconfirm>{' '}
                  <Popconfirm title={t('withdraw')} onConfirm={() => take(one.id)}>
                    <Button size="small" loading={fetching}>
                      {t('withdraw')}
                    </Button>
                  </Popconfirm>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
