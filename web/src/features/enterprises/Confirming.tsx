import { Alert, Progress } from 'antd';
import { useTranslation } from 'react-i18next';

export interface Going {
  readonly done: number;
  readonly total: number;
}
export interface Told {
  readonly done: number;
  readonly failed: readonly { id: string; title: string; why: string }[];
}
interface Props {
  readonly going: Going | null;
  readonly told: Told | null;
  readonly onRead: () => void;
}

/** How far a confirmation of several links is, and what became of it. */
export function Confirming({ going, told, onRead }: Props) {
  const { t } = useTranslation('standing');
  return (
    <div aria-live="polite">
      {going && (
        <>
          <span>{t('progress', { done: going.done, total: going.total })}</span>
          <Progress percent={Math.round((going.done / going.total) * 100)} size="small" aria-label={t('title')} />
        </>
      )}
      {told && (
        <Alert
          className="spaced"
          showIcon
          type={told.failed.length ? 'warning' : 'success'}
          closable={{ onClose: onRead }}
          title={
            told.failed.length
              ? t('someFailed', { done: told.done, failed: told.failed.length })
              : t('allDone', { count: told.done })
          }
          description={
            told.failed.length > 0 && (
              <ul>
                {told.failed.map(({ id, title, why }) => (
                  <li key={id}>
                    {title}：{why}
                  </li>
                ))}
              </ul>
            )
          }
        />
      )}
    </div>
  );
}
