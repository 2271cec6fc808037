import { App, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { Failed, Refused } from '../../ui/States.tsx';
import { useAllSuppliers } from './all-suppliers.ts';
import { AskForConsent, ConsentsQuery, touchesConsents, type Scope } from './consent-queries.ts';
import { ScopeChoice } from './ScopeChoice.tsx';

interface Given {
  readonly of: string;
  readonly scopes: Scope[];
  readonly reason: string;
}

/** Asks a direct supplier to open its own suppliers; for the enterprise's own people. */
export function AskSuppliers({ of }: { of: string }) {
  const { t } = useTranslation('consents');
  const { message } = App.useApp();
  const [form] = Form.useForm<Given>();
  const [open, show] = useState(false);
  const links = useAllSuppliers(of, open);
  const [{ data }] = useQuery({ query: ConsentsQuery, variables: { id: of } });
  const [{ fetching, error, data: answer }, ask] = useMutation(AskForConsent);
  if (!data?.enterprise?.consents) return null;
  const suppliers = [...new Map((links ?? []).map(({ supplier }) => [supplier.id, supplier.name]))];
  const problem = answer && answer.askForConsent.__typename !== 'ConsentAsk' ? answer.askForConsent : null;
  const submit = async (given: Given) => {
    const { data: done } = await ask({ enterprise: of, ...given }, touchesConsents);
    if (done?.askForConsent.__typename !== 'ConsentAsk') return;
    void message.success(t('asked', { name: suppliers.find(([id]) => id === given.of)?.[1] }));
    form.resetFields();
    show(false);
  };
  return (
    <>
      <Button onClick={() => show(true)}>{t('ask')}</Button>
      <Modal
        open={open}
        title={t('ask')}
        okText={t('send')}
        cancelText={t('ui:cancel')}
        confirmLoading={fetching}
        onOk={() => form.submit()}
        onCancel={() => show(false)}
      >
        <p className="quiet">{t('askLead')}</p>
        <Form<Given>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ scopes: ['IDENTITY', 'AUDIT_STATUS'], reason: '' }}
          onFinish={(given) => void submit(given)}
        >
          <Form.Item name="of" label={t('supplier')} rules={[{ required: true, message: t('supplierNeeded') }]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              loading={!links}
              notFoundContent={t('noSuppliers')}
              options={suppliers.map(([value, label]) => ({ value, label }))}
            />
          </Form.Item>
          <ScopeChoice />
          <Form.Item
            name="reason"
            label={t('reasonField')}
            rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
          >
            <Input.TextArea maxLength={500} rows={3} />
          </Form.Item>
        </Form>
        {error && <Failed error={error} />}
        {problem && <Refused problem={problem} />}
      </Modal>
    </>
  );
}
