import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { toCsv } from '../../ui/csv.ts';
import { download } from '../../ui/download.ts';
import { Page } from '../../ui/Page.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { ShareBar } from '../../ui/ShareBar.tsx';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { colours } from '../../ui/theme.ts';
import { OwnEnterprisesQuery, SeenByOthersQuery, type Seen } from './documents.ts';
import { FactsTable } from './FactsTable.tsx';
import { useSaying } from './saying.ts';
import './seen-by-others.css';

/** How many of the facts each of the others sees. */
function HowMuch({ seen }: { seen: Seen }) {
  const { t } = useTranslation('seen-by-others');
  const saying = useSaying(seen);
  const all = seen.facts.length;
  return (
    <dl className="seen-share" aria-label={t('picture')}>
      {seen.eyes.map((eyes, i) => {
        const value = seen.facts.filter((fact) => fact.seen[i] !== null).length;
        const { who, of } = saying.eyes(eyes);
        return (
          <div key={eyes.kind}>
            <dt>
              {who} {of && <small className="quiet">{of}</small>}
            </dt>
            <dd>
              <ShareBar parts={[{ name: who, value, colour: colours.primary }]} total={all} />
              <small className="quiet num">{t('shown', { seen: value, all })}</small>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** One's own enterprise through the eyes of the public, a partner, the park and the regulator. */
export default function SeenByOthers() {
  const { t } = useTranslation('seen-by-others');
  const [asked, ask] = useSearchState(['enterprise', 'partner']);
  const [onlyHidden, setOnlyHidden] = useState(false);
  const [{ data: who, error: failed, fetching: wondering }] = useQuery({ query: OwnEnterprisesQuery });
  const own = (who?.viewer?.memberships ?? []).flatMap(({ role, enterprise }) =>
    role === 'ENTERPRISE' && enterprise ? [enterprise] : [],
  );
  const enterprise = asked.enterprise || own[0]?.id || '';
  const [{ data, error, fetching }, again] = useQuery({
    query: SeenByOthersQuery,
    variables: { enterprise, partner: asked.partner || null },
    pause: !enterprise,
    requestPolicy: 'cache-and-network',
  });
  const seen = data?.seenByOthers;
  const saying = useSaying(seen);
  const missing = error?.graphQLErrors.some((e) => e.extensions['code'] === 'NOT_FOUND');
  const save = (found: Seen) => {
    const header = [t('fact'), t('self'), ...found.eyes.map((eyes) => Object.values(saying.eyes(eyes)).join(' '))];
    const rows = found.facts.map((fact) => [
      `${saying.group(fact)} · ${saying.field(fact)}`,
      saying.said(fact, fact.value),
      ...fact.seen.map((value) => (value === null ? t('hidden') : saying.said(fact, value))),
    ]);
    download('seen-by-others.csv', 'text/csv;charset=utf-8', toCsv(header, rows));
  };
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button disabled={!seen} onClick={() => seen && save(seen)}>
          {t('csv')}
        </Button>
      }
    >
      <section className="panel" aria-label={t('title')}>
        {failed && <Failed error={failed} />}
        {!wondering && who && !enterprise && <Nothing>{t('noEnterprise')}</Nothing>}
        {missing && <Nothing>{t('notFound')}</Nothing>}
        {error && !missing && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
        {(wondering || fetching) && !seen && <Loading rows={8} />}
        {seen && !missing && (
          <>
            <div className="toolbar">
              {own.length > 1 && (
                <Select
                  aria-label={t('choose')}
                  value={enterprise}
                  options={own.map(({ id, name }) => ({ value: id, label: name }))}
                  onChange={(id: string) => ask({ enterprise: id, partner: null })}
                />
              )}
              <Select<string>
                aria-label={t('partner')}
                placeholder={t('noPartner')}
                style={{ minWidth: 260 }}
                disabled={seen.partners.length === 0}
                value={seen.eyes.find((eyes) => eyes.partner)?.partner?.id ?? null}
                showSearch={{ optionFilterProp: 'label' }}
                options={seen.partners.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(partner: string) => ask({ partner })}
              />
              <Checkbox checked={onlyHidden} onChange={(event) => setOnlyHidden(event.target.checked)}>
                {t('onlyHidden')}
              </Checkbox>
            </div>
            <HowMuch seen={seen} />
            <FactsTable seen={seen} onlyHidden={onlyHidden} />
            {seen.linksLeftOut > 0 && <p className="quiet">{t('leftOut', { count: seen.linksLeftOut })}</p>}
            <p className="quiet">{t('also')}</p>
          </>
        )}
      </section>
    </Page>
  );
}
