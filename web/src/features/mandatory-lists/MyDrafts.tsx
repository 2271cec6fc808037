import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { InputNumber } from 'antd';
import { dayInShanghai } from '../../ui/format.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { RemoteSelect } from '../../ui/RemoteSelect.tsx';
import { Failed } from '../../ui/States.tsx';
import { useDivisionOptions } from '../../api/division-options.ts';
import { MyDrafts as MyDraftsQuery } from './draft-documents.ts';
import { draftUrl } from './urls.ts';

const context = { additionalTypenames: ['MandatoryListDraft'] };

/** The drafts under review of whoever keeps lists, and the way to another; nothing to everybody else. */
export function MyDrafts() {
  const { t } = useTranslation('mandatory-lists');
  const [{ data, error }, again] = useQuery({ query: MyDraftsQuery, requestPolicy: 'cache-and-network', context });
  const [authority, choose] = useState<string | null>(null);
  const [year, setYear] = useState(() => Number(dayInShanghai().slice(0, 4)));
  if (error && !data) return <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data?.keepsMandatoryList) return null;
  return (
    <section className="panel" aria-label={t('draft.mine')}>
      <h2>{t('draft.mine')}</h2>
      {data.mandatoryListDrafts.length === 0 && <p className="quiet">{t('draft.noDrafts')}</p>}
      <ul>
        {data.mandatoryListDrafts.map((draft) => (
          <li key={draft.id}>
            <Link to={draftUrl(draft.authority.code, draft.year)}>
              {t('titleOf', { authority: draft.authority.name, year: draft.year })}
            </Link>{' '}
            <span className="quiet">
              {t('draft.started', { day: draft.startedOn })} ·{' '}
              {t('draft.progress', { ready: draft.entryCount - draft.lackingCount, count: draft.entryCount })}
            </span>
          </li>
        ))}
      </ul>
      <div className="toolbar">
        <RemoteSelect
          label={t('draft.chooseAuthority')}
          value={authority}
          onChange={choose}
          useOptions={useDivisionOptions}
          width={240}
        />
        <InputNumber
          aria-label={t('year')}
          min={2003}
          max={2100}
          precision={0}
          value={year}
          onChange={(value) => value !== null && setYear(value)}
        />
        {authority && <LinkButton to={draftUrl(authority, year)}>{t('draft.open')}</LinkButton>}
      </div>
    </section>
  );
}
