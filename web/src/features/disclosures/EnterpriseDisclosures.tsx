import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useLocale } from '../../ui/i18n.ts';
import { Failed } from '../../ui/States.tsx';
import { OfEnterpriseQuery, touched, type DraftRead, type OfEnterprise } from './documents.ts';
import { DraftForm } from './DraftForm.tsx';
import { PublishDraft, SubmitDraft } from './PublishDraft.tsx';
import { disclosureUrl } from './urls.ts';

/** What an enterprise has disclosed for each list it is on; its own people, and who keeps the list, fill it in and publish it here. */
export function EnterpriseDisclosures({ of }: { of: string }) {
  const { t } = useTranslation('disclosures');
  const [filling, fill] = useState<OfEnterprise | null>(null);
  const [{ data, error }, again] = useQuery({
    query: OfEnterpriseQuery,
    variables: { id: of },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const all = data?.enterprise?.disclosures ?? [];
  if (!error && all.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="disclosures">
      <h2 id="disclosures">{t('panel')}</h2>
      <p className="quiet">{t('panelLead')}</p>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      <ul className="audits">
        {all.map((one) => (
          <OfEntry key={one.id} one={one} onFill={() => fill(one)} />
        ))}
      </ul>
      {filling && <DraftForm of={filling} enterprise={of} onClose={() => fill(null)} />}
    </section>
  );
}

function OfEntry({ one, onFill }: { one: OfEnterprise; onFill: () => void }) {
  const { t } = useTranslation('disclosures');
  const { locale } = useLocale();
  const { clock, disclosure, disclosedOn, mayDraft } = one;
  const drafts = disclosure?.drafts ?? [];
  const mine = drafts.find(({ side }) => side === mayDraft);
  const corrects = (disclosure?.editions.length ?? 0) > 0;
  return (
    <li>
      <span className="named">
        {t('listOf', { authority: one.authority.name, year: one.year })}
        {clock?.state && (
          <span
            className={clock.state === 'DONE' ? 'chip strong' : clock.state === 'NOT_YET_DUE' ? 'chip' : 'chip warn'}
          >
            {t(`stateOf.${clock.state}`)}
          </span>
        )}
      </span>
      {clock && (
        <div className="quiet">
          {t('due', { day: clock.dueOn })} ·{' '}
          {t('why', { day: clock.why.startedOn, rule: locale === 'zh' ? clock.why.rule.text : clock.why.rule.textEn })}{' '}
          · {t('source', { citation: clock.why.rule.citation })}
        </div>
      )}
      <div>
        {disclosure && disclosedOn ? (
          <Link to={disclosureUrl(disclosure.id)}>{t('disclosedOn', { day: disclosedOn })}</Link>
        ) : (
          t('notYet')
        )}
      </div>
      {drafts.map((draft) => (
        <DraftLine key={draft.id} one={one} draft={draft} />
      ))}
      {mayDraft && (
        <Space wrap>
          <Button size="small" onClick={onFill}>
            {t(mine ? 'edit' : corrects ? 'correctIt' : mayDraft === 'REGULATOR' ? 'fillForEnterprise' : 'fill')}
          </Button>
          {mine?.mayChange && mine.side === 'ENTERPRISE' && mine.status === 'DRAFT' && <SubmitDraft draft={mine} />}
          {mine?.mayChange && <PublishDraft draft={mine} corrects={corrects} />}
        </Space>
      )}
    </li>
  );
}

function DraftLine({ one, draft }: { one: OfEnterprise; draft: DraftRead }) {
  const { t } = useTranslation('disclosures');
  const missing = one.form.filter(({ item }) => !draft.values.some((said) => said.item === item));
  const items = missing.map(({ item }) => t(`item.${item}`, { defaultValue: item })).join('、');
  return (
    <div className="quiet">
      {t(`draftOf.${draft.side}`)}
      {draft.side === 'ENTERPRISE' && ` · ${t(`statusOf.${draft.status}`)}`} ·{' '}
      {items ? t('missing', { items }) : t('complete')}
    </div>
  );
}
