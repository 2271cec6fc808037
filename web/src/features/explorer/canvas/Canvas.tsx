import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { captionsOf } from '../captions.ts';
import { captionElements } from '../elements.ts';
import { useExplorer } from '../context.ts';
import { toggle } from '../commands/expanding.ts';
import * as arranging from '../commands/arranging.ts';
import * as selecting from '../commands/selecting.ts';
import type { Point } from '../scene.ts';
import { sceneOf } from '../session.ts';
import { NodeMenu } from '../panels/NodeMenu.tsx';
import { NodeTip } from '../panels/NodeTip.tsx';
import { useCamera } from './camera.ts';
import { useElements } from './elements.ts';
import { useGestures } from './gestures.ts';
import { useInstance } from './instance.ts';
import { useLegible } from './legible.ts';
import { useNearby } from './nearby.ts';
import { usePositions } from './positions.ts';
import { useSelection } from './selection.ts';

const heavyAbove = 700;
/** A picture worked by keys of its own: assistive technology hands them through. */
const picture = 'application';

export interface Menu {
  readonly id: string | null;
  readonly at: Point;
}
interface Props {
  readonly menu: Menu | null;
  readonly onMenu: (menu: Menu | null) => void;
  /** The instance, for exporting what it shows. */
  readonly onInstance: (cy: ReturnType<typeof useInstance>) => void;
}

export function Canvas({ menu, onMenu, onInstance }: Props) {
  const { t } = useTranslation('explorer');
  const { desk, session, drawn } = useExplorer();
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [hover, setHover] = useState<{ id: string; at: Point } | null>(null);
  const [drawnTimes, setDrawnTimes] = useState(0);
  const scene = sceneOf(session);
  const cy = useInstance(box, drawn.elements.length > heavyAbove);
  const ids = useMemo(() => drawn.drawing.marks.map((mark) => mark.id), [drawn]);

  const elements = useMemo(() => {
    const words = {
      tier: (tier: number) =>
        t(tier > 0 ? 'captionUp' : tier < 0 ? 'captionDown' : 'look.root', { count: Math.abs(tier) }),
      apart: t('look.apart'),
      noPark: t('noPark'),
      noIndustry: t('look.unclassified'),
    };
    const { cards } = drawn.visible;
    const seen = { cards, positions: scene.positions, tiers: drawn.tiers, industryNames: session.industryNames, words };
    return [...drawn.elements, ...captionElements(captionsOf(scene.layout, seen))];
  }, [drawn, scene, session.industryNames, t]);

  useEffect(() => onInstance(cy), [cy, onInstance]);
  useElements(
    cy,
    elements,
    useCallback(() => setDrawnTimes((n) => n + 1), []),
  );
  usePositions(cy, scene.positions);
  useCamera(cy, { look: session.look, ids, positions: scene.positions, cursor: session.cursor });
  useSelection(cy, session.selection, session.cursor, drawnTimes);
  useLegible(cy, drawnTimes, scene.positions, session.selection);
  const only = session.selection.size === 1 ? [...session.selection][0] : undefined;
  useNearby(cy, hover?.id ?? only ?? null);
  useGestures(cy, {
    onTap: (id, more) => {
      onMenu(null);
      if (id === null) selecting.select(desk, []);
      else if (more) selecting.toggleSelected(desk, id);
      else selecting.select(desk, [id]);
      frame.current?.focus({ preventScroll: true });
    },
    onOpen: (id) => void toggle(desk, id),
    onMenu: (id, at) => {
      if (id !== null && !session.selection.has(id)) selecting.select(desk, [id]);
      onMenu({ id, at });
    },
    onMoved: (places) => arranging.move(desk, places),
    onBoxed: (boxed, more) => selecting.select(desk, more ? [...session.selection, ...boxed] : boxed),
    onHover: (id, at) => setHover(id === null ? null : { id, at }),
  });

  return (
    <div className="ex-canvas" onContextMenu={(event) => event.preventDefault()}>
      <div
        ref={frame}
        id="explorer-picture"
        className="ex-picture"
        role={picture}
        tabIndex={0}
        aria-label={t('picture', { nodes: drawn.visible.cards.length, links: drawn.visible.ties.length })}
        aria-describedby="explorer-keys"
      >
        <div ref={box} className="ex-box" aria-hidden />
      </div>
      <p id="explorer-keys" className="visually-hidden">
        {t('pictureKeys')}
      </p>
      {hover && !menu && <NodeTip id={hover.id} at={hover.at} />}
      {menu && <NodeMenu menu={menu} onClose={() => onMenu(null)} />}
    </div>
  );
}
