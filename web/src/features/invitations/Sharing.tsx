import { App, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, type CombinedError } from 'urql';
import { newKey } from '../../ui/editing/edit.ts';
import { Refused } from '../../ui/States.tsx';
import { OpenCascade, ShareProgress, touched, type ReceivedShown } from './documents.ts';

interface Answered {
  readonly __typename: string;
  readonly message?: string;
}
/** Who may follow the audit: off unless it is switched on. */
export function Sharing({ of }: { of: ReceivedShown }) {
  const { t } = useTranslation('invitations');
  const { message } = App.useApp();
  const [, shareProgress] = useMutation(ShareProgress);
  const [, openCascade] = useMutation(OpenCascade);
  const [busy, setBusy] = useState(false);
  const [problem, refuse] = useState<string | null>(null);
  const run = async (send: () => Promise<{ done: Answered | undefined; error: CombinedError | undefined }>) => {
    setBusy(true);
    const { done, error } = await send();
    setBusy(false);
    const saved = done?.__typename === 'ReceivedInvitation';
    refuse(saved ? null : (done?.message ?? error?.graphQLErrors[0]?.message ?? t('offline')));
    if (saved) void message.success(t('saved'));
  };
  const share = (asker: string, withOrigin: boolean) => (on: boolean) =>
    void run(async () => {
      const asked = { invitation: of.id, asker, withOrigin, share: on, key: newKey() };
      const { data, error } = await shareProgress(asked, touched);
      return { done: data?.shareProgress, error };
    });
  const cascade = (on: boolean) =>
    void run(async () => {
      const { data, error } = await openCascade({ invitation: of.id, share: on, key: newKey() }, touched);
      return { done: data?.openCascadeTo, error };
    });
  const line = (key: string, label: string, on: boolean, change: (on: boolean) => void) => (
    <label key={key} className="answer-switch">
      <Switch checked={on} disabled={busy} onChange={change} aria-label={label} />
      <span>{label}</span>
    </label>
  );
  return (
    <section aria-label={t('sharing')}>
      <h3>{t('sharing')}</h3>
      <p className="quiet">{t('sharingText')}</p>
      {problem && <Refused problem={{ message: problem }} />}
      {of.askers.flatMap(({ id, name, onBehalfOf, sharesProgress, sharesWithOrigin }) => [
        sharesProgress === null ? (
          <p key={id} className="quiet">
            {name}：{t('noLink')}
          </p>
        ) : (
          line(id, t('share', { name }), sharesProgress, share(id, false))
        ),
        ...(onBehalfOf && sharesWithOrigin !== null
          ? [line(`${id} origin`, t('shareOrigin', { name: onBehalfOf }), sharesWithOrigin, share(id, true))]
          : []),
      ])}
      {line('cascade', t('cascade'), of.opensCascade, cascade)}
    </section>
  );
}
