import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import * as selecting from '../commands/selecting.ts';
import { useExplorer } from '../context.ts';
import { treeOf } from '../tree.ts';

/** The picture for those who do not use it: the same enterprises, the same actions, one item at a time. */
export function TreePanel() {
  const { t } = useTranslation('explorer');
  const { desk, session, drawn } = useExplorer();
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(drawn.roots));
  const [at, setAt] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const items = useMemo(() => treeOf(drawn, opened), [drawn, opened]);
  const index = Math.max(
    0,
    items.findIndex(({ path }) => path === at),
  );
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => 30,
    overscan: 12,
    initialRect: { width: 260, height: 480 },
  });
  useEffect(() => rows.scrollToIndex(index, { align: 'auto' }), [index, rows]);

  const go = (to: number) => {
    const item = items[Math.min(Math.max(to, 0), items.length - 1)];
    if (!item) return;
    setAt(item.path);
    selecting.moveCursor(desk, item.id);
  };
  const open = (path: string, on: boolean) => {
    const next = new Set(opened);
    if (on) next.add(path);
    else next.delete(path);
    setOpened(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const item = items[index];
    if (!item) return;
    const parent = item.path.slice(0, item.path.lastIndexOf('/'));
    const steps: Record<string, () => void> = {
      ArrowDown: () => go(at === null ? 0 : index + 1),
      ArrowUp: () => go(index - 1),
      Home: () => go(0),
      End: () => go(items.length - 1),
      ArrowRight: () => (item.children > 0 && !item.open ? open(item.path, true) : go(index + 1)),
      ArrowLeft: () => (item.open ? open(item.path, false) : go(items.findIndex(({ path }) => path === parent))),
      ' ': () => selecting.toggleSelected(desk, item.id),
    };
    const step = steps[event.key];
    if (!step || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  };
  const nameOf = (id: string) => session.known.cards.get(id)?.name ?? session.known.groups.get(id)?.name ?? id;
  return (
    <section className="ex-tree" aria-labelledby="tree-title">
      <h2 id="tree-title">{t('tree')}</h2>
      <div
        ref={box}
        id="explorer-tree"
        role="tree"
        tabIndex={0}
        aria-labelledby="tree-title"
        aria-multiselectable
        aria-activedescendant={items[index] ? `tree-${index}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div role="none" style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index: n, start }) => {
            const item = items[n];
            if (!item) return null;
            const left = drawn.left.get(item.id);
            const more = (left?.suppliers ?? 0) + (left?.buyers ?? 0);
            return (
              <div
                key={item.path}
                id={`tree-${n}`}
                role="treeitem"
                tabIndex={-1}
                aria-level={item.depth + 1}
                aria-posinset={n + 1}
                aria-setsize={items.length}
                aria-selected={session.selection.has(item.id)}
                {...(item.children > 0 && { 'aria-expanded': item.open })}
                className={n === index && at !== null ? 'cursor' : ''}
                style={{ transform: `translateY(${start}px)`, paddingLeft: 6 + item.depth * 14 }}
                onClick={() => {
                  go(n);
                  if (item.children > 0) open(item.path, !item.open);
                }}
                onKeyDown={onKeyDown}
              >
                <span aria-hidden className="ex-twist">
                  {item.children === 0 ? '·' : item.open ? '▾' : '▸'}
                </span>
                <span className="ex-side">
                  {item.side === 'root' ? '' : t(item.side === 'supplier' ? 'sideUp' : 'sideDown')}
                </span>
                <span className="ex-tree-name">{nameOf(item.id)}</span>
                {more > 0 && <span className="quiet num">+{more}</span>}
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}
