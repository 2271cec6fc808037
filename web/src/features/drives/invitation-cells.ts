import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';
import type { InvitationRow } from './documents.ts';

/** What became of the letters to a supplier; null where nothing is wrong. */
export const lettersStuck = ({ state, lastLetter, contactEmail, letters, waiting }: InvitationRow) =>
  lastLetter === 'BOUNCED' || lastLetter === 'FAILED' || lastLetter === 'UNKNOWN'
    ? lastLetter
    : state === 'DRAFT' && contactEmail === null && letters + waiting === 0
      ? 'NO_ADDRESS'
      : null;

/** The table of invitations in words, for a spreadsheet. */
export function useInvitationCells() {
  const { t } = useTranslation('drives');
  const { dateTime } = useFormat();
  const at = (iso: string | null) => (iso ? dateTime(iso) : '');
  const problemOf = (row: InvitationRow) => {
    const stuck = lettersStuck(row);
    if (stuck === 'NO_ADDRESS') return t('noAddress');
    return stuck ? [t(`letterState.${stuck}`), row.problem].filter(Boolean).join('：') : '';
  };
  const heads = [
    ...[t('supplier'), t('tier'), t('stateColumn'), t('sentAt'), t('openedAt'), t('answeredAt'), t('declineReason')],
    ...[t('contact'), t('email'), t('problem'), t('alongside')],
  ];
  const cells = (row: InvitationRow) => [
    ...[row.supplierName, row.tier, t(`invitationState.${row.state}`), at(row.sentAt), at(row.openedAt)],
    at(row.answeredAt),
    row.declineKind ? [t(`declineKind.${row.declineKind}`), row.declineReason].filter(Boolean).join('：') : '',
    ...[row.contactName, row.contactEmail, problemOf(row), row.alongside.join('、')],
  ];
  return { heads, cells, problemOf };
}
