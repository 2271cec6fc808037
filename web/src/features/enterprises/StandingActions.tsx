import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DisputeLink } from './DisputeLink.tsx';
import { EditLink } from './EditLink.tsx';
import type { PartnerLink } from './partner-queries.ts';
import { useStanding } from './standing-documents.ts';

interface Props {
  readonly link: PartnerLink;
  /** What the link is called, for those who do not see what its buttons stand beside. */
  readonly title: string;
  /** Something was said of it. */
  readonly onSaid: () => void;
}

/** What an end may do about a link that names it: confirm it, correct it, dispute it or take that back. */
export function StandingActions({ link, title, onSaid }: Props) {
  const { t } = useTranslation('standing');
  const { message } = App.useApp();
  const { confirmQuietly, withdraw } = useStanding(t('ui:offline'));
  const [open, setOpen] = useState<'correct' | 'dispute' | null>(null);
  const [busy, setBusy] = useState(false);
  const { mySides, confirmedBy, disputes } = link;
  if (mySides.length === 0) return null;
  const disputed = disputes.some(({ side }) => mySides.includes(side));
  const confirmed = !disputed && mySides.every((side) => confirmedBy.includes(side));
  const say = async (work: (link: PartnerLink) => Promise<string | null>, done: string) => {
    setBusy(true);
    const refusal = await work(link);
    setBusy(false);
    if (refusal === null) void message.success(done);
    else void message.error(refusal);
    onSaid();
  };
  const close = () => setOpen(null);
  const button = (act: 'confirm' | 'correct' | 'dispute' | 'withdraw', onClick: () => void) => (
    <Button
      size="small"
      disabled={busy}
      aria-label={t('of', { act: t(act), link: title })}
      {...(act === 'confirm' && { type: 'primary', ghost: true })}
      onClick={onClick}
    >
      {t(act)}
    </Button>
  );
  return (
    <Space size={4} wrap>
      {!confirmed && button('confirm', () => void say(confirmQuietly, t('confirmed')))}
      {button('correct', () => setOpen('correct'))}
      {disputed
        ? button('withdraw', () => void say(withdraw, t('withdrawn')))
        : button('dispute', () => setOpen('dispute'))}
      {open === 'correct' && <EditLink id={link.id} title={title} onClose={close} />}
      {open === 'dispute' && <DisputeLink id={link.id} version={link.version ?? 0} title={title} onClose={close} />}
    </Space>
  );
}
