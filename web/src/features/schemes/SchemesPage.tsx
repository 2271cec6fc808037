import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { Page } from '../../ui/Page.tsx';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { enterpriseUrl } from '../enterprises/urls.ts';
import { SchemesQuery } from './documents.ts';
import { ImportSchemes } from './ImportSchemes.tsx';
import { PasteDialog, type Outcome } from './PasteDialog.tsx';
import { NewScheme } from './SchemeForms.tsx';
import { SchemeTable } from './SchemeTable.tsx';
import { exportSchemesUrl } from './urls.ts';

const context = { additionalTypenames: ['Scheme'] };

/** The schemes of one audit: entry by hand, by pasting and by file, and what became of them. */
export default function SchemesPage() {
  const { t } = useTranslation('schemes');
  const { id = '' } = useParams();
  const pages = useCursorPages(id, 50);
  const [adding, add] = useState(false);
  const [pasting, paste] = useState(false);
  const [came, setCame] = useState<Outcome | null>(null);
  const [{ data, error, fetching }, again] = useQuery({
    query: SchemesQuery,
    variables: { audit: id, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
    context,
  });
  const reread = () => again({ requestPolicy: 'network-only' });
  const audit = data?.node?.__typename === 'Audit' ? data.node : null;
  if (error && !data)
    return (
      <Page title={t('titlePlain')}>
        <Failed error={error} onRetry={reread} />
      </Page>
    );
  if (!data) return <Loading rows={8} />;
  if (!audit)
    return (
      <Page title={t('titlePlain')}>
        <Nothing>{t('noAudit')}</Nothing>
      </Page>
    );
  const { enterprise, mayEnterSchemes, schemes } = audit;
  return (
    <Page
      title={enterprise ? t('title', { name: enterprise.name }) : t('titlePlain')}
      lead={
        <>
          {t('lead')}
          {enterprise && (
            <>
              {' · '}
              <Link to={enterpriseUrl(enterprise.id)}>{enterprise.name}</Link>
            </>
          )}
        </>
      }
      actions={
        schemes.totalCount > 0 &&
        (['csv', 'xlsx'] as const).map((format) => (
          <Button key={format} href={exportSchemesUrl(id, format, 'EXPECTED')}>
            {t(`export.${format}`)}
          </Button>
        ))
      }
    >
      <section className="panel" aria-label={t('schemes')}>
        {mayEnterSchemes && (
          <div className="toolbar">
            <Button type="primary" onClick={() => add(true)}>
              {t('add')}
            </Button>
            <Button onClick={() => paste(true)}>{t('paste.open')}</Button>
            <ImportSchemes
              audit={id}
              onOutcome={(outcome) => {
                setCame(outcome);
                paste(true);
                reread();
              }}
            />
          </div>
        )}
        <SchemeTable audit={audit} pages={pages} loading={fetching} />
      </section>
      {adding && <NewScheme audit={id} onClose={() => add(false)} />}
      {pasting && (
        <PasteDialog
          audit={id}
          before={came}
          onClose={() => {
            paste(false);
            setCame(null);
          }}
        />
      )}
    </Page>
  );
}
