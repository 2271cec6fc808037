import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { Failed, Loading } from '../../ui/States.tsx';
import {
  CloseConsentAsk,
  ConsentsQuery,
  touchesConsents,
  WithdrawConsent,
  type AskShown,
  type ConsentShown,
} from './consent-queries.ts';
import { ConsentTable, type Line } from './ConsentTable.tsx';
import { GiveConsentDialog, type Wanted } from './GiveConsentDialog.tsx';

/** What an enterprise has opened and to whom, what is open to it, and what is asked; for its own people. */
export function Consents({ of }: { of: string }) {
  const { t } = useTranslation('consents');
  const { message } = App.useApp();
  const [wanted, want] = useState<Wanted | null>(null);
  const [{ data, error, fetching }, again] = useQuery({ query: ConsentsQuery, variables: { id: of } });
  const [, withdraw] = useMutation(WithdrawConsent);
  const [, close] = useMutation(CloseConsentAsk);
  const consents = data?.enterprise?.consents;
  if (data && !consents) return null;
  const answer = (result: { __typename: string; message?: string } | undefined, done: string, failed?: string) =>
    result && result.message === undefined ? message.success(done) : message.error(result?.message ?? failed);
  const takeBack = async ({ id }: ConsentShown) => {
    const { data: done, error: failed } = await withdraw({ consent: id }, touchesConsents);
    void answer(done?.withdrawConsent, t('withdrawn'), failed?.message);
  };
  const end = async ({ id }: AskShown) => {
    const { data: done, error: failed } = await close({ ask: id }, touchesConsents);
    void answer(done?.closeConsentAsk, t('closed'), failed?.message);
  };
  const lineOf = (consent: ConsentShown, who: Line['who']): Line => ({
    ...{ key: consent.id, who, link: consent.link, scopes: consent.scopes, until: consent.expiresOn },
    state: t(`state.${consent.state}`),
  });
  const giving = (asked: Wanted) => (
    <Button
      size="small"
      type="primary"
      aria-label={t('giveNamed', { name: asked.to.name })}
      onClick={() => want(asked)}
    >
      {t('give')}
    </Button>
  );
  const askLine = (ask: AskShown, who: Line['who'], action?: Line['action']): Line => ({
    ...{ key: ask.id, who, link: ask.reason, scopes: ask.scopes, until: null, state: null },
    action: (
      <>
        {action}{' '}
        <Button size="small" onClick={() => void end(ask)}>
          {t('close')}
        </Button>
      </>
    ),
  });
  return (
    <section className="panel" aria-labelledby="consents">
      <h2 id="consents">{t('consents')}</h2>
      <p className="quiet">{t('consentsLead')}</p>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!consents && fetching && <Loading rows={4} />}
      {consents && (
        <>
          <ConsentTable
            title={t('awaited')}
            empty={t('noAsks')}
            lines={consents.awaited.map(({ link, to, scopes, expiresOn, reason }) => ({
              ...{ key: `${link?.id} ${to?.id}`, who: to, link, scopes, until: expiresOn, state: reason },
              action: to && link && giving({ to, link: link.id, scopes, expiresOn }),
            }))}
          />
          <ConsentTable
            title={t('asksReceived')}
            empty={t('noAsks')}
            lines={consents.asksReceived.map((ask) =>
              askLine(ask, ask.asker, ask.asker && giving({ to: ask.asker, scopes: ask.scopes })),
            )}
          />
          <ConsentTable
            title={t('given')}
            empty={t('noGiven')}
            lines={consents.given.map((consent) => ({
              ...lineOf(consent, consent.to),
              action: consent.state !== 'WITHDRAWN' && (
                <Popconfirm
                  title={t('withdraw')}
                  description={t('withdrawAsk', { name: consent.to?.name })}
                  okText={t('withdraw')}
                  cancelText={t('ui:cancel')}
                  onConfirm={() => takeBack(consent)}
                >
                  <Button size="small" danger aria-label={t('withdrawNamed', { name: consent.to?.name })}>
                    {t('withdraw')}
                  </Button>
                </Popconfirm>
              ),
            }))}
          />
          <ConsentTable
            title={t('received')}
            empty={t('noReceived')}
            lines={consents.received.map((consent) => lineOf(consent, consent.giver))}
          />
          <ConsentTable
            title={t('asksMade')}
            empty={t('noAsks')}
            lines={consents.asksMade.map((ask) => askLine(ask, ask.asked))}
          />
        </>
      )}
      {wanted && <GiveConsentDialog enterprise={of} wanted={wanted} onDone={() => want(null)} />}
    </section>
  );
}
