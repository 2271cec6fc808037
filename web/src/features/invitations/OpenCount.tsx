import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { InvitationsQuery, touched } from './documents.ts';
import { isOpen } from './is-open.ts';
import './answer.css';

/** How many invitations wait for an answer, beside their place in the navigation. */
export function OpenCount() {
  const { t } = useTranslation('invitations');
  const [{ data }] = useQuery({ query: InvitationsQuery, context: touched });
  const count = (data?.viewer?.memberships ?? [])
    .flatMap(({ enterprise }) => enterprise?.receivedInvitations.nodes ?? [])
    .filter(isOpen).length;
  if (count === 0) return null;
  return (
    <span className="nav-count" title={t('openCount', { count })}>
      {count}
    </span>
  );
}
