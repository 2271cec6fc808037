import { Button, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { EditButton } from '../../ui/editing/EditButton.tsx';
import type { Draft, DraftEntryShown } from './draft-documents.ts';
import { ChangeEntry, RemoveEntry } from './DraftForms.tsx';
import { DraftReasons } from './DraftReasons.tsx';
import { useEvidence } from './evidence.ts';

interface Props {
  readonly authority: string;
  readonly year: number;
  readonly draft: Draft;
  readonly pages: CursorPages;
  readonly loading: boolean;
}

/** The entries proposed, each with its reasons and evidence, and what may be done with it. */
export function DraftTable({ authority, year, draft, pages, loading }: Props) {
  const { t } = useTranslation('mandatory-lists');
  const evidence = useEvidence();
  const [changing, change] = useState<DraftEntryShown | null>(null);
  const [removing, remove] = useState<DraftEntryShown | null>(null);
  const open = draft.status === 'DRAFT';
  const columns: TableProps<DraftEntryShown>['columns'] = [
    {
      key: 'enterprise',
      title: t('enterprise'),
      render: (_, { name, creditCode, division, industry }) => (
        <>
          {name}
          <div className="quiet small num">{creditCode}</div>
          <div className="quiet small">{[division?.name, industry?.name].filter(Boolean).join(' · ')}</div>
        </>
      ),
    },
    { key: 'why', title: t('draft.why'), render: (_, entry) => <DraftReasons entry={entry} /> },
    {
      key: 'categories',
      title: t('categories'),
      render: (_, entry) => (
        <>
          {entry.categories.map((one) => (
            <div key={one.category}>
              <span className="chip">{t(`category.${one.category}`)}</span>{' '}
              <span className="small">{evidence(one)}</span>
            </div>
          ))}
          {entry.reason && <div className="quiet small">{entry.reason}</div>}
        </>
      ),
    },
    {
      key: 'state',
      title: t('draft.state'),
      render: (_, { lacks, removedBecause }) =>
        removedBecause !== null
          ? t('draft.removedBecause', { reason: removedBecause })
          : lacks.length > 0
            ? lacks.map((lack) => (
                <span key={lack} className="chip warn">
                  {t(`draft.lack.${lack}`)}
                </span>
              ))
            : t('draft.ready'),
    },
    {
      key: 'actions',
      title: t('draft.actions'),
      hidden: !open,
      render: (_, entry) =>
        entry.removedBecause === null && (
          <>
            <EditButton of={entry.name} small onClick={() => change(entry)} />{' '}
            <Button size="small" aria-label={t('draft.removeOf', { name: entry.name })} onClick={() => remove(entry)}>
              {t('draft.remove')}
            </Button>
          </>
        ),
    },
  ];
  return (
    <>
      <CursorTable<DraftEntryShown>
        label={t('draft.tab')}
        connection={draft.entries}
        pages={pages}
        loading={loading}
        columns={columns}
        scroll={{ x: 960 }}
        empty={t('draft.nobody')}
      />
      {changing && <ChangeEntry {...{ authority, year }} entry={changing} onClose={() => change(null)} />}
      {removing && <RemoveEntry {...{ authority, year }} entry={removing} onClose={() => remove(null)} />}
    </>
  );
}
