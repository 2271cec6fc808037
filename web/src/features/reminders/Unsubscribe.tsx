import { Alert, Button } from 'antd';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useMutation } from 'urql';
import { Failed } from '../../ui/States.tsx';
import { StopReminders } from './documents.ts';

interface Props {
  /** The page of whoever is not signed in: another feature's, handed in by the app. */
  readonly Card: ComponentType<{ title: string; children: ReactNode }>;
}
/** Ends reminders by the link of a mail. A press, since programs that look into mail open its links. */
export function Unsubscribe({ Card }: Props) {
  const { t } = useTranslation('reminders');
  const { hash } = useLocation();
  const [{ data, error, fetching }, stop] = useMutation(StopReminders);
  return (
    <Card title={t('stopTitle')}>
      {data ? (
        <Alert type="success" role="status" showIcon title={t('stopped')} />
      ) : (
        <>
          <p>{t('stopText')}</p>
          <Button
            type="primary"
            size="large"
            block
            loading={fetching}
            onClick={() => void stop({ token: hash.slice(1) })}
          >
            {t('stop')}
          </Button>
        </>
      )}
      {error && <Failed error={error} />}
    </Card>
  );
}
