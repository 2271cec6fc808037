import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { useFormat } from '../../ui/format.ts';
import { Page } from '../../ui/Page.tsx';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { NewToken } from './NewToken.tsx';
import { TokenForm } from './TokenForm.tsx';
import { ApiTokensQuery, RevokeApiToken, touchesTokens, type CreatedShown, type TokenShown } from './tokens-queries.ts';
import './tokens.css';

function TokenRow({ token, onRevoke }: { token: TokenShown; onRevoke: () => Promise<void> }) {
  const { t } = useTranslation('tokens');
  const { dateTime, date } = useFormat();
  const { name } = token;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="num">{dateTime(token.createdAt)}</td>
      <td className="num">
        {date(token.expiresOn)} {token.expired && <span className="chip strong">{t('expired')}</span>}
      </td>
      <td className="num">{token.lastUsedAt ? dateTime(token.lastUsedAt) : t('never')}</td>
      <td className="right">
        <Popconfirm
          title={t('revoke')}
          description={t('revokeAsk', { name })}
          okText={t('revoke')}
          cancelText={t('ui:cancel')}
          onConfirm={onRevoke}
        >
          <Button size="small" danger aria-label={t('revokeNamed', { name })}>
            {t('revoke')}
          </Button>
        </Popconfirm>
      </td>
    </tr>
  );
}

/** A person's own tokens: what there is, a new one, and an end to one. */
export default function Tokens() {
  const { t } = useTranslation('tokens');
  const { message } = App.useApp();
  const [created, setCreated] = useState<CreatedShown | null>(null);
  const [{ data, error }, again] = useQuery({ query: ApiTokensQuery });
  const [, revokeApiToken] = useMutation(RevokeApiToken);
  const tokens = data?.viewer?.apiTokens;
  const revoke = async ({ id }: TokenShown) => {
    const { data: done, error: failed } = await revokeApiToken({ id }, touchesTokens);
    const result = done?.revokeApiToken;
    if (result?.__typename === 'ApiToken') {
      if (created?.apiToken.id === id) setCreated(null);
      void message.success(t('revoked', { name: result.name }));
    } else void message.error(result?.message ?? failed?.message);
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      {created && <NewToken created={created} onSaved={() => setCreated(null)} />}
      <section className="panel" aria-labelledby="tokens">
        <h2 id="tokens">{t('list')}</h2>
        {error && !tokens && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
        {!error && !tokens && <Loading />}
        {tokens?.length === 0 && <Nothing>{t('none')}</Nothing>}
        {tokens && tokens.length > 0 && (
          <div className="scroll-x">
            <table className="plain dense">
              <thead>
                <tr>
                  <th scope="col">{t('name')}</th>
                  <th scope="col">{t('created')}</th>
                  <th scope="col">{t('expiresOn')}</th>
                  <th scope="col">{t('lastUsed')}</th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {tokens.map((token) => (
                  <TokenRow key={token.id} token={token} onRevoke={() => revoke(token)} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      <TokenForm onCreated={setCreated} />
    </Page>
  );
}
