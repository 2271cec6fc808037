import { useVirtualizer } from '@tanstack/react-virtual';
import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format.ts';
import * as selecting from '../commands/selecting.ts';
import { useExplorer } from '../context.ts';
import { toCsv } from '../../../ui/csv.ts';
import { download } from '../../../ui/download.ts';
import { rowsOf, sorted, type Column, type Row, type Sort } from '../rows.ts';
import { sceneOf } from '../session.ts';

const rowHeight = 32;

/** The picture as a table: the same enterprises, the same selection. */
export function TablePanel() {
  const { t } = useTranslation('explorer');
  const { number } = useFormat();
  const { desk, session, drawn } = useExplorer();
  const scene = sceneOf(session);
  const [sort, setSort] = useState<Sort>({ by: 'tier', descending: false });
  const box = useRef<HTMLDivElement>(null);
  const loads = scene.year === null ? undefined : session.known.loads.get(scene.year);
  const rows = useMemo(
    () => sorted(rowsOf(drawn, loads, scene.indicator), sort),
    [drawn, loads, scene.indicator, sort],
  );
  const columns = useMemo<readonly Column[]>(
    () => [
      'name',
      'creditCode',
      'industry',
      'park',
      'tier',
      'auditStatus',
      'suppliers',
      'buyers',
      ...(scene.perspective === 'load' ? (['load'] as const) : []),
    ],
    [scene.perspective],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    initialRect: { width: 900, height: 240 },
  });
  const { cursor } = session;
  useEffect(() => {
    const at = rows.findIndex(({ card }) => card.id === cursor);
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [cursor, rows, virtual]);

  const title = (column: Column) =>
    column === 'load' ? `${t(`reference:indicator.${scene.indicator}`)} ${scene.year ?? ''}` : t(`column.${column}`);
  const text = (column: Column, row: Row): string => {
    const { card } = row;
    if (column === 'name') return card.name;
    if (column === 'creditCode') return card.creditCode ?? '—';
    if (column === 'industry') return card.industry?.name ?? '—';
    if (column === 'park') return card.park?.name ?? '—';
    if (column === 'tier')
      return row.tier === null
        ? '—'
        : t(row.tier < 0 ? 'tierDown' : row.tier > 0 ? 'tierUp' : 'tierRoot', { count: Math.abs(row.tier) });
    if (column === 'auditStatus')
      return card.auditStatus ? t(`reference:auditStatus.${card.auditStatus}`) : t('auditUnseen');
    if (column === 'suppliers') return `${row.suppliersShown} / ${card.supplierCount}`;
    if (column === 'buyers') return `${row.buyersShown} / ${card.buyerCount}`;
    return row.load === null ? '—' : number(row.load);
  };
  const exported = () =>
    toCsv(
      columns.map(title),
      rows.map((row) => columns.map((column) => (column === 'load' ? row.load : text(column, row).replace(/^—$/, '')))),
    );
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <section className="ex-table" aria-label={t('table')}>
      <div className="ex-table-head">
        <b>{t('tableTitle', { count: rows.length })}</b>
        <span className="quiet">{t('tableHint')}</span>
        <Button size="small" onClick={() => download('qinglian-explorer.csv', 'text/csv;charset=utf-8', exported())}>
          {t('exportCsv')}
        </Button>
      </div>
      <div ref={box} className="ex-scroll" role="region" aria-label={t('tableTitle', { count: rows.length })}>
        <table aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={sort.by !== column ? 'none' : sort.descending ? 'descending' : 'ascending'}
                >
                  <button
                    type="button"
                    onClick={() => setSort({ by: column, descending: sort.by === column && !sort.descending })}
                  >
                    {title(column)}
                    <span aria-hidden>{sort.by !== column ? '' : sort.descending ? ' ↓' : ' ↑'}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {above > 0 && <tr style={{ height: above }} aria-hidden />}
            {items.map(({ index }) => {
              const row = rows[index];
              return (
                row && (
                  <tr
                    key={row.card.id}
                    aria-rowindex={index + 2}
                    aria-selected={session.selection.has(row.card.id)}
                    className={row.card.id === cursor ? 'cursor' : ''}
                    onClick={(event) =>
                      event.ctrlKey || event.metaKey
                        ? selecting.toggleSelected(desk, row.card.id)
                        : selecting.moveCursor(desk, row.card.id)
                    }
                  >
                    {columns.map((column) =>
                      column === 'name' ? (
                        <th key={column} scope="row">
                          <button type="button">{row.card.name}</button>
                        </th>
                      ) : (
                        <td key={column} className={column === 'load' ? 'right' : ''}>
                          {text(column, row)}
                        </td>
                      ),
                    )}
                  </tr>
                )
              );
            })}
            {below > 0 && <tr style={{ height: below }} aria-hidden />}
          </tbody>
        </table>
      </div>
    </section>
  );
}
