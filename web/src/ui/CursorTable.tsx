import { Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import type { CursorPages, PageInfo } from './cursor-pages.ts';
import { Pager } from './Pager.tsx';
import { Nothing } from './States.tsx';

export interface Connection<Row> {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
  readonly pageInfo: PageInfo;
}
export interface Sorted {
  readonly key: string;
  readonly descending: boolean;
}
interface Props<Row> extends Omit<TableProps<Row>, 'dataSource' | 'pagination' | 'onChange'> {
  readonly label: string;
  readonly connection: Connection<Row> | undefined;
  readonly pages: CursorPages;
  readonly empty?: ReactNode;
  /** Sorting is the server's: the column's key and direction, or null for its own order. */
  readonly sorted?: Sorted | null;
  readonly onSort?: (by: Sorted | null) => void;
}

/** A page of a connection as a table, with the way to the next page beneath. */
export function CursorTable<Row extends { id: string }>({
  label,
  connection,
  pages,
  empty,
  sorted,
  onSort,
  columns,
  loading = false,
  ...table
}: Props<Row>) {
  const busy = Boolean(loading);
  return (
    <div role="group" aria-label={label} aria-busy={busy}>
      <Table<Row>
        size="small"
        rowKey="id"
        scroll={{ x: 'max-content' }}
        {...table}
        loading={loading}
        columns={columns?.map((column) => ({
          ...column,
          ...(column.sorter && {
            sortOrder:
              column.key !== sorted?.key ? null : sorted?.descending ? ('descend' as const) : ('ascend' as const),
          }),
        }))}
        dataSource={connection?.nodes}
        pagination={false}
        locale={{ emptyText: connection ? <Nothing>{empty}</Nothing> : ' ' }}
        onChange={(_page, _filters, sorter) => {
          const by = Array.isArray(sorter) ? sorter[0] : sorter;
          onSort?.(by?.order ? { key: String(by.columnKey), descending: by.order === 'descend' } : null);
        }}
      />
      {connection && (
        <Pager
          pages={pages}
          busy={busy}
          shown={connection.nodes.length}
          total={connection.totalCount}
          info={connection.pageInfo}
        />
      )}
    </div>
  );
}
