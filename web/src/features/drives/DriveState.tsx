import { useTranslation } from 'react-i18next';
import { Mark, type MarkShape } from '../../ui/Mark.tsx';
import { ShareBar } from '../../ui/ShareBar.tsx';
import { colours, okabeIto } from '../../ui/theme.ts';
import type { Counts, DriveRow, InvitationState as State } from './documents.ts';

const drive: Record<DriveRow['state'], [MarkShape, string]> = {
  OPEN: ['full', okabeIto.green],
  PAUSED: ['half', okabeIto.orange],
  CLOSED: ['square', colours.inkSoft],
};
export function DriveState({ state }: { state: DriveRow['state'] }) {
  const { t } = useTranslation('drives');
  const [shape, colour] = drive[state];
  return (
    <Mark shape={shape} colour={colour}>
      {t(`state.${state}`)}
    </Mark>
  );
}

const invitation: Record<State, [MarkShape, string]> = {
  DRAFT: ['empty', colours.inkSoft],
  SENT: ['half', okabeIto.skyBlue],
  OPENED: ['half', okabeIto.blue],
  ACCEPTED: ['full', okabeIto.green],
  ANSWERED_BY_CREDIT: ['full', okabeIto.purple],
  DECLINED: ['square', okabeIto.vermilion],
  EXPIRED: ['square', okabeIto.orange],
  WITHDRAWN: ['empty', colours.inkSoft],
};
export function InvitationMark({ state }: { state: State }) {
  const { t } = useTranslation('drives');
  const [shape, colour] = invitation[state];
  return (
    <Mark shape={shape} colour={colour}>
      {t(`invitationState.${state}`)}
    </Mark>
  );
}

/** How many answered, of those asked. */
export function AnswersBar({ counts }: { counts: Counts }) {
  const { t } = useTranslation('drives');
  const { asked, accepted, answeredByCredit, declined, opened, sent } = counts;
  return (
    <ShareBar
      total={asked}
      parts={[
        { name: t('stage.accepted'), value: accepted + answeredByCredit, colour: okabeIto.green },
        { name: t('stage.declined'), value: declined, colour: okabeIto.vermilion },
        { name: t('stage.opened'), value: opened, colour: okabeIto.blue },
        { name: t('stage.sent'), value: sent, colour: okabeIto.skyBlue },
      ].filter(({ value }, i) => i === 0 || value > 0)}
    />
  );
}
