import { Alert, App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { newKey } from '../../ui/editing/edit.ts';
import { Failed, Refused } from '../../ui/States.tsx';
import { PublishMutation, SubmitMutation, touched, type DraftRead } from './documents.ts';

/** Shows a draft to the regulator. */
export function SubmitDraft({ draft }: { draft: DraftRead }) {
  const { t } = useTranslation('disclosures');
  const { message } = App.useApp();
  const [key] = useState(newKey);
  const [{ fetching, data, error }, submit] = useMutation(SubmitMutation);
  const problem = data && data.submitDisclosure.__typename !== 'Disclosure' ? data.submitDisclosure : null;
  const send = async () => {
    const { data: done } = await submit({ draft: draft.id, version: draft.version, key }, touched);
    if (done?.submitDisclosure.__typename === 'Disclosure') void message.success(t('submitted'));
  };
  return (
    <>
      <Button size="small" loading={fetching} onClick={() => void send()}>
        {t('submit')}
      </Button>
      {error && <Failed error={error} />}
      {problem && <Refused problem={problem} />}
    </>
  );
}

/** Publishes a draft for everybody, once more with the reason when it corrects. */
export function PublishDraft({ draft, corrects }: { draft: DraftRead; corrects: boolean }) {
  const { t } = useTranslation('disclosures');
  const { message } = App.useApp();
  const [asking, ask] = useState(false);
  const [reason, setReason] = useState('');
  const [key, setKey] = useState(newKey);
  const [{ fetching, data, error }, publish] = useMutation(PublishMutation);
  const problem = data && data.publishDisclosure.__typename !== 'Disclosure' ? data.publishDisclosure : null;
  const wrong = problem?.__typename === 'InvalidInput' ? problem.fields : null;
  const open = () => {
    setKey(newKey());
    ask(true);
  };
  const confirm = async () => {
    const asked = { draft: draft.id, version: draft.version, reason: reason.trim() || null, key };
    const { data: done } = await publish(asked, touched);
    setKey(newKey());
    if (done?.publishDisclosure.__typename !== 'Disclosure') return;
    void message.success(t('published'));
    ask(false);
  };
  const nameOf = (path: string) => {
    const item = path.replace(/^values\./, '');
    return t(`item.${item}`, { defaultValue: path === 'reason' ? t('publishReason') : item });
  };
  return (
    <>
      <Button size="small" type="primary" onClick={open}>
        {t('publish')}
      </Button>
      <Modal
        open={asking}
        title={t('publishTitle')}
        okText={t('publish')}
        confirmLoading={fetching}
        onOk={() => void confirm()}
        onCancel={() => ask(false)}
      >
        <p>{t('publishText')}</p>
        {corrects && (
          <Input
            aria-label={t('publishReason')}
            placeholder={t('publishReason')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
        {error && <Failed error={error} />}
        {problem && !wrong && <Refused problem={problem} />}
        {wrong && (
          <Alert
            role="alert"
            type="warning"
            showIcon
            title={wrong.map((one) => `${nameOf(one.path)}：${one.message}`).join('；')}
          />
        )}
      </Modal>
    </>
  );
}
