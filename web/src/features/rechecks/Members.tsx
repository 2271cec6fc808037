import { Button, Segmented, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { toCsv } from '../../ui/csv.ts';
import type { CursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { download } from '../../ui/download.ts';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { disclosureUrl } from '../disclosures/urls.ts';
import { enterpriseUrl } from '../enterprises/urls.ts';
import type { DrawRead, MemberShown } from './documents.ts';
import { RecordResult } from './RecordResult.tsx';

interface Props {
  readonly draw: DrawRead;
  readonly pages: CursorPages;
  readonly asked: { readonly search: string; readonly show: string };
  readonly ask: (changes: { search?: string; show?: string | null }) => void;
  readonly loading: boolean;
}

/** The frozen population, those drawn first, with the result of each re-check and the way to record it. */
export function Members({ draw, pages, asked, ask, loading }: Props) {
  const { t } = useTranslation(['rechecks', 'disclosures']);
  const [recording, record] = useState<MemberShown | null>(null);
  const resultOf = (member: MemberShown) =>
    member.outcome
      ? `${t(`outcome.${member.outcome}`)} ${member.recheckedOn ?? ''}`
      : draw.status === 'COMMITTED'
        ? ''
        : t(member.drawn ? 'awaiting' : 'notDrawn');
  const because = (member: MemberShown) => `${t(`becauseOf.${member.because}`)} ${member.on}`;
  const columns: TableProps<MemberShown>['columns'] = [
    { key: 'place', title: t('place'), className: 'num', render: (_, member) => member.place ?? '—' },
    {
      key: 'name',
      title: t('enterprise'),
      render: (_, { name, creditCode, enterprise }) => (
        <>
          {enterprise ? <Link to={enterpriseUrl(enterprise.id)}>{name}</Link> : name}
          {creditCode && <div className="quiet small">{creditCode}</div>}
        </>
      ),
    },
    { key: 'city', title: t('city'), render: (_, member) => member.city?.name ?? '—' },
    { key: 'industry', title: t('industry'), render: (_, member) => member.industry?.name ?? '—' },
    { key: 'because', title: t('because'), render: (_, member) => because(member) },
    {
      key: 'result',
      title: t('result'),
      render: (_, member) => (
        <>
          {resultOf(member)}
          {member.note && <div className="quiet small">{member.note}</div>}
          {member.disclosure && (
            <div className="small">
              <Link to={disclosureUrl(member.disclosure.id)} aria-label={t('disclosures:open', { name: member.name })}>
                {t('disclosures:panel')}
              </Link>
            </div>
          )}
        </>
      ),
    },
    ...(draw.mayDraw && draw.status === 'DRAWN'
      ? [
          {
            key: 'act',
            title: '',
            render: (_: unknown, member: MemberShown) =>
              member.drawn && (
                <Button size="small" aria-label={t('recordOf', { name: member.name })} onClick={() => record(member)}>
                  {t('record')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  const save = () =>
    download(
      `recheck-${draw.authority.code}-${draw.year}-${draw.round}.csv`,
      'text/csv;charset=utf-8',
      toCsv(
        [t('place'), t('enterprise'), 'creditCode', t('city'), t('industry'), t('because'), t('result')],
        draw.members.nodes.map((member) => [
          ...[member.place, member.name, member.creditCode, member.city?.name, member.industry?.name],
          ...[because(member), resultOf(member)],
        ]),
      ),
    );
  return (
    <section className="panel" aria-label={t('members')}>
      <div className="toolbar">
        <SearchBox label={t('search')} value={asked.search} onChange={(search) => ask({ search })} />
        {draw.status === 'DRAWN' && (
          <Segmented<'all' | 'drawn'>
            aria-label={t('members')}
            value={asked.show === 'drawn' ? 'drawn' : 'all'}
            options={[
              { value: 'all', label: t('all') },
              { value: 'drawn', label: t('onlyDrawn') },
            ]}
            onChange={(show) => ask({ show: show === 'all' ? null : show })}
          />
        )}
        <Button onClick={save}>{t('csv')}</Button>
      </div>
      <CursorTable<MemberShown>
        label={t('members')}
        connection={draw.members}
        {...{ pages, columns, loading }}
        empty={t('nobody')}
      />
      {recording && <RecordResult {...{ draw, member: recording }} onClose={() => record(null)} />}
    </section>
  );
}
