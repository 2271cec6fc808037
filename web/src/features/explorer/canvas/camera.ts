import type { Core } from 'cytoscape';
import { useEffect, useRef } from 'react';
import type { Point } from '../scene.ts';
import type { Look } from '../session.ts';
import { isDrawn } from './instance.ts';

const margin = 48;
/** Room for the title, which stands over the picture, and for names at its sides, which are wider than their marks. */
const head = 76;
const sides = 92;
/** Small pictures are not blown up to fill the screen. */
const closest = 1.15;

function fit(cy: Core, positions: ReadonlyMap<string, Point>, ids: readonly string[]) {
  const places = ids.flatMap((id) => positions.get(id) ?? []);
  if (places.length === 0) return;
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const pad = 44;
  const [left, right] = [xs.reduce((a, b) => Math.min(a, b)) - pad, xs.reduce((a, b) => Math.max(a, b)) + pad];
  const [top, bottom] = [ys.reduce((a, b) => Math.min(a, b)) - pad, ys.reduce((a, b) => Math.max(a, b)) + pad];
  const [width, height] = [cy.width() - sides, cy.height() - margin / 2 - head];
  const zoom = Math.min(closest, width / (right - left), height / (bottom - top));
  if (!(zoom > 0) || !Number.isFinite(zoom)) return;
  cy.viewport({
    zoom,
    pan: { x: cy.width() / 2 - ((left + right) / 2) * zoom, y: head + height / 2 - ((top + bottom) / 2) * zoom },
  });
}

/** As far as it takes to bring a place into sight, and no farther: the eye keeps its bearings. */
function reveal(cy: Core, at: Point) {
  const zoom = Math.max(cy.zoom(), 0.35);
  const x = at.x * cy.zoom() + cy.pan().x;
  const y = at.y * cy.zoom() + cy.pan().y;
  const inside = x > margin && y > margin && x < cy.width() - margin && y < cy.height() - margin;
  if (inside && zoom === cy.zoom()) return;
  if (zoom === cy.zoom()) {
    const push = (value: number, most: number) => Math.min(Math.max(value, margin * 2), most - margin * 2) - value;
    cy.panBy({ x: push(x, cy.width()), y: push(y, cy.height()) });
  } else cy.viewport({ zoom, pan: { x: cy.width() / 2 - at.x * zoom, y: cy.height() / 2 - at.y * zoom } });
}

interface Seen {
  readonly look: Look;
  readonly ids: readonly string[];
  readonly positions: ReadonlyMap<string, Point>;
  readonly cursor: string | null;
}

/** Fits and zooms by the places the scene knows, so that it need not wait for anything to be drawn. */
export function useCamera(cy: Core | null, { look, ids, positions, cursor }: Seen) {
  const done = useRef(-1);
  useEffect(() => {
    if (!cy || !isDrawn(cy) || done.current === look.times) return;
    done.current = look.times;
    const middle = { x: cy.width() / 2, y: cy.height() / 2 };
    if (look.at === 'fit') fit(cy, positions, ids);
    else if (look.at === 'in') cy.zoom({ level: cy.zoom() * 1.3, renderedPosition: middle });
    else if (look.at === 'out') cy.zoom({ level: cy.zoom() / 1.3, renderedPosition: middle });
    else {
      const at = cursor === null ? undefined : positions.get(cursor);
      if (at) reveal(cy, at);
    }
  }, [cy, look, ids, positions, cursor]);
}
