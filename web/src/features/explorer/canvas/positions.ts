import type { Core } from 'cytoscape';
import { useEffect, useRef } from 'react';
import { animateUpTo } from '../budget.ts';
import type { Point } from '../scene.ts';
import { isDrawn } from './instance.ts';

const millis = 260;
const calm = () => typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Moves what the scene moved, and nothing that is in somebody's hand. */
export function usePositions(cy: Core | null, positions: ReadonlyMap<string, Point>) {
  const before = useRef<ReadonlyMap<string, Point>>(new Map());
  useEffect(() => {
    if (!cy) return;
    const animate = cy.nodes().length <= animateUpTo && isDrawn(cy) && !calm();
    const moved = [...positions].filter(([id, at]) => before.current.get(id) !== at);
    before.current = positions;
    cy.batch(() => {
      for (const [id, { x, y }] of moved) {
        const node = cy.$id(id);
        if (node.empty() || node.grabbed()) continue;
        const now = node.position();
        if (Math.abs(now.x - x) < 0.5 && Math.abs(now.y - y) < 0.5) continue;
        node.stop(true);
        if (animate) node.animate({ position: { x, y } }, { duration: millis, easing: 'ease-out' });
        else node.position({ x, y });
      }
    });
  }, [cy, positions]);
}
