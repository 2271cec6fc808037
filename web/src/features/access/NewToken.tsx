import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CreatedShown } from './tokens-queries.ts';

const example = (token: string) =>
  [
    `curl ${location.origin}/graphql \\`,
    `  -H 'Authorization: Bearer ${token}' \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -d '{"query":"{ viewer { name } }"}'`,
  ].join('\n');

/** A token at the only moment at which it can be seen. */
export function NewToken({ created, onSaved }: { created: CreatedShown; onSaved: () => void }) {
  const { t } = useTranslation('tokens');
  const { message } = App.useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), [created]);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success(t('copied'));
    } catch {
      void message.warning(t('copyFailed'));
    }
  };
  return (
    <section className="panel new-token" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {t('newToken', { name: created.apiToken.name })}
      </h2>
      <p role="alert">{t('onceOnly')}</p>
      <h3>{t('token')}</h3>
      <div className="token-line">
        <code className="mono">{created.token}</code>
        <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy(created.token)}>
          {t('copyToken')}
        </Button>
      </div>
      <h3>{t('example')}</h3>
      <div className="token-line">
        <pre className="mono">{example(created.token)}</pre>
        <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy(example(created.token))}>
          {t('copyExample')}
        </Button>
      </div>
      <Button type="primary" onClick={onSaved}>
        {t('saved')}
      </Button>
    </section>
  );
}
