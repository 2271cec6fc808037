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
  const [made, setMade] = useState<{ readonly cy: Core; readonly heavy: boolean } | null>(null);
  const viewport = useRef<{ zoom: number; pan: { x: number; y: number } } | null>(null);
  useEffect(() => {
    const cy = cytoscape({
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
    setMade({ cy, heavy });
    return () => {
      viewport.current = { zoom: cy.zoom(), pan: { ...cy.pan() } };
      cy.destroy();
      setMade(null);
    };
  }, [box, heavy]);
  // Once the line is crossed the former one is about to be destroyed: nobody may touch it in between.
  return made?.heavy === heavy ? made.cy : null;
}
