import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';

export function Verified({ yes }: { yes: boolean }) {
  const { t } = useTranslation('reference');
  if (yes) return <span className="chip strong">{t('verified')}</span>;
  return (
    <Tooltip title={t('unverifiedNote')}>
      <span className="chip warn">{t('unverified')}</span>
    </Tooltip>
  );
}
