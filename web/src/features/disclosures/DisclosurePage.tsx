import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { Page } from '../../ui/Page.tsx';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { enterpriseUrl } from '../enterprises/urls.ts';
import { mandatoryListUrl } from '../mandatory-lists/urls.ts';
import { DisclosureQuery, touched } from './documents.ts';
import { Edition } from './Edition.tsx';
import { disclosuresPath } from './urls.ts';

/** What an enterprise discloses for a list, in all its editions: open to all. */
export default function DisclosurePage() {
  const { t } = useTranslation('disclosures');
  const { id = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({
    query: DisclosureQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const disclosure = data?.disclosure;
  const [latest] = disclosure?.editions ?? [];
  if (!disclosure || !latest)
    return (
      <Page title={t('title')}>
        {error ? (
          <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
        ) : fetching || !data ? (
          <Loading rows={8} />
        ) : (
          <Nothing action={<Link to={disclosuresPath}>{t('back')}</Link>}>
            {t(disclosure ? 'draftOnly' : 'gone')}
          </Nothing>
        )}
      </Page>
    );
  const { authority, year, enterprise, editions } = disclosure;
  return (
    <Page
      title={t('titleOf', { name: latest.name })}
      lead={
        <>
          {latest.creditCode && <span className="mono">{latest.creditCode} · </span>}
          <Link to={mandatoryListUrl(authority.code, year)}>{t('forList', { authority: authority.name, year })}</Link>
          {data.viewer && enterprise && (
            <>
              {' '}
              · <Link to={enterpriseUrl(enterprise.id)}>{t('toEnterprise')}</Link>
            </>
          )}{' '}
          · <Link to={disclosuresPath}>{t('back')}</Link>
        </>
      }
      actions={<Button onClick={() => window.print()}>{t('print')}</Button>}
    >
      <article className="stack">
        {editions.map((edition, i) => (
          <Edition key={edition.edition} edition={edition} current={i === 0} />
        ))}
      </article>
    </Page>
  );
}
