import { App, Button, Input, Popconfirm, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import type { ResultOf } from '../../api/graphql.ts';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { useFormat } from '../../ui/format.ts';
import { Page } from '../../ui/Page.tsx';
import { useSettled } from '../../ui/settled.ts';
import { Failed } from '../../ui/States.tsx';
import { InvitePerson } from './InvitePerson.tsx';
import { Deactivate, MembersQuery, Reactivate, Revoke, touched } from './member-documents.ts';
import { PendingInvitations } from './PendingInvitations.tsx';
import { useViewer } from './viewer.ts';

type Member = ResultOf<typeof MembersQuery>['members']['nodes'][number];
const kinds = ['ALL', 'PARK', 'ENTERPRISE', 'DIVISION'] as const;

/** The people somebody manages, and the invitations that wait. */
export default function Members() {
  const { t } = useTranslation('members');
  const { t: access } = useTranslation('access');
  const { dateTime } = useFormat();
  const [kind, setKind] = useState<(typeof kinds)[number]>('ALL');
  const [typed, setTyped] = useState('');
  const search = useSettled(typed);
  const pages = useCursorPages(`${kind} ${search}`);
  const [inviting, setInviting] = useState(false);
  const [{ data: who }] = useViewer();
  const [{ data, error, fetching }, again] = useQuery({
    query: MembersQuery,
    variables: { kind: kind === 'ALL' ? null : kind, search, first: pages.first, after: pages.after },
  });
  const viewer = who?.viewer;
  const administers = viewer?.rolesToInvite.includes('ADMINISTRATOR') ?? false;
  const roles = viewer?.rolesToInvite ?? [];
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        roles.length > 0 && (
          <Button type="primary" onClick={() => setInviting(true)}>
            {t('invite')}
          </Button>
        )
      }
    >
      <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap', marginBottom: 12 }}>
        <Segmented
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(value) => setKind(value)}
        />
        <Input
          aria-label={t('search')}
          placeholder={t('search')}
          allowClear
          style={{ width: 280 }}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      {error ? (
        <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
      ) : (
        <CursorTable<Member>
          label={t('title')}
          connection={data?.members}
          pages={pages}
          loading={fetching}
          empty={t('nobody')}
          columns={[
            {
              title: t('person'),
              render: (_, { person }) => (
                <>
                  <b>{person.name}</b> <span className="quiet">{person.email}</span>
                  {person.deactivatedAt && <span className="chip">{t('deactivated')}</span>}
                </>
              ),
            },
            { title: t('role'), render: (_, { role }) => (role ? access(`role.${role}`) : '—') },
            { title: t('of'), render: (_, { of }) => of ?? '—' },
            {
              title: t('signedIn'),
              render: (_, { person }) => (person.signedInAt ? dateTime(person.signedInAt) : t('never')),
            },
            {
              key: 'do',
              render: (_, member) => <Doings member={member} administers={administers} />,
            },
          ]}
        />
      )}
      {roles.length > 0 && <PendingInvitations />}
      {inviting && <InvitePerson roles={roles} onClose={() => setInviting(false)} />}
    </Page>
  );
}

function Doings({ member, administers }: { member: Member; administers: boolean }) {
  const { t } = useTranslation('members');
  const { message } = App.useApp();
  const [, revoke] = useMutation(Revoke);
  const [, deactivate] = useMutation(Deactivate);
  const [, reactivate] = useMutation(Reactivate);
  const { id: person, name, deactivatedAt } = member.person;
  const say = (result: { __typename: string; message?: string } | undefined, failed: string | undefined) => {
    const problem = result?.message ?? failed;
    if (problem) void message.error(problem);
    else void message.success(t('done'));
  };
  const doRevoke = async () => {
    const { data, error } = await revoke({ person, membership: member.membership }, touched);
    say(data?.result, error?.message);
  };
  const change = async () => {
    const { data, error } = await (deactivatedAt ? reactivate : deactivate)({ person }, touched);
    say(data?.result, error?.message);
  };
  return (
    <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
      {member.mayRevoke && (
        <Popconfirm title={t('revoke')} description={t('revokeAsk', { name })} onConfirm={doRevoke}>
          <Button size="small">{t('revoke')}</Button>
        </Popconfirm>
      )}
      {administers &&
        (deactivatedAt ? (
          <Button size="small" onClick={() => void change()}>
            {t('reactivate')}
          </Button>
        ) : (
          <Popconfirm title={t('deactivate')} description={t('deactivateAsk', { name })} onConfirm={change}>
            <Button size="small" danger>
              {t('deactivate')}
            </Button>
          </Popconfirm>
        ))}
    </div>
  );
}
