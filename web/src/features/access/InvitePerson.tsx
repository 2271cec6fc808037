import { Alert, App, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { useSettled } from '../../ui/settled.ts';
import { Refused } from '../../ui/States.tsx';
import { Invite, touched } from './member-documents.ts';
import { useSignInWays } from './sign-in-ways.ts';
import type { RoleShown } from './viewer.ts';

const PlacesQuery = graphql(`
  query PlacesToInvite($role: Role!, $search: String) {
    placesToInvite(role: $role, search: $search) {
      id
      name
      code
    }
  }
`);
const heldNowhere: readonly RoleShown[] = ['EXPERT', 'ADMINISTRATOR'];

interface Props {
  readonly roles: readonly RoleShown[];
  readonly onClose: () => void;
}
export function InvitePerson({ roles, onClose }: Props) {
  const { t } = useTranslation('members');
  const { t: access } = useTranslation('access');
  const { message } = App.useApp();
  const mail = useSignInWays()?.mail;
  const [form] = Form.useForm<{ email: string; role: RoleShown; place: string | null }>();
  const role = Form.useWatch('role', form);
  const [{ fetching }, invite] = useMutation(Invite);
  const [problem, refuse] = useState<string | null>(null);
  const placed = role && !heldNowhere.includes(role);
  const submit = async ({ email, role, place }: { email: string; role: RoleShown; place?: string | null }) => {
    const { data, error } = await invite({ email, role, place: (placed && place) || null }, touched);
    const result = data?.invitePerson;
    if (result?.__typename !== 'PersonInvitation') return refuse(result?.message ?? error?.message ?? t('offline'));
    void message.success(t('sent', { email: result.email }));
    onClose();
  };
  return (
    <Modal
      open
      title={t('inviteTitle')}
      okText={t('invite')}
      confirmLoading={fetching}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {mail === false && <Alert type="warning" showIcon title={t('noMail')} />}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit} onValuesChange={() => refuse(null)}>
        <Form.Item name="email" label={t('email')} rules={[{ required: true, type: 'email', message: t('emailBad') }]}>
          <Input type="email" autoComplete="off" />
        </Form.Item>
        <Form.Item name="role" label={t('role')} rules={[{ required: true, message: t('roleNeeded') }]}>
          <Select
            options={roles.map((value) => ({ value, label: access(`role.${value}`) }))}
            onChange={() => form.setFieldValue('place', null)}
          />
        </Form.Item>
        {placed && (
          <Form.Item
            name="place"
            label={t('place')}
            extra={t('placeHint')}
            rules={[{ required: role !== 'ANALYST', message: t('placeNeeded') }]}
          >
            <PlaceChoice key={role} role={role} />
          </Form.Item>
        )}
      </Form>
      {problem && <Refused problem={{ message: problem }} />}
    </Modal>
  );
}

interface ChoiceProps {
  readonly role: RoleShown;
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
}
/** The form gives `value` and `onChange`. */
function PlaceChoice({ role, value = null, onChange = () => {} }: ChoiceProps) {
  const { t } = useTranslation('members');
  const [typed, setTyped] = useState('');
  const [chosen, choose] = useState<Option | null>(null);
  const [{ data }] = useQuery({ query: PlacesQuery, variables: { role, search: useSettled(typed) } });
  const options = (data?.placesToInvite ?? []).map(({ id, name, code }) => ({
    value: id,
    label: code ? `${name} ${code}` : name,
  }));
  return (
    <Select<Option>
      aria-label={t('place')}
      labelInValue
      allowClear
      value={value === null ? null : chosen}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={options}
      onChange={(option: Option | undefined) => {
        choose(option ?? null);
        onChange(option?.value ?? null);
      }}
    />
  );
}
interface Option {
  readonly value: string;
  readonly label: string;
}
