import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { newKey } from '../../ui/editing/edit.ts';
import { InviteSuppliers, type Invited } from './choose-documents.ts';
import { touched } from './documents.ts';

export interface Contact {
  readonly email: string;
  readonly name: string;
}
export interface Asked {
  readonly suppliers: readonly string[];
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly message: string | null;
}
export interface Outcome {
  readonly invitations: Invited['invitations'];
  readonly skipped: Invited['skipped'];
}
export interface Stopped {
  readonly reason: string;
  readonly left: readonly string[];
}
const atOnce = 100;
const nothing: Outcome = { invitations: [], skipped: [] };

/** Invites in small groups, so that one sees how far it is; what was done before a group failed stands, and the rest can be tried again. */
export function useInviting(drive: string) {
  const { t } = useTranslation('ui');
  const [, invite] = useMutation(InviteSuppliers);
  const [done, setDone] = useState(0);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(nothing);
  const [stopped, setStopped] = useState<Stopped | null>(null);
  /** One group asked in one way is one attempt, so that an answer lost on the way is not made twice. */
  const keys = useRef(new Map<string, string>());

  async function go({ suppliers, contacts, message }: Asked): Promise<boolean> {
    setBusy(true);
    setStopped(null);
    for (let at = 0; at < suppliers.length; at += atOnce) {
      const group = suppliers.slice(at, at + atOnce);
      const asked = {
        ...{ drive, message, suppliers: group },
        contacts: group.flatMap((supplier) => {
          const contact = contacts.get(supplier);
          const email = contact?.email.trim();
          return contact && email ? [{ supplier, email, name: contact.name.trim() || null }] : [];
        }),
      };
      const attempt = JSON.stringify(asked);
      const key = keys.current.get(attempt) ?? newKey();
      keys.current.set(attempt, key);
      const { data, error } = await invite({ ...asked, key }, touched);
      const answer = data?.inviteSuppliers;
      if (answer?.__typename !== 'SuppliersInvited') {
        const fields =
          answer?.__typename === 'InvalidInput' ? answer.fields.map((one) => one.message).join('；') : null;
        const reason = fields ?? answer?.message ?? error?.graphQLErrors[0]?.message ?? t('offline');
        setStopped({ reason, left: suppliers.slice(at) });
        setBusy(false);
        return false;
      }
      setDone((before) => before + group.length);
      setOutcome((before) => ({
        invitations: [...before.invitations, ...answer.invitations],
        skipped: [...before.skipped, ...answer.skipped],
      }));
    }
    setBusy(false);
    return true;
  }
  return { go, busy, done, outcome, stopped };
}
