import { Menu as AntMenu, type MenuProps } from 'antd';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { enterpriseUrl } from '../../enterprises/urls.ts';
import type { Menu } from '../canvas/Canvas.tsx';
import * as arranging from '../commands/arranging.ts';
import { choose, collapse, expand, openGroup } from '../commands/expanding.ts';
import * as selecting from '../commands/selecting.ts';
import { useExplorer } from '../context.ts';
import { isGroup } from '../known.ts';
import { looking, sceneOf } from '../session.ts';
import { isExpanded } from '../state.ts';
import { explorerUrl } from '../urls.ts';

/** What can be done with the enterprises under the pointer or the cursor. */
export function NodeMenu({ menu, onClose }: { menu: Menu; onClose: () => void }) {
  const { t } = useTranslation('explorer');
  const { desk, session, drawn } = useExplorer();
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const { id } = menu;
  const scene = sceneOf(session);
  const ids = selecting.targets(desk);
  const card = id === null ? undefined : session.known.cards.get(id);
  const left = id === null ? undefined : drawn.left.get(id);
  const from = session.pathFrom === null ? undefined : session.known.cards.get(session.pathFrom);

  useLayoutEffect(() => {
    const { current } = box;
    const stage = current?.parentElement;
    if (!current || !stage) return;
    const inside = (at: number, size: number, room: number) => `${Math.max(4, Math.min(at, room - size - 4))}px`;
    current.style.left = inside(menu.at.x, current.offsetWidth, stage.clientWidth);
    current.style.top = inside(menu.at.y, current.offsetHeight, stage.clientHeight);
  }, [menu]);

  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[role="menu"]')?.focus({ preventScroll: true });
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [onClose]);

  const actions: Record<string, () => void> = {
    up: () => id !== null && void expand(desk, id, 'UPSTREAM'),
    down: () => id !== null && void expand(desk, id, 'DOWNSTREAM'),
    group: () => id !== null && void openGroup(desk, id),
    choose: () => id !== null && choose(desk, id),
    collapse: () => id !== null && collapse(desk, id),
    pin: () => arranging.togglePin(desk, ids),
    hide: () => arranging.hide(desk, ids),
    only: () => arranging.showOnly(desk, ids),
    neighbours: () => selecting.selectNeighbours(desk),
    from: () =>
      desk.store.set((s) => ({ ...s, pathFrom: id, said: { word: 'pathFrom', values: { name: card?.name ?? '' } } })),
    to: () => from && card && void arranging.findPaths(desk, from, card),
    centre: () => card && void navigate(explorerUrl({ enterprise: card.id })),
    page: () => card && void navigate(enterpriseUrl(card.id)),
    all: () => selecting.selectAll(desk),
    showAll: () => arranging.showAll(desk),
    fit: () => desk.store.set((s) => looking(s, 'fit')),
  };
  const item = (key: string, label: string, disabled = false) => ({ key, label, disabled });
  const ofCard: MenuProps['items'] = card
    ? [
        item('up', t('expandUp', { count: left?.suppliers ?? 0 }), !left?.suppliers),
        item('down', t('expandDown', { count: left?.buyers ?? 0 }), !left?.buyers),
        item('choose', t('choose')),
        item('collapse', t('collapse'), !isExpanded(scene, card.id)),
        { type: 'divider' },
        item('pin', t(scene.pinned.has(card.id) ? 'unpin' : 'pin')),
        item('hide', t('hideCount', { count: ids.length })),
        item('only', t('showOnlyCount', { count: ids.length })),
        item('neighbours', t('neighbours')),
        { type: 'divider' },
        item('from', t('pathFromHere')),
        item('to', from ? t('pathToHere', { name: from.name }) : t('pathToHereFirst'), !from || from.id === card.id),
        { type: 'divider' },
        item('centre', t('centreHere')),
        item('page', t('openPage')),
      ]
    : [];
  const ofGround: MenuProps['items'] = [
    item('all', t('selectAll')),
    item('showAll', t('showAllCount', { count: scene.hidden.size }), scene.hidden.size === 0),
    item('fit', t('fit')),
  ];
  const ofGroup: MenuProps['items'] = [
    item('group', t('openGroup')),
    item('hide', t('hideCount', { count: ids.length })),
  ];
  return (
    <div ref={box} className="ex-menu">
      <AntMenu
        selectable={false}
        items={id === null ? ofGround : isGroup(id) ? ofGroup : ofCard}
        onClick={({ key }) => {
          onClose();
          actions[key]?.();
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') onClose();
        }}
      />
    </div>
  );
}
