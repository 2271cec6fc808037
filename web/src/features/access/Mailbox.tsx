import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { useFormat } from '../../ui/format.ts';
import { Nothing } from '../../ui/States.tsx';
import { Card } from './Card.tsx';

interface Letter {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: string;
  readonly pictures: readonly { readonly filename: string; readonly src: string }[];
}
const pieces = (text: string) => text.split(/(https?:\/\/\S+)/);

/** The mail the local demo caught instead of sending it. */
export default function Mailbox() {
  const { t } = useTranslation('members');
  const { t: ui } = useTranslation('ui');
  const { send } = useApi();
  const { dateTime } = useFormat();
  const [letters, setLetters] = useState<readonly Letter[] | 'closed' | null>(null);
  const look = useCallback(async () => {
    const response = await send('/api/mailbox').catch(() => undefined);
    setLetters(response?.ok ? ((await response.json()) as { messages: Letter[] }).messages : 'closed');
  }, [send]);
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- what is set comes from the server
    void look();
  }, [look]);
  return (
    <Card title={t('mailbox')}>
      <p>{t('mailboxText')}</p>
      <Button onClick={() => void look()}>{ui('retry')}</Button>
      {letters === 'closed' && <Nothing>{t('offline')}</Nothing>}
      {letters !== 'closed' && letters?.length === 0 && <Nothing>{t('noMailYet')}</Nothing>}
      {letters !== 'closed' &&
        letters?.map((letter) => (
          <section key={letter.id}>
            <h2>{letter.subject}</h2>
            <p className="quiet">
              {t('to')} {letter.to} · {dateTime(letter.at)}
            </p>
            <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {pieces(letter.text).map((piece, i) =>
                i % 2 ? (
                  <a key={i} href={piece}>
                    {piece}
                  </a>
                ) : (
                  piece
                ),
              )}
            </p>
            {letter.pictures.map(({ filename, src }) => (
              <img key={filename} src={src} alt={filename} style={{ maxWidth: 240 }} />
            ))}
          </section>
        ))}
    </Card>
  );
}
