import { Button, Checkbox, Select, Table, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../ui/format.ts';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { enterpriseUrl } from '../enterprises/urls.ts';
import type { Candidate } from './choose-documents.ts';
import { bears, markNames, mayBeChosen, type MarkName } from './choosing.ts';
import { InvitationMark } from './DriveState.tsx';

const pageSize = 50;
interface Props {
  readonly candidates: readonly Candidate[];
  readonly unit: string;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** The suppliers whom a drive may invite, to be ticked. */
export function CandidatesTable({ candidates, unit, chosen, onChoose }: Props) {
  const { t } = useTranslation('whom-to-invite');
  const { number, share } = useFormat();
  const [search, setSearch] = useState('');
  const [mark, setMark] = useState<MarkName | null>(null);
  const [page, turn] = useState(1);
  const word = search.trim().toLowerCase();
  const shown = candidates.filter(
    (one) => (word === '' || one.enterprise.name.toLowerCase().includes(word)) && (!mark || bears(one, mark)),
  );
  const free = shown.slice((page - 1) * pageSize, page * pageSize).filter(mayBeChosen);
  const without = (ids: readonly string[]) => new Set([...chosen].filter((id) => !ids.includes(id)));
  const put = (ids: readonly string[], on: boolean) => onChoose(on ? new Set([...chosen, ...ids]) : without(ids));
  const ticked = free.filter(({ enterprise }) => chosen.has(enterprise.id)).length;
  const columns: TableProps<Candidate>['columns'] = [
    {
      key: 'choose',
      width: 60,
      title: t('chosen'),
      render: (_, one) => (
        <Checkbox
          aria-label={t('choose', { name: one.enterprise.name })}
          disabled={!mayBeChosen(one)}
          checked={chosen.has(one.enterprise.id)}
          onChange={({ target }) => put([one.enterprise.id], target.checked)}
        />
      ),
    },
    {
      key: 'name',
      title: t('name'),
      render: (_, { enterprise }) => (
        <>
          <Link to={enterpriseUrl(enterprise.id)}>{enterprise.name}</Link>
          {enterprise.industry && <div className="quiet small">{enterprise.industry.name}</div>}
        </>
      ),
    },
    { key: 'tier', title: t('tier'), align: 'right', className: 'num', render: (_, { tier }) => tier },
    {
      ...{ key: 'load', title: t('load', { unit }), align: 'right', className: 'num' },
      render: (_, { load }) => (load === null ? <span className="quiet">{t('noFigure')}</span> : number(load)),
    },
    {
      ...{ key: 'cumulative', title: t('cumulative'), align: 'right', className: 'num' },
      render: (_, { cumulativeShare }) => (cumulativeShare === null ? '—' : share(cumulativeShare)),
    },
    {
      ...{ key: 'weight', title: <span title={t('weightHint')}>{t('weight')}</span>, align: 'right', className: 'num' },
      render: (_, { weight }) => share(weight),
    },
    {
      key: 'directShare',
      title: <span title={t('directHint')}>{t('directShare')}</span>,
      ...{ align: 'right', className: 'num' },
      render: (_, { directShare }) => (directShare === null ? '—' : share(directShare)),
    },
    { key: 'marks', title: t('marksColumn'), render: (_, one) => <Marks one={one} /> },
  ];
  return (
    <>
      <div className="toolbar">
        <SearchBox
          label={t('search')}
          value={search}
          width={220}
          onChange={(next) => {
            setSearch(next);
            turn(1);
          }}
        />
        <Select<MarkName>
          aria-label={t('mark')}
          placeholder={t('anyMark')}
          style={{ width: 150 }}
          allowClear
          value={mark ?? undefined}
          options={markNames.map((value) => ({ value, label: t(`marks.${value}`) }))}
          onChange={(next?: MarkName) => {
            setMark(next ?? null);
            turn(1);
          }}
        />
        <Checkbox
          disabled={free.length === 0}
          checked={free.length > 0 && ticked === free.length}
          indeterminate={ticked > 0 && ticked < free.length}
          onChange={({ target }) =>
            put(
              free.map(({ enterprise }) => enterprise.id),
              target.checked,
            )
          }
        >
          {t('chooseShown')}
        </Checkbox>
        {chosen.size > 0 && <Button onClick={() => onChoose(new Set())}>{t('clear')}</Button>}
      </div>
      <div role="group" aria-label={t('suppliers')}>
        <Table<Candidate>
          size="small"
          rowKey={({ enterprise }) => enterprise.id}
          dataSource={shown}
          columns={columns}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: t(candidates.length === 0 ? 'none' : 'noneFound') }}
          pagination={
            shown.length > pageSize ? { pageSize, current: page, onChange: turn, showSizeChanger: false } : false
          }
        />
      </div>
    </>
  );
}

function Marks({ one: { alongside, credit, state } }: { one: Candidate }) {
  const { t } = useTranslation('whom-to-invite');
  return (
    <>
      {state && <InvitationMark state={state} />}
      {credit && <span className="chip strong">{t('creditUntil', { day: credit.validUntil })}</span>}
      {alongside.length > 0 && <span className="chip">{t('sharedWith', { names: alongside.join('、') })}</span>}
    </>
  );
}
