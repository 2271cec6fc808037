import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonForms } from './ReasonForms.tsx';
import type { Act, AuditShown } from './documents.ts';
import { MoveForm } from './MoveForm.tsx';
import { ResumeButton } from './ResumeButton.tsx';
import { TeamForm } from './TeamForm.tsx';

const shown: readonly Act[] = ['MOVE', 'RETURN', 'DEFER', 'RESUME', 'WITHDRAW', 'EDIT_TEAM'];

/** What the reader may do to an audit now; what not, with the reason why. Nothing for who stands on neither of its sides. */
export function Acts({ audit, again }: { audit: AuditShown; again: () => void }) {
  const { t } = useTranslation('audits');
  const [doing, open] = useState<Act | null>(null);
  const { version } = audit;
  if (version === null || audit.acts.length === 0) return null;
  const known = { ...audit, version };
  const close = () => open(null);
  return (
    <>
      {audit.acts
        .filter(({ act }) => shown.includes(act) && (act !== 'RESUME' || audit.status === 'DEFERRED'))
        .map(({ act, allowed, why, citation }) => {
          if (act === 'RESUME' && allowed) return <ResumeButton key={act} audit={known} again={again} />;
          const button = (
            <Button
              key={act}
              type={act === 'MOVE' && allowed ? 'primary' : 'default'}
              disabled={!allowed}
              aria-label={allowed ? undefined : t('cannot', { act: t(`act.${act}`), why })}
              onClick={() => open(act)}
            >
              {t(`act.${act}`)}
            </Button>
          );
          return allowed ? (
            button
          ) : (
            <Tooltip key={act} title={[why, citation].filter(Boolean).join(' · ')}>
              <span>{button}</span>
            </Tooltip>
          );
        })}
      {doing === 'MOVE' && <MoveForm audit={known} onClose={close} again={again} />}
      {doing === 'EDIT_TEAM' && <TeamForm audit={known} onClose={close} />}
      {(doing === 'RETURN' || doing === 'DEFER' || doing === 'WITHDRAW') && (
        <ReasonForms audit={known} act={doing} onClose={close} />
      )}
    </>
  );
}
