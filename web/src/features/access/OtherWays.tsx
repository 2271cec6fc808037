import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useRecovery } from './recovery.ts';
import { useSignInWays } from './sign-in-ways.ts';
import { forgotPath, mailboxPath } from './urls.ts';

/** Under the sign-in form: single sign-on, a forgotten password, and in the local demo the mail it caught. */
export function OtherWays({ next }: { next: string }) {
  const { t } = useTranslation('members');
  const ways = useSignInWays();
  const { single } = useRecovery();
  const [params] = useSearchParams();
  const [offline, setOffline] = useState(false);
  const leave = async () => {
    const url = await single(next);
    if (url) globalThis.location.assign(url);
    else setOffline(true);
  };
  if (!ways) return null;
  const refused = ways.singleSignOn && params.get('error') !== null;
  return (
    <div style={{ maxWidth: 400, marginTop: 16 }}>
      <div aria-live="assertive">
        {(refused || offline) && (
          <Alert type="error" showIcon title={t(offline ? 'offline' : 'singleFailed')} style={{ marginBottom: 12 }} />
        )}
      </div>
      {ways.singleSignOn && (
        <Button size="large" block onClick={() => void leave()} style={{ marginBottom: 12 }}>
          {t('single', { name: ways.singleSignOn })}
        </Button>
      )}
      <div style={{ display: 'flex', gap: 20 }}>
        {ways.mail && <Link to={forgotPath}>{t('forgot')}</Link>}
        {ways.mailbox && <Link to={mailboxPath}>{t('mailbox')}</Link>}
      </div>
    </div>
  );
}
