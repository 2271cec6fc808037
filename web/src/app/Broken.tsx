import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';

/** Where a screen that threw is shown: the shell around it stays. */
export function Broken() {
  const { t } = useTranslation('ui');
  const error = useRouteError();
  return (
    <main className="broken" role="alert">
      <Result
        status="warning"
        title={t('crashed')}
        subTitle={error instanceof Error ? error.message : undefined}
        extra={
          <Button type="primary" onClick={() => globalThis.location.reload()}>
            {t('reload')}
          </Button>
        }
      />
    </main>
  );
}

export function NoSuchPage() {
  const { t } = useTranslation('ui');
  return <Result title={t('notFoundTitle')} subTitle={t('notFoundText')} extra={<Link to="/">{t('backHome')}</Link>} />;
}
