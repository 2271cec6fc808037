import { Button, Select, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { toCsv } from '../../ui/csv.ts';
import type { CursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { download } from '../../ui/download.ts';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { disclosureUrl } from '../disclosures/urls.ts';
import { Clocks } from './Clocks.tsx';
import { categories, type Category } from './category-fields.ts';
import { CorrectEntry } from './CorrectEntry.tsx';
import type { EntryShown, OneList } from './documents.ts';
import { useEvidence } from './evidence.ts';
import { exportListUrl } from './urls.ts';

interface Props {
  readonly authority: string;
  readonly year: number;
  readonly signedIn: boolean;
  readonly list: OneList;
  readonly pages: CursorPages;
  readonly loading: boolean;
  readonly asked: { readonly search: string; readonly category: string };
  readonly ask: (changes: { search?: string; category?: string | null }) => void;
}

export function Entries({ authority, year, signedIn, list, pages, loading, asked, ask }: Props) {
  const { t } = useTranslation(['mandatory-lists', 'disclosures']);
  const named = (entry: EntryShown) => entry.categories.map((one) => t(`category.${one.category}`));
  const evidence = useEvidence();
  const [correcting, correct] = useState<EntryShown | 'NEW' | null>(null);
  const columns: TableProps<EntryShown>['columns'] = [
    {
      key: 'enterprise',
      title: t('enterprise'),
      render: (_, entry) => (
        <>
          {entry.name}
          <div className="quiet small num">{entry.creditCode}</div>
        </>
      ),
    },
    {
      key: 'place',
      title: t('place'),
      render: (_, entry) => [entry.city?.name, entry.county?.name].filter(Boolean).join(' '),
    },
    { key: 'industry', title: t('industry'), render: (_, entry) => entry.industry?.name ?? '—' },
    {
      key: 'categories',
      title: t('categories'),
      render: (_, entry) =>
        entry.categories.map((one) => (
          <div key={one.category}>
            <span className="chip">{t(`category.${one.category}`)}</span> <span className="small">{evidence(one)}</span>
          </div>
        )),
    },
    { key: 'clocks', title: t('clocks'), render: (_, entry) => <Clocks clocks={entry.clocks} /> },
    {
      key: 'disclosure',
      title: t('disclosures:panel'),
      render: (_, entry) =>
        entry.disclosure && (
          <Link to={disclosureUrl(entry.disclosure.id)} aria-label={t('disclosures:open', { name: entry.name })}>
            {t('disclosures:view')}
          </Link>
        ),
    },
    {
      key: 'correct',
      title: t('draft.actions'),
      hidden: !list.mayCorrect,
      render: (_, entry) =>
        entry.enterprise && (
          <Button size="small" aria-label={t('draft.correctOf', { name: entry.name })} onClick={() => correct(entry)}>
            {t('draft.correct')}
          </Button>
        ),
    },
  ];
  const save = () => {
    const steps = list.entries.nodes[0]?.clocks.map((clock) => clock.step) ?? [];
    const header = ['企业名称', '统一社会信用代码', '市', '县(区)', '行业', '强审类型', '列入原因', '文号'];
    const rows = list.entries.nodes.map((entry) => [
      ...[entry.name, entry.creditCode, entry.city?.name, entry.county?.name, entry.industry?.name],
      ...[named(entry).join('；'), entry.categories.map(evidence).join('；'), list.documentNo],
      ...steps.map((step) => entry.clocks.find((clock) => clock.step === step)?.dueOn),
    ]);
    const name = `mandatory-list-${list.authority.code}.csv`;
    download(name, 'text/csv;charset=utf-8', toCsv([...header, ...steps.map((step) => t(`step.${step}`))], rows));
  };
  return (
    <section className="panel" aria-label={t('tabs.entries')}>
      <div className="toolbar">
        <SearchBox label={t('search')} value={asked.search} onChange={(search) => ask({ search })} />
        <Select<Category>
          aria-label={t('anyCategory')}
          placeholder={t('anyCategory')}
          style={{ width: 160 }}
          allowClear
          value={categories.find((one) => one === asked.category)}
          options={categories.map((value) => ({ value, label: t(`category.${value}`) }))}
          onChange={(value?: Category) => ask({ category: value ?? null })}
        />
        {signedIn ? (
          <>
            <Button href={exportListUrl(authority, year, 'csv')}>{t('csvAll')}</Button>
            <Button href={exportListUrl(authority, year, 'xlsx')}>{t('xlsxAll')}</Button>
          </>
        ) : (
          <Button disabled={list.entries.nodes.length === 0} onClick={save}>
            {t('csv')}
          </Button>
        )}
        {list.mayCorrect && <Button onClick={() => correct('NEW')}>{t('draft.correctAdd')}</Button>}
      </div>
      <CursorTable<EntryShown>
        label={t('tabs.entries')}
        connection={list.entries}
        pages={pages}
        loading={loading}
        columns={columns}
        empty={t('nobody')}
      />
      {correcting && (
        <CorrectEntry
          {...{ authority, year }}
          entry={correcting === 'NEW' ? null : { name: correcting.name, enterprise: correcting.enterprise?.id ?? null }}
          onClose={() => correct(null)}
        />
      )}
    </section>
  );
}
