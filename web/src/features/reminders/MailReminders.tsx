import { Alert, App, Button, Form, Radio, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { newKey } from '../../ui/editing/edit.ts';
import { useLocale } from '../../ui/i18n.ts';
import { Page } from '../../ui/Page.tsx';
import { useFormat } from '../../ui/format.ts';
import { Failed, Loading, Refused } from '../../ui/States.tsx';
import { ChooseReminders, MailRemindersQuery, SendReminderNow, touched, type ChoiceShown } from './documents.ts';
import { UnsentReminders } from './UnsentReminders.tsx';

const paces = ['OFF', 'WEEKLY', 'DAILY'] as const;
const languages = ['ZH', 'EN'] as const;

/** How often somebody is reminded by mail, and in which language. */
export default function MailReminders() {
  const { t } = useTranslation('reminders');
  const [{ data, error }, again] = useQuery({
    query: MailRemindersQuery,
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const viewer = data?.viewer;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {error && !viewer && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!error && !viewer && <Loading />}
      {viewer && <Choice key={viewer.mailReminders.version} choice={viewer.mailReminders} email={viewer.email} />}
      {viewer?.memberships.some(({ role }) => role === 'ADMINISTRATOR') && <UnsentReminders />}
    </Page>
  );
}

function Choice({ choice, email }: { choice: ChoiceShown; email: string }) {
  const { t } = useTranslation(['reminders', 'ui']);
  const { dateTime } = useFormat();
  const { locale } = useLocale();
  const { message } = App.useApp();
  // Who has chosen nothing yet is offered the language they read.
  const usual = choice.version === 0 && locale === 'en' ? 'EN' : choice.language;
  const [pace, setPace] = useState(choice.pace);
  const [language, setLanguage] = useState(usual);
  const [{ fetching }, choose] = useMutation(ChooseReminders);
  const [problem, refuse] = useState<string | null>(null);
  const save = async () => {
    refuse(null);
    const { data, error } = await choose({ pace, language, version: choice.version, key: newKey() }, touched);
    const answer = data?.chooseReminders;
    if (answer?.__typename === 'MailReminders') void message.success(t('saved'));
    else refuse(answer?.message ?? error?.graphQLErrors[0]?.message ?? t('ui:offline'));
  };
  return (
    <section className="panel" aria-labelledby="mail-reminders">
      <h2 id="mail-reminders">{t('choice')}</h2>
      {!choice.concerned && <Alert type="info" showIcon title={t('notConcerned')} />}
      {choice.concerned && !choice.schedule && <Alert type="warning" showIcon title={t('noMail')} />}
      <Form layout="vertical" requiredMark={false} onFinish={() => void save()}>
        <Form.Item label={t('pace')}>
          <Radio.Group
            aria-label={t('pace')}
            value={pace}
            options={paces.map((value) => ({ value, label: t(`paces.${value}`) }))}
            onChange={({ target }) => setPace(paces.find((one) => one === target.value) ?? 'OFF')}
          />
        </Form.Item>
        <Form.Item label={t('language')}>
          <Select<(typeof languages)[number]>
            aria-label={t('language')}
            style={{ width: 160 }}
            value={language}
            options={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
            onChange={setLanguage}
          />
        </Form.Item>
        <Space>
          <Button
            type="primary"
            htmlType="submit"
            loading={fetching}
            disabled={pace === choice.pace && language === choice.language}
          >
            {t('save')}
          </Button>
          {choice.concerned && <SendNow email={email} refuse={refuse} />}
        </Space>
      </Form>
      {problem && <Refused problem={{ message: problem }} />}
      <p className="quiet small">
        {choice.nextAt && `${t('next', { at: dateTime(choice.nextAt) })} · `}
        {choice.sentOn ? t('sentOn', { day: choice.sentOn }) : t('neverSent')}
      </p>
    </section>
  );
}

function SendNow({ email, refuse }: { email: string; refuse: (problem: string | null) => void }) {
  const { t } = useTranslation(['reminders', 'ui']);
  const { message } = App.useApp();
  const [{ fetching }, send] = useMutation(SendReminderNow);
  const ask = async () => {
    refuse(null);
    const { data, error } = await send({ key: newKey() });
    const answer = data?.sendReminderNow;
    if (answer?.__typename === 'ReminderSent') void message.success(answer.sent ? t('sent', { email }) : t('nothing'));
    else refuse(answer?.message ?? error?.graphQLErrors[0]?.message ?? t('ui:offline'));
  };
  return (
    <Button loading={fetching} onClick={() => void ask()}>
      {t('now')}
    </Button>
  );
}
