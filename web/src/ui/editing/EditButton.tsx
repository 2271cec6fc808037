import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** Opens a form; said in full to those who do not see what it stands beside. */
export function EditButton({ of, small = false, onClick }: { of: string; small?: boolean; onClick: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <Button
      icon={<EditOutlined />}
      size={small ? 'small' : 'middle'}
      aria-label={`${t('editing.edit')} ${of}`}
      onClick={onClick}
    >
      {small ? null : t('editing.edit')}
    </Button>
  );
}
