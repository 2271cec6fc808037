import cytoscape, { type Core } from 'cytoscape';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { stylesheet } from '../style.ts';

/** Where nothing can be drawn (no 2D canvas) the graph is still there for the table and the tree. */
const canDraw = () => typeof CanvasRenderingContext2D !== 'undefined';

export const isDrawn = (cy: Core): boolean => cy.container() != null;

/**
 * One Cytoscape instance for the life of the box. A heavy picture is drawn from a texture while it moves; that can only be
 * chosen when the instance is made, so crossing the line makes a new one at the same place.
 */
export function useInstance(box: RefObject<HTMLDivElement | null>, heavy: boolean): Core | null {
  const [cy, setCy] = useState<Core | null>(null);
  const viewport = useRef<{ zoom: number; pan: { x: number; y: number } } | null>(null);
  useEffect(() => {
    const made = cytoscape({
      ...(canDraw() ? { container: box.current } : { headless: true }),
      styleEnabled: true,
      style: stylesheet,
      minZoom: 0.02,
      maxZoom: 3,
      textureOnViewport: heavy,
      hideEdgesOnViewport: false,
      selectionType: 'single',
      ...(viewport.current ?? {}),
    });
    setCy(made);
    return () => {
      viewport.current = { zoom: made.zoom(), pan: { ...made.pan() } };
      made.destroy();
      setCy(null);
    };
  }, [box, heavy]);
  return cy;
}
