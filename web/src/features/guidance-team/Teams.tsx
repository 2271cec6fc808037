import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { Failed, Loading } from '../../ui/States.tsx';
import { TeamsQuery, touched, type MemberShown, type TeamShown } from './documents.ts';
import { Members } from './Members.tsx';
import { AddMember, EditMember, EditTeam, FormTeam } from './TeamForms.tsx';
import { RecordVisit } from './VisitForms.tsx';

type Open =
  | { readonly kind: 'form' }
  | { readonly kind: 'edit' | 'add' | 'record'; readonly team: TeamShown }
  | { readonly kind: 'member'; readonly team: TeamShown; readonly member: MemberShown };

/** The teams: to whoever keeps one with its members, to anybody else by name and size. */
export function Teams() {
  const { t } = useTranslation('guidance-team');
  const [open, setOpen] = useState<Open | null>(null);
  const pages = useCursorPages('teams');
  const [{ data, error, fetching }, again] = useQuery({
    query: TeamsQuery,
    variables: { first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const close = () => setOpen(null);
  const kept = (data?.guidanceTeams.nodes ?? []).filter(({ mayEdit }) => mayEdit);
  return (
    <section className="panel" aria-labelledby="teams">
      <h2 id="teams">{t('teams')}</h2>
      <p className="quiet">{t('teamsNote')}</p>
      {data?.keepsMandatoryList && (
        <div className="toolbar">
          <Button type="primary" onClick={() => setOpen({ kind: 'form' })}>
            {t('form')}
          </Button>
        </div>
      )}
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading rows={4} />}
      {data && (
        <CursorTable<TeamShown>
          label={t('teams')}
          connection={data.guidanceTeams}
          pages={pages}
          loading={fetching}
          empty={t('noTeams')}
          columns={[
            { key: 'name', title: t('name'), render: (_, { name }) => name },
            { key: 'division', title: t('division'), render: (_, { division }) => division?.name ?? '—' },
            { key: 'document', title: t('documentNo'), render: (_, { documentNo }) => documentNo ?? '—' },
            { key: 'size', title: t('size'), className: 'num', align: 'right', render: (_, { size }) => size },
            {
              ...{ key: 'actions', title: t('actions') },
              render: (_, team) =>
                team.mayEdit && (
                  <Space>
                    <Button
                      size="small"
                      aria-label={t('recordBy', { name: team.name })}
                      onClick={() => setOpen({ kind: 'record', team })}
                    >
                      {t('record')}
                    </Button>
                    <Button
                      size="small"
                      aria-label={t('addMemberTo', { name: team.name })}
                      onClick={() => setOpen({ kind: 'add', team })}
                    >
                      {t('addMember')}
                    </Button>
                    <Button
                      size="small"
                      aria-label={t('editTeam', { name: team.name })}
                      onClick={() => setOpen({ kind: 'edit', team })}
                    >
                      {t('change')}
                    </Button>
                  </Space>
                ),
            },
          ]}
        />
      )}
      {kept.map((team) => (
        <Members key={team.id} team={team} onEdit={(member) => setOpen({ kind: 'member', team, member })} />
      ))}
      {open?.kind === 'form' && <FormTeam onClose={close} />}
      {open?.kind === 'edit' && <EditTeam team={open.team} onClose={close} />}
      {open?.kind === 'add' && <AddMember team={open.team} onClose={close} />}
      {open?.kind === 'record' && <RecordVisit team={open.team} onClose={close} />}
      {open?.kind === 'member' && <EditMember team={open.team} member={open.member} onClose={close} />}
    </section>
  );
}
