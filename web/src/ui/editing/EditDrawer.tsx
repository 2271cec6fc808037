import { Alert, App, Button, Drawer, Form, Space } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../States.tsx';
import { ClashPanel } from './ClashPanel.tsx';
import { begin, changesOf, clashed, newKey, typed, type Field, type Loaded, type Outcome, type Value, type Values } from './edit.ts'; // prettier-ignore
import { FieldInput } from './FieldInput.tsx';
import { Unsaved } from './Unsaved.tsx';
import './editing.css';

interface Props {
  readonly title: string;
  readonly fields: readonly Field[];
  readonly loaded: Loaded;
  /** Saves what has changed, on the version it was changed from. */
  readonly save: (version: number, changes: Values, key: string) => Promise<Outcome>;
  readonly onClose: () => void;
}

/** The form of one thing, filled in. Only what was changed is sent, and what somebody else saved meanwhile is shown beside it. */
export function EditDrawer({ title, fields, loaded, save, onClose }: Props) {
  const { t } = useTranslation('ui');
  const { message } = App.useApp();
  const id = useId();
  const [editing, setEditing] = useState(() => begin(loaded));
  const [key, setKey] = useState(newKey);
  const [saving, setSaving] = useState(false);
  const [wrong, setWrong] = useState<Extract<Outcome, { kind: 'INVALID' }>['fields']>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const changes = changesOf(editing);
  const dirty = Object.keys(changes).length > 0;
  const [closing, setClosing] = useState(false);
  const close = () => (dirty ? setClosing(true) : onClose());
  const change = (name: string, value: Value) => {
    setEditing((now) => typed(now, name, value));
    setWrong((now) => now.filter(({ path }) => fieldOf(path) !== name));
    setKey(newKey());
  };
  const submit = async () => {
    setSaving(true);
    setRefusal(null);
    const outcome = await save(editing.base.version, changes, key);
    setSaving(false);
    if (outcome.kind === 'SAVED') {
      void message.success(t('editing.saved'));
      return onClose();
    }
    if (outcome.kind === 'INVALID') return setWrong(outcome.fields);
    if (outcome.kind === 'REFUSED') return setRefusal(outcome.message);
    setEditing((now) => clashed(now, outcome));
    setKey(newKey());
  };
  const said = (name: string) => wrong.filter(({ path }) => fieldOf(path) === name).map((one) => one.message);
  const unplaced = wrong.filter(({ path }) => !fields.some((field) => field.name === fieldOf(path)));
  return (
    <Drawer
      open
      size={560}
      title={title}
      onClose={close}
      mask={{ closable: false }}
      footer={
        <Space>
          <Button type="primary" htmlType="submit" form={id} loading={saving} disabled={!dirty}>
            {t(editing.clash ? 'editing.saveAgain' : 'editing.save')}
          </Button>
          <Button onClick={close}>{t('cancel')}</Button>
        </Space>
      }
    >
      <ClashPanel editing={editing} fields={fields} onChoose={change} />
      <Form id={id} layout="vertical" requiredMark={false} disabled={saving} onFinish={() => void submit()}>
        {fields.map((field) => {
          const problems = said(field.name);
          return (
            <Form.Item
              key={field.name}
              label={field.label}
              htmlFor={`${id}-${field.name}`}
              extra={field.hint}
              {...(problems.length > 0 && { validateStatus: 'error', help: problems.join('；') })}
            >
              <FieldInput
                id={`${id}-${field.name}`}
                field={field}
                value={editing.mine[field.name] ?? null}
                onChange={(value) => change(field.name, value)}
              />
            </Form.Item>
          );
        })}
      </Form>
      {unplaced.length > 0 && <Alert role="alert" type="error" title={unplaced.map((one) => one.message).join('；')} />}
      {refusal && <Refused problem={{ message: refusal }} />}
      <Unsaved dirty={dirty && !saving} closing={closing} onLeave={onClose} onStay={() => setClosing(false)} />
    </Drawer>
  );
}

/** The field that a path of the input lies in: `input.aliases.2` is of `aliases`. */
const fieldOf = (path: string): string => path.split('.').filter((part) => part !== 'input')[0] ?? '';
