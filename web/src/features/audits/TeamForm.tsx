import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { Loaded } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';

import { useAuditNow } from './audit-now.ts';
import { EditAuditTeam, type AuditShown, type Known } from './documents.ts';

type Member = Pick<AuditShown['team'][number], 'name' | 'role'>;
const written = ({ name, role }: Member) => `${name}：${role}`;
/** “李清：组长”, with either colon. */
function read(text: string): Member {
  const [name = '', ...role] = text.split(/[：:]/);
  return { name: name.trim(), role: role.join('：').trim() };
}

export function TeamForm({ audit, onClose }: { audit: Known; onClose: () => void }) {
  const { t } = useTranslation('audits');
  const [, save] = useMutation(EditAuditTeam);
  const auditNow = useAuditNow(audit.id);
  const valuesOf = ({ agency, team }: Pick<AuditShown, 'agency' | 'team'>) => ({ agency, team: team.map(written) });
  const again = async (): Promise<Loaded | null> => {
    const now = await auditNow();
    return now && now.version !== null ? { version: now.version, values: valuesOf(now) } : null;
  };
  return (
    <EditDrawer
      title={t('teamTitle')}
      fields={[
        { name: 'agency', label: t('agency'), kind: 'text' },
        { name: 'team', label: t('members'), hint: t('membersHint'), kind: 'texts' },
      ]}
      loaded={{ version: audit.version, values: valuesOf(audit) }}
      onClose={onClose}
      save={async (version, changes, key) => {
        const now = valuesOf(audit);
        const { agency, team } = { ...now, ...changes };
        const people = Array.isArray(team) ? (team as readonly string[]).map(read) : [];
        const asked = {
          audit: audit.id,
          version,
          agency: typeof agency === 'string' ? agency : null,
          team: people,
          key,
        };
        const { data, error } = await save(asked);
        return outcomeOf('Audit', data?.editAuditTeam, error, again, t('ui:offline'));
      }}
    />
  );
}
