import type { Core } from 'cytoscape';
import { useEffect } from 'react';

const most = 3000;

/** What is hovered or selected stands out with its lines and neighbours; the rest goes faint while the picture is small. */
export function useNearby(cy: Core | null, id: string | null) {
  useEffect(() => {
    if (!cy || id === null || cy.elements().length > most) return;
    const node = cy.$id(id);
    if (node.empty()) return;
    const lines = node.connectedEdges();
    const near = lines.connectedNodes().union(node);
    const far = cy.elements().difference(near.union(lines));
    cy.batch(() => {
      lines.addClass('near');
      far.addClass('faint');
    });
    return () => {
      if (cy.destroyed()) return;
      cy.batch(() => {
        lines.removeClass('near');
        far.removeClass('faint');
      });
    };
  }, [cy, id]);
}
