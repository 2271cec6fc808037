import { EyeOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';

/** How much of the enterprise is shown, and why the rest is not. */
export function SightNote({ sight }: { sight: 'FULL' | 'MEMBER' | 'CARD' | 'PUBLISHED' }) {
  const { t } = useTranslation('enterprises');
  return (
    <p className={sight === 'FULL' ? 'sight full' : 'sight'} role="note">
      <EyeOutlined aria-hidden />
      <b>{t(`sight.${sight}`)}</b>
      <span>{t(`sightWhy.${sight}`)}</span>
    </p>
  );
}
