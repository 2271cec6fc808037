import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { newKey } from '../../ui/editing/edit.ts';
import { WithdrawInvitation } from './change-documents.ts';
import { touched, type InvitationRow } from './documents.ts';

/** Takes an invitation back, after it was said what that means. */
export function useWithdraw(onChanged: () => void) {
  const { t } = useTranslation(['drives', 'ui']);
  const { modal, message } = App.useApp();
  const [, withdraw] = useMutation(WithdrawInvitation);
  return ({ id, version, supplierName: name }: InvitationRow) => {
    const key = newKey();
    modal.confirm({
      title: t('withdrawSure', { name }),
      content: t('withdrawText'),
      okText: t('withdraw'),
      cancelText: t('ui:cancel'),
      okButtonProps: { danger: true },
      onOk: async () => {
        const { data } = await withdraw({ invitation: id, version, key }, touched);
        const answer = data?.withdrawInvitation;
        if (answer?.__typename === 'Invitation') void message.success(t('done'));
        else void message.error(answer?.message ?? t('ui:offline'));
        onChanged();
      },
    });
  };
}
