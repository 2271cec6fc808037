import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from './session.ts';
import type { DemoAccountShown } from './viewer.ts';

/** The local demo's people, each a click away. */
export function DemoAccounts({ accounts }: { accounts: readonly DemoAccountShown[] }) {
  const { t } = useTranslation('access');
  const { message } = App.useApp();
  const { signIn } = useSession();
  const [busy, setBusy] = useState<string | null>(null);
  const enter = async (account: DemoAccountShown) => {
    setBusy(account.email);
    const outcome = await signIn(account.email, account.password);
    setBusy(null);
    if (outcome.kind === 'TOO_MANY') void message.error(t('tooMany', { minutes: outcome.minutes }));
    else if (outcome.kind === 'OFFLINE') void message.error(t('offline'));
    else if (outcome.kind !== 'SIGNED_IN') void message.error(t('wrong'));
  };
  return (
    <section aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t('demoTitle')}</h2>
      <p className="quiet">{t('demoText')}</p>
      <ul className="demo-accounts">
        {accounts.map((account) => (
          <li key={account.email}>
            <button
              type="button"
              disabled={busy !== null}
              aria-busy={busy === account.email}
              onClick={() => void enter(account)}
            >
              <span className="chip strong">{t(`role.${account.role}`)}</span>
              <b>{account.name}</b>
              <span className="quiet">{account.sees}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
