import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { useTitle } from '../../ui/title.ts';
import { signInUrl } from '../access/urls.ts';
import { Answering, type Ending } from './Answering.tsx';
import { invitationsPath } from './urls.ts';
import { useDoor } from './use-door.ts';
import { useToken } from './use-token.ts';
import './answer.css';

/** What the link of a letter opens, for whoever holds it: no account is needed. */
export default function Answer() {
  const { t } = useTranslation('invitations');
  const { token, drop } = useToken();
  const { signIn } = useDoor();
  const navigate = useNavigate();
  const [ended, end] = useState<{ readonly how: Ending; readonly email: string } | null>(null);
  useTitle(t('answerTitle'));
  const toSignIn = <Link to={signInUrl(invitationsPath)}>{t('signIn')}</Link>;
  const finish = (how: Ending, email = '') => {
    drop();
    end({ how, email });
  };
  return (
    <main className="answer">
      <LanguageSwitch className="answer-language" />
      <h1>{t('answerTitle')}</h1>
      {ended ? (
        <Alert
          role="status"
          type="success"
          showIcon
          title={t(`doneTitle.${ended.how}`)}
          description={
            <>
              <p>{t(`doneText.${ended.how}`, { email: ended.email })}</p>
              {toSignIn}
            </>
          }
        />
      ) : (
        <Answering
          of={{ token }}
          dead={
            <Alert
              role="alert"
              type="info"
              showIcon
              title={t('dead')}
              description={
                <>
                  <p>{t('deadText')}</p>
                  {toSignIn}
                </>
              }
            />
          }
          onAccepted={async (email, password, signedIn) => {
            if (!signedIn && !(password !== null && (await signIn(email, password)))) return finish('ACCEPTED', email);
            drop();
            await navigate(invitationsPath, { replace: true });
          }}
          onEnded={finish}
        />
      )}
    </main>
  );
}
