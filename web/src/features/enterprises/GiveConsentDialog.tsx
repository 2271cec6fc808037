import { App, Form, Input, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Failed, Refused } from '../../ui/States.tsx';
import { useAllSuppliers } from './all-suppliers.ts';
import { GiveConsent, touchesConsents, type Scope } from './consent-queries.ts';
import { ScopeChoice } from './ScopeChoice.tsx';

/** To whom, and for which link where that is settled. */
export interface Wanted {
  readonly to: { readonly id: string; readonly name: string };
  readonly link?: string;
  readonly scopes: readonly Scope[];
  readonly expiresOn?: string;
}
interface Given {
  readonly link: string;
  readonly scopes: Scope[];
  readonly expiresOn: string;
}
interface Props {
  readonly enterprise: string;
  readonly wanted: Wanted;
  readonly onDone: () => void;
}
/** Days on Shanghai's calendar, where consents end. */
const day = (at: dayjs.Dayjs) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(at.toDate());

/** Opens one link to somebody, in a scope, until a day. */
export function GiveConsentDialog({ enterprise, wanted, onDone }: Props) {
  const { t } = useTranslation('consents');
  const { message } = App.useApp();
  const [form] = Form.useForm<Given>();
  const suppliers = useAllSuppliers(enterprise, wanted.link === undefined);
  const [{ fetching, error, data }, give] = useMutation(GiveConsent);
  const problem = data && data.giveConsent.__typename !== 'Consent' ? data.giveConsent : null;
  const submit = async ({ link, scopes, expiresOn }: Given) => {
    const asked = { enterprise, to: wanted.to.id, link: wanted.link ?? link, scopes, expiresOn };
    const { data: done } = await give(asked, touchesConsents);
    if (done?.giveConsent.__typename !== 'Consent') return;
    void message.success(t('done'));
    onDone();
  };
  return (
    <Modal
      open
      title={t('giveTo', { name: wanted.to.name })}
      okText={t('give')}
      cancelText={t('ui:cancel')}
      confirmLoading={fetching}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <p className="quiet">{t('consentsLead')}</p>
      <Form<Given>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          scopes: wanted.scopes,
          expiresOn: wanted.expiresOn ?? day(dayjs().add(1, 'year')),
        }}
        onFinish={(given) => void submit(given)}
      >
        {wanted.link === undefined && (
          <Form.Item name="link" label={t('link')} rules={[{ required: true, message: t('linkNeeded') }]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              loading={!suppliers}
              notFoundContent={t('noSuppliers')}
              options={(suppliers ?? []).map(({ id, supplier, product }) => ({
                value: id,
                label: product ? `${supplier.name} · ${product}` : supplier.name,
              }))}
            />
          </Form.Item>
        )}
        <ScopeChoice />
        <Form.Item name="expiresOn" label={t('expiresOn')} rules={[{ required: true, message: t('expiryNeeded') }]}>
          <Input type="date" min={day(dayjs())} />
        </Form.Item>
      </Form>
      {error && <Failed error={error} />}
      {problem && <Refused problem={problem} />}
    </Modal>
  );
}
