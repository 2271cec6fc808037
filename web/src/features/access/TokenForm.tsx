import { Button, Form, Input } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Failed, Refused } from '../../ui/States.tsx';
import { CreateApiToken, touchesTokens, type CreatedShown } from './tokens-queries.ts';

interface Given {
  readonly name: string;
  readonly expiresOn: string;
}
/** Days on Shanghai's calendar, where tokens end. */
const day = (at: dayjs.Dayjs) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(at.toDate());

/** Asks what a token is for and how long it is to last. */
export function TokenForm({ onCreated }: { onCreated: (created: CreatedShown) => void }) {
  const { t } = useTranslation('tokens');
  const [form] = Form.useForm<Given>();
  const [{ fetching, data, error }, create] = useMutation(CreateApiToken);
  const now = dayjs();
  const problem = data && data.createApiToken.__typename !== 'CreateApiTokenSuccess' ? data.createApiToken : null;
  const submit = async ({ name, expiresOn }: Given) => {
    const { data: done } = await create({ name: name.trim(), expiresOn }, touchesTokens);
    if (done?.createApiToken.__typename !== 'CreateApiTokenSuccess') return;
    form.resetFields();
    onCreated(done.createApiToken);
  };
  return (
    <section className="panel" aria-labelledby="create-token">
      <h2 id="create-token">{t('create')}</h2>
      <Form<Given>
        form={form}
        layout="vertical"
        requiredMark={false}
        className="token-form"
        initialValues={{ name: '', expiresOn: day(now.add(90, 'day')) }}
        onFinish={(given) => void submit(given)}
      >
        <Form.Item
          name="name"
          label={t('name')}
          rules={[{ required: true, whitespace: true, message: t('nameNeeded') }]}
        >
          <Input maxLength={80} placeholder={t('nameHint')} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="expiresOn"
          label={t('expiresOn')}
          extra={t('expiryHint')}
          rules={[{ required: true, message: t('expiryNeeded') }]}
        >
          <Input type="date" min={day(now)} max={day(now.add(1, 'year'))} />
        </Form.Item>
        <Form.Item>
          <Button type="primary" htmlType="submit" loading={fetching}>
            {t('create')}
          </Button>
        </Form.Item>
      </Form>
      {error && <Failed error={error} />}
      {problem && <Refused problem={problem} />}
    </section>
  );
}
