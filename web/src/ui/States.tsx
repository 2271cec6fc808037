import { Alert, Button, Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';

export function Loading({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation('ui');
  return (
    <div role="status" className="state-loading">
      <span className="visually-hidden">{t('loading')}</span>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}

export function Nothing({ children, action }: { children?: ReactNode; action?: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={children ?? t('empty')} className="state-empty">
      {action}
    </Empty>
  );
}

const explain = (
  error: CombinedError,
): { key: 'offline' | 'unavailable' | 'unexpected'; text: string | null; id: string | null } => {
  const first = error.graphQLErrors[0];
  const code = first?.extensions['code'];
  const id = first?.extensions['requestId'];
  if (error.networkError && !first) return { key: 'offline', text: null, id: null };
  return {
    key: code === 'GRAPH_UNAVAILABLE' ? 'unavailable' : 'unexpected',
    text: first && code !== 'INTERNAL_SERVER_ERROR' ? first.message : null,
    id: typeof id === 'string' ? id : null,
  };
};

/** What a query that came back with an error shows in place of its data. */
export function Failed({ error, onRetry }: { error: CombinedError; onRetry?: () => void }) {
  const { t } = useTranslation('ui');
  const { key, text, id } = explain(error);
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={t('failed')}
      description={
        <>
          <div>{text ?? t(key)}</div>
          {id && !text?.includes(id) && <div className="quiet">{t('requestId', { id })}</div>}
        </>
      }
      action={onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
    />
  );
}

/** A refusal by a rule, as the API's Problem says it. */
export function Refused({ problem }: { problem: { message: string; citation?: string | null } }) {
  return <Alert role="alert" type="warning" showIcon title={problem.message} description={problem.citation} />;
}
