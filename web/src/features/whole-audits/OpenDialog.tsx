import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { useFormat } from '../../ui/format.ts';
import { Failed, Refused } from '../../ui/States.tsx';
import { OpenWholeAudit, type ScopeParkOf } from './documents.ts';
import type { Solved } from './solving.ts';
import { wholeAuditUrl } from './urls.ts';

const keyOf = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

interface Props {
  readonly park: ScopeParkOf;
  readonly solved: Solved;
  readonly onClose: () => void;
}

/** Names the audit and opens it; the same dialog never opens two. */
export function OpenDialog({ park, solved, onClose }: Props) {
  const { t } = useTranslation('whole-audits');
  const { money, count } = useFormat();
  const navigate = useNavigate();
  const { proposal, input } = solved;
  const [name, setName] = useState(t('defaultName', { park: park.name, year: input.year }));
  const [key] = useState(keyOf);
  const [{ fetching, data, error }, open] = useMutation(OpenWholeAudit);
  const problem = data && data.openWholeAudit.__typename !== 'WholeAudit' ? data.openWholeAudit : null;
  const confirm = async () => {
    const { data: done } = await open({ input, name: name.trim(), key });
    if (done?.openWholeAudit.__typename === 'WholeAudit') void navigate(wholeAuditUrl(done.openWholeAudit.id));
  };
  return (
    <Modal
      open
      title={t('openAudit')}
      okText={t('confirmOpen')}
      cancelText={t('cancel')}
      confirmLoading={fetching}
      okButtonProps={{ disabled: name.trim() === '' }}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <p>
        {t('openSummary', {
          park: park.name,
          year: input.year,
          members: count(proposal.members.length + proposal.hiddenMembers),
          cost: money(proposal.objective),
        })}
      </p>
      <label className="wa-name">
        <span>{t('auditName')}</span>
        <Input value={name} maxLength={80} onChange={({ target }) => setName(target.value)} />
      </label>
      {error && <Failed error={error} />}
      {problem && (
        <Refused problem={{ message: problem.message, citation: 'citation' in problem ? problem.citation : null }} />
      )}
    </Modal>
  );
}
