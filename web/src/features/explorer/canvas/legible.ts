import type { Core } from 'cytoscape';
import { useEffect } from 'react';
import { fontSize, legible, type Named } from '../labels.ts';
import { widthOf } from '../names.ts';
import type { Point } from '../scene.ts';
import { isDrawn } from './instance.ts';

const settle = 90;

function relabel(cy: Core) {
  if (cy.destroyed()) return;
  const zoom = cy.zoom();
  const nodes = cy.nodes('.enterprise');
  const named = nodes.map((node): Named => {
    const lines = String(node.data('label')).split('\n');
    const { x, y } = node.position();
    const first = node.selected() || node.hasClass('cursor') || node.hasClass('path');
    const rank = Number(node.data('rank')) + (first ? 1e6 : 0) + (node.hasClass('faint') ? -1e6 : 0);
    return {
      id: node.id(),
      x,
      y,
      size: Number(node.data('size')),
      lines: lines.length,
      width: widthOf(lines[0] ?? ''),
      rank,
    };
  });
  const shown = legible(named, zoom);
  const font = fontSize(zoom);
  cy.batch(() => {
    nodes.forEach((node) => {
      const quiet = !shown.has(node.id());
      if (node.hasClass('quiet') !== quiet) node.toggleClass('quiet', quiet);
      if (!quiet && node.numericStyle('font-size') !== font) node.style('font-size', font);
    });
    cy.nodes('.caption, .group').style('font-size', Math.max(15, 12 / zoom));
  });
}

/** Names stay readable at every zoom: as large as they must be, and only those that have room. */
export function useLegible(
  cy: Core | null,
  drawn: number,
  positions: ReadonlyMap<string, Point>,
  selection: ReadonlySet<string>,
) {
  useEffect(() => {
    if (!cy || !isDrawn(cy)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => relabel(cy), settle);
    };
    relabel(cy);
    later();
    cy.on('zoom', later);
    return () => {
      clearTimeout(timer);
      cy.removeListener('zoom', later);
    };
  }, [cy, drawn, positions, selection]);
}
