import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';
import type { ChainState } from './documents.ts';

/** How far the chain is known to be sound, for those who watch over it. */
export function ChainLine({ state }: { state: ChainState }) {
  const { t } = useTranslation('log');
  const { dateTime, count } = useFormat();
  if (!state) return null;
  const at = dateTime(state.at);
  if (state.fault)
    return (
      <Alert
        role="alert"
        type="error"
        showIcon
        title={t('broken', { number: count(state.firstBad ?? 0), fault: t(`fault.${state.fault}`), at })}
      />
    );
  return (
    <p role="status" className="quiet">
      {t('verified', { number: count(state.number), at })}
    </p>
  );
}
