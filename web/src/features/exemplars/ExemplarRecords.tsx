import { Button, Select, Space, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { Failed } from '../../ui/States.tsx';
import { Agree } from './Agree.tsx';
import { PublishExemplar, WithdrawExemplar } from './DecideForms.tsx';
import { RecordsQuery, touched, type RecordShown } from './documents.ts';
import { EditExemplar, ProposeExemplar } from './ExemplarForms.tsx';
import { exemplarUrl } from './urls.ts';

type Open =
  | { readonly kind: 'propose' }
  | { readonly kind: 'edit' | 'publish' | 'withdraw' | 'agree'; readonly one: RecordShown };
const states = ['PROPOSED', 'PUBLISHED', 'WITHDRAWN'] as const;

/** The exemplars that the reader works on, or is asked about; nothing for anybody else. */
export function ExemplarRecords() {
  const { t } = useTranslation('exemplars');
  const [asked, ask] = useSearchState(['status']);
  const [open, setOpen] = useState<Open | null>(null);
  const status = states.find((one) => one === asked.status) ?? null;
  const pages = useCursorPages(JSON.stringify(status));
  const [{ data, error, fetching }, again] = useQuery({
    query: RecordsQuery,
    variables: { status, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  if (error) return <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data || (!data.keepsMandatoryList && !status && data.exemplarRecords.totalCount === 0)) return null;
  const act = (one: RecordShown, kind: 'edit' | 'publish' | 'withdraw' | 'agree', name: string) => (
    <Button
      size="small"
      aria-label={t(kind === 'agree' ? 'agreeTo' : `${kind}Of`, { title: one.title })}
      onClick={() => setOpen({ kind, one })}
    >
      {name}
    </Button>
  );
  const columns: TableProps<RecordShown>['columns'] = [
    { key: 'year', title: t('year'), className: 'num', render: (_, one) => one.year },
    { key: 'kind', title: t('kindLabel'), render: (_, one) => t(`kind.${one.kind}`) },
    {
      ...{ key: 'title', title: t('titleColumn') },
      render: (_, one) => (one.published ? <Link to={exemplarUrl(one.published.id)}>{one.title}</Link> : one.title),
    },
    { key: 'name', title: t('name'), render: (_, one) => one.name },
    { key: 'division', title: t('division'), render: (_, one) => one.division?.name },
    {
      ...{ key: 'status', title: t('status') },
      render: (_, one) => (
        <span className={one.status === 'WITHDRAWN' ? 'chip warn' : 'chip'}>{t(`state.${one.status}`)}</span>
      ),
    },
    {
      ...{ key: 'agreement', title: t('agreement') },
      render: (_, { agreedOn, agreedBy }) =>
        agreedOn && agreedBy ? t(`agreed.${agreedBy}`, { day: agreedOn }) : t('notAgreed'),
    },
    {
      ...{ key: 'actions', title: t('actions') },
      render: (_, one) => (
        <Space>
          {one.mayAgree && act(one, 'agree', t('agree'))}
          {one.mayEdit.length > 0 && act(one, 'edit', t('edit'))}
          {one.keeps && one.status === 'PROPOSED' && act(one, 'publish', t('publish'))}
          {one.keeps && one.status !== 'WITHDRAWN' && act(one, 'withdraw', t('withdraw'))}
        </Space>
      ),
    },
  ];
  const close = () => setOpen(null);
  return (
    <section className="panel" aria-labelledby="exemplar-records">
      <h2 id="exemplar-records">{t('records')}</h2>
      <p className="quiet">{t('recordsLead')}</p>
      <div className="toolbar">
        <Select<string>
          aria-label={t('status')}
          placeholder={t('anyStatus')}
          style={{ width: 140 }}
          allowClear
          value={status ?? undefined}
          options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(next?: string) => ask({ status: next ?? null })}
        />
        {data.keepsMandatoryList && (
          <Button type="primary" onClick={() => setOpen({ kind: 'propose' })}>
            {t('propose')}
          </Button>
        )}
      </div>
      <CursorTable<RecordShown>
        label={t('records')}
        connection={data.exemplarRecords}
        pages={pages}
        loading={fetching}
        columns={columns}
        empty={t('noRecords')}
      />
      {open?.kind === 'propose' && <ProposeExemplar onClose={close} />}
      {open?.kind === 'edit' && <EditExemplar key={open.one.id} one={open.one} onClose={close} />}
      {open?.kind === 'publish' && <PublishExemplar key={open.one.id} one={open.one} onClose={close} />}
      {open?.kind === 'withdraw' && <WithdrawExemplar key={open.one.id} one={open.one} onClose={close} />}
      {open?.kind === 'agree' && <Agree key={open.one.id} id={open.one.id} onClose={close} />}
    </section>
  );
}
