import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A link to scan, drawn here: no other server is told of it. */
export function QrCode({ url }: { url: string }) {
  const { t } = useTranslation('invitations');
  const [src, draw] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void import('qrcode').then(async ({ default: code }) => {
      const svg = await code.toString(url, { type: 'svg', margin: 2 });
      if (!gone) draw(`data:image/svg+xml,${encodeURIComponent(svg)}`);
    });
    return () => {
      gone = true;
    };
  }, [url]);
  return src === null ? null : <img className="answer-qr" src={src} alt={t('qrText')} width={220} height={220} />;
}
