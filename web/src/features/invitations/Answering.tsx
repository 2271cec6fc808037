import { Alert, Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, type CombinedError } from 'urql';
import { Failed, Loading } from '../../ui/States.tsx';
import { AcceptForm } from './AcceptForm.tsx';
import { OpenByToken, OpenReceived, type OpenedShown } from './documents.ts';
import { OtherAnswers } from './OtherAnswers.tsx';
import { Questions } from './Questions.tsx';
import { Summary } from './Summary.tsx';
import { useDoor } from './use-door.ts';
import { useAnswering, type Of } from './use-answering.ts';
import './answer.css';

/** What an invitation shows, read once, and again when somebody else is signed in or something was asked. */
function useOpened(of: Of) {
  const [, openByToken] = useMutation(OpenByToken);
  const [, openReceived] = useMutation(OpenReceived);
  const [opened, show] = useState<OpenedShown | null | undefined>(undefined);
  const [error, fail] = useState<CombinedError | undefined>(undefined);
  const [turn, again] = useState(0);
  const token = 'token' in of ? of.token : null;
  const invitation = 'token' in of ? null : of.invitation;
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const found =
        token === null
          ? await openReceived({ invitation: invitation ?? '' })
          : token === ''
            ? { data: { openInvitation: null }, error: undefined }
            : await openByToken({ token });
      if (gone) return;
      fail(found.error);
      if (!found.data) return;
      show('openInvitation' in found.data ? found.data.openInvitation : found.data.openReceivedInvitation);
    };
    void read();
    return () => {
      gone = true;
    };
  }, [token, invitation, turn, openByToken, openReceived]);
  return { opened, error, again: () => again((n) => n + 1) };
}

export type Ending = 'ACCEPTED' | 'DECLINED' | 'ANSWERED_BY_CREDIT';
interface Props {
  readonly of: Of;
  readonly dead: ReactNode;
  readonly onAccepted: (email: string, password: string | null, signedIn: boolean) => Promise<void>;
  readonly onEnded: (how: Ending) => void;
}
/** An invitation, and all that can be answered to it. */
export function Answering({ of, dead, onAccepted, onEnded }: Props) {
  const { t } = useTranslation('invitations');
  const { opened, error, again } = useOpened(of);
  const { accept } = useAnswering(of);
  const { signOut } = useDoor();
  if (error) return <Failed error={error} onRetry={again} />;
  if (opened === undefined) return <Loading />;
  if (opened === null) return dead;
  return (
    <>
      <p>
        <b>{t('hello', { name: opened.enterpriseName })}</b>
        {opened.email && <span className="quiet"> {t('sentTo', { email: opened.email })}</span>}
      </p>
      <Summary opened={opened} />
      <section className="panel" aria-labelledby="answer-yours">
        <h2 id="answer-yours">{t('yourAnswer')}</h2>
        {opened.holder === 'ANOTHER' ? (
          <Alert
            type="warning"
            role="alert"
            showIcon
            title={t('another', { email: opened.email })}
            action={<Button onClick={() => void signOut()}>{t('signOut')}</Button>}
          />
        ) : (
          <>
            <AcceptForm
              opened={opened}
              accept={accept}
              onAccepted={(email, password) => onAccepted(email, password, opened.holder !== 'NOBODY')}
            />
            <OtherAnswers of={of} opened={opened} onEnded={onEnded} onAsked={again} />
          </>
        )}
      </section>
      {opened.questions.length > 0 && (
        <section className="panel" aria-labelledby="answer-questions">
          <h2 id="answer-questions">{t('questions')}</h2>
          <Questions list={opened.questions} />
        </section>
      )}
    </>
  );
}
