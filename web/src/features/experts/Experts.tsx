import { App, Button, Select, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { toCsv } from '../../ui/csv.ts';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { download } from '../../ui/download.ts';
import { newKey } from '../../ui/editing/edit.ts';
import { Page } from '../../ui/Page.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { Failed, Loading } from '../../ui/States.tsx';
import { ExpertsQuery, RemoveTie, type ExpertRow } from './documents.ts';
import { ExpertForm, TieForm } from './ExpertForms.tsx';

const fields = ['ENERGY', 'ENVIRONMENT', 'SECTOR'] as const;
const context = { additionalTypenames: ['Expert', 'ExpertTie'] };

/** The pool that the reader keeps. */
export default function Experts() {
  const { t } = useTranslation(['experts', 'ui']);
  const { modal, message } = App.useApp();
  const [, removeTie] = useMutation(RemoveTie);
  const [asked, ask] = useSearchState(['search', 'field']);
  const field = fields.find((one) => one === asked.field) ?? null;
  const search = asked.search || null;
  const pages = useCursorPages(JSON.stringify([search, field]));
  const [doing, open] = useState<{ readonly what: 'EDIT' | 'TIE'; readonly expert: ExpertRow | null } | null>(null);
  const [{ data, error, fetching }, again] = useQuery({
    query: ExpertsQuery,
    variables: { search, field, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
    context,
  });
  const takeBack = ({ id: expert, name, version }: ExpertRow, tie: ExpertRow['ties'][number]) =>
    modal.confirm({
      title: t('removeTieSure', { name, enterprise: tie.name }),
      okText: t('removeTie'),
      cancelText: t('ui:cancel'),
      onOk: async () => {
        const { data: done, error: failed } = await removeTie({ expert, version, tie: tie.id, key: newKey() }, context);
        const answer = done?.removeExpertTie;
        if (answer?.__typename === 'Expert') void message.success(t('tieRemoved'));
        else void message.error(answer?.message ?? failed?.graphQLErrors[0]?.message ?? t('ui:offline'));
      },
    });
  const known = ({ fields: of, industries }: ExpertRow) =>
    [...of.map((one) => t(`field.${one}`)), ...industries].join('、');
  const columns: TableProps<ExpertRow>['columns'] = [
    {
      key: 'name',
      title: t('name'),
      render: (_, { name, active }) => (
        <>
          {name} {!active && <span className="chip">{t('inactive')}</span>}
        </>
      ),
    },
    { key: 'employer', title: t('employer'), render: (_, { employer }) => employer ?? '—' },
    { key: 'fields', title: t('fields'), render: (_, expert) => known(expert) },
    { key: 'division', title: t('division'), render: (_, { division }) => division.name },
    {
      key: 'ties',
      title: t('ties'),
      render: (_, expert) =>
        expert.ties.map((tie) => (
          <div key={tie.id} className="small">
            {t(`tie.${tie.kind}`)} {tie.name} {(tie.from ?? tie.until) && `${tie.from ?? ''}–${tie.until ?? ''}`}{' '}
            <Button
              size="small"
              type="link"
              aria-label={t('removeTieOf', { name: expert.name, enterprise: tie.name })}
              onClick={() => takeBack(expert, tie)}
            >
              {t('removeTie')}
            </Button>
          </div>
        )),
    },
    {
      key: 'act',
      title: '',
      render: (_, expert) => (
        <>
          <Button
            size="small"
            aria-label={t('editOf', { name: expert.name })}
            onClick={() => open({ what: 'EDIT', expert })}
          >
            {t('edit')}
          </Button>{' '}
          <Button
            size="small"
            aria-label={t('addTieOf', { name: expert.name })}
            onClick={() => open({ what: 'TIE', expert })}
          >
            {t('addTie')}
          </Button>
        </>
      ),
    },
  ];
  const save = () =>
    download(
      'experts.csv',
      'text/csv;charset=utf-8',
      toCsv(
        [t('name'), t('employer'), t('fields'), t('division')],
        (data?.experts.nodes ?? []).map((one) => [one.name, one.employer, known(one), one.division.name]),
      ),
    );
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button type="primary" onClick={() => open({ what: 'EDIT', expert: null })}>
          {t('add')}
        </Button>
      }
    >
      <section className="panel" aria-label={t('title')}>
        <div className="toolbar">
          <SearchBox label={t('search')} value={search ?? ''} onChange={(value) => ask({ search: value || null })} />
          <Select<string>
            aria-label={t('fields')}
            placeholder={t('anyField')}
            style={{ width: 140 }}
            allowClear
            value={field ?? undefined}
            options={fields.map((value) => ({ value, label: t(`field.${value}`) }))}
            onChange={(value?: string) => ask({ field: value ?? null })}
          />
          <Button disabled={!data} onClick={save}>
            {t('csv')}
          </Button>
        </div>
        {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
        {!data && fetching && <Loading rows={6} />}
        {data && (
          <CursorTable<ExpertRow>
            label={t('title')}
            connection={data.experts}
            {...{ pages, columns }}
            loading={fetching}
            empty={t('none')}
          />
        )}
      </section>
      {doing?.what === 'EDIT' && <ExpertForm expert={doing.expert} onClose={() => open(null)} />}
      {doing?.what === 'TIE' && doing.expert && <TieForm expert={doing.expert} onClose={() => open(null)} />}
    </Page>
  );
}
