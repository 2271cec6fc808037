import { AimOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useExplorer } from '../context.ts';
import { looking, type Look } from '../session.ts';

const buttons: readonly { at: Look['at']; word: string; icon: typeof PlusOutlined }[] = [
  { at: 'in', word: 'zoomIn', icon: PlusOutlined },
  { at: 'out', word: 'zoomOut', icon: MinusOutlined },
  { at: 'fit', word: 'fit', icon: AimOutlined },
];

export function ZoomButtons() {
  const { t } = useTranslation('explorer');
  const { desk } = useExplorer();
  return (
    <div className="ex-zoom" role="group" aria-label={t('zoom')}>
      {buttons.map(({ at, word, icon: Icon }) => (
        <Button
          key={at}
          aria-label={t(word)}
          title={t(word)}
          icon={<Icon />}
          onClick={() => desk.store.set((s) => looking(s, at))}
        />
      ))}
    </div>
  );
}
