import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { useTitle } from '../../ui/title.ts';
import { DemoAccounts } from './DemoAccounts.tsx';
import { OtherWays } from './OtherWays.tsx';
import { SignInForm } from './SignInForm.tsx';
import { useInstallation, useViewer } from './viewer.ts';
import './sign-in.css';

/** Only paths of this site: never an address somebody put into the link. */
const destination = (next: string | null) => (next && /^\/(?![/\\])/.test(next) ? next : '/');

export default function SignIn() {
  const { t } = useTranslation('access');
  const [params] = useSearchParams();
  const [viewer] = useViewer();
  const [installation] = useInstallation();
  useTitle(t('signIn'));
  if (viewer.data?.viewer) return <Navigate to={destination(params.get('next'))} replace />;
  const accounts = installation.data?.installation.demo ? installation.data.installation.demoAccounts : [];
  return (
    <div className="sign-in">
      <header className="sign-in-story">
        <div className="sign-in-brand">
          <img src="/favicon.svg" alt="" width={44} height={44} />
          <span>
            清链 <small>Qinglian</small>
          </span>
        </div>
        <p className="sign-in-tagline">{t('tagline')}</p>
        <p>{t('promise')}</p>
        <ul>
          <li>{t('points.graph')}</li>
          <li>{t('points.scope')}</li>
          <li>{t('points.import')}</li>
        </ul>
      </header>
      <main className="sign-in-work">
        <LanguageSwitch className="sign-in-language" />
        <div className="sign-in-box">
          <h1>{t('signIn')}</h1>
          <SignInForm />
          <OtherWays next={destination(params.get('next'))} />
          {accounts.length > 0 && <DemoAccounts accounts={accounts} />}
        </div>
      </main>
    </div>
  );
}
