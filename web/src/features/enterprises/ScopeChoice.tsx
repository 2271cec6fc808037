import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { scopes } from './consent-queries.ts';

/** What of a link is opened; its identity always is. */
export function ScopeChoice() {
  const { t } = useTranslation('consents');
  return (
    <Form.Item name="scopes" label={t('scopes')}>
      <Checkbox.Group
        options={scopes.map((value) => ({ value, label: t(`scope.${value}`), disabled: value === 'IDENTITY' }))}
      />
    </Form.Item>
  );
}
