import { Modal } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';

interface Props {
  readonly dirty: boolean;
  /** The form is asked to close. */
  readonly closing: boolean;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Nobody leaves what was typed behind without saying so: on closing, on leaving for another page, on leaving the site. */
export function Unsaved({ dirty, closing, onLeave, onStay }: Props) {
  const { t } = useTranslation('ui');
  const blocker = useBlocker(dirty);
  useEffect(() => {
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
  const away = blocker.state === 'blocked';
  return (
    <Modal
      open={dirty && (closing || away)}
      title={t('editing.unsaved')}
      okText={t('editing.discard')}
      cancelText={t('editing.stay')}
      onOk={() => (away ? blocker.proceed() : onLeave())}
      onCancel={() => (away ? blocker.reset() : onStay())}
    >
      {t('editing.unsavedText')}
    </Modal>
  );
}
