import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '../keys.ts';

const shown = (key: string) =>
  ({ ContextMenu: 'Menu', Escape: 'Esc', Backspace: '⌫ Backspace' })[key] ?? key.toUpperCase();

export function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('explorer');
  const lines = keys.map(({ action, keys: all, control, shift }) => {
    const text = [control && 'Ctrl', shift && 'Shift', shown(all[0] ?? '')].filter(Boolean).join(' + ');
    return { action, text };
  });
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('keysTitle')} width={620}>
      <dl className="ex-keys">
        <div>
          <dt>
            <kbd>←</kbd> <kbd>→</kbd> <kbd>↑</kbd> <kbd>↓</kbd>
          </dt>
          <dd>{t('key.arrows')}</dd>
        </div>
        {lines.map(({ action, text }) => (
          <div key={text}>
            <dt>
              <kbd>{text}</kbd>
            </dt>
            <dd>{t(`key.${action}`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('mouseTitle')}</h3>
      <p>{t('mouseText')}</p>
    </Modal>
  );
}
