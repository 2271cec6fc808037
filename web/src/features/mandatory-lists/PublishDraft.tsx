import { Alert, App, DatePicker, Input, Modal } from 'antd';
import dayjs from 'dayjs';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { dayInShanghai } from '../../ui/format.ts';
import { newKey } from '../../ui/editing/edit.ts';
import { Failed, Loading, Refused } from '../../ui/States.tsx';
import { Clocks } from './Clocks.tsx';
import { DraftStarts, PublishDraftMutation, type Draft } from './draft-documents.ts';

interface Props {
  readonly authority: string;
  readonly year: number;
  readonly draft: Draft;
  readonly onClose: () => void;
  readonly onPublished: () => void;
}
const touched = { additionalTypenames: ['MandatoryList', 'MandatoryListDraft', 'DraftEntry', 'ListEntry'] };

/** Says what publication starts, with its days and why, before it is confirmed. What is typed here stays when it is refused. */
export function PublishDraft({ authority, year, draft, onClose, onPublished }: Props) {
  const { t } = useTranslation('mandatory-lists');
  const { message } = App.useApp();
  const id = useId();
  const [publishedOn, setDay] = useState(dayInShanghai);
  const [documentNo, setDocument] = useState('');
  const [key, setKey] = useState(newKey);
  const [{ data, error }, again] = useQuery({ query: DraftStarts, variables: { authority, year, publishedOn } });
  const [{ fetching, data: answer, error: failed }, publish] = useMutation(PublishDraftMutation);
  const starts = data?.mandatoryListDraft?.starts;
  const problem =
    answer && answer.publishMandatoryListDraft.__typename !== 'MandatoryList' ? answer.publishMandatoryListDraft : null;
  const confirm = async () => {
    const asked = { draft: draft.id, version: draft.version, publishedOn, documentNo: documentNo.trim() || null, key };
    const { data: done } = await publish(asked, touched);
    if (done?.publishMandatoryListDraft.__typename !== 'MandatoryList') return setKey(newKey());
    void message.success(t('draft.done'));
    onPublished();
  };
  const ready = draft.entryCount > 0 && draft.lackingCount === 0 && (starts?.length ?? 0) > 0;
  return (
    <Modal
      open
      width={720}
      title={t('draft.publishTitle', { count: draft.entryCount })}
      okText={t('draft.confirm')}
      cancelText={t('ui:cancel')}
      confirmLoading={fetching}
      okButtonProps={{ disabled: !ready }}
      onOk={() => void confirm()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      {draft.lackingCount > 0 && (
        <Alert type="warning" showIcon title={t('draft.cannotPublish', { count: draft.lackingCount })} />
      )}
      {draft.entryCount === 0 && <Alert type="warning" showIcon title={t('draft.noEntries')} />}
      <div className="toolbar">
        <label htmlFor={`${id}-day`}>{t('draft.publishedOn')}</label>{' '}
        <DatePicker
          id={`${id}-day`}
          allowClear={false}
          value={dayjs(publishedOn)}
          onChange={(day) => day && setDay(day.format('YYYY-MM-DD'))}
        />
      </div>
      <div className="toolbar">
        <label htmlFor={`${id}-document`}>{t('draft.documentNo')}</label>{' '}
        <Input
          id={`${id}-document`}
          style={{ width: 280 }}
          maxLength={100}
          value={documentNo}
          onChange={({ target }) => setDocument(target.value)}
        />
      </div>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!starts && !error && <Loading rows={3} />}
      {starts && starts.length === 0 && draft.entryCount > 0 && (
        <Alert type="warning" showIcon title={t('draft.nothingStarts')} />
      )}
      {starts && starts.length > 0 && <p>{t('draft.starts')}</p>}
      {starts?.map(({ rulePack, enterprises, clocks }) => (
        <section key={rulePack} aria-label={t('draft.startsFor', { count: enterprises })}>
          <div className="quiet">{t('draft.startsFor', { count: enterprises })}</div>
          <Clocks clocks={clocks} />
        </section>
      ))}
      {failed && <Failed error={failed} />}
      {problem && (
        <Refused problem={{ message: problem.message, citation: 'citation' in problem ? problem.citation : null }} />
      )}
    </Modal>
  );
}
