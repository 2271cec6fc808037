import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';

const CheckCreditCodeQuery = graphql(`
  query CheckCreditCode($code: String!) {
    checkCreditCode(code: $code) {
      code
      valid
      reason
    }
  }
`);

export function CreditCodeCheck() {
  const { t } = useTranslation('enterprises');
  const [code, setCode] = useState('');
  const [{ data }] = useQuery({ query: CheckCreditCodeQuery, variables: { code }, pause: !code });
  const check = code ? data?.checkCreditCode : undefined;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div style={{ width: 340 }}>
          <label htmlFor="credit-code">{t('checkHint')}</label>
          <Input.Search
            id="credit-code"
            className="mono"
            enterButton={t('check')}
            maxLength={40}
            onSearch={(value) => setCode(value.trim())}
          />
          <div aria-live="polite" style={{ marginTop: 8 }}>
            {check && (
              <Alert
                type={check.valid ? 'success' : 'error'}
                showIcon
                title={
                  check.valid
                    ? t('checkValid', { code: check.code })
                    : t('checkInvalid', { code: check.code, reason: check.reason })
                }
              />
            )}
          </div>
        </div>
      }
    >
      <Button icon={<SafetyCertificateOutlined />}>{t('check')}</Button>
    </Popover>
  );
}
