import type { Core } from 'cytoscape';
import { useEffect } from 'react';

/** The session decides what is selected; the instance only shows it. */
export function useSelection(cy: Core | null, selection: ReadonlySet<string>, cursor: string | null, drawn: number) {
  useEffect(() => {
    if (!cy) return;
    cy.batch(() => {
      cy.elements(':selected')
        .filter((each) => !selection.has(each.id()))
        .unselect();
      for (const id of selection) cy.$id(id).select();
      cy.nodes('.cursor').removeClass('cursor');
      if (cursor !== null) cy.$id(cursor).addClass('cursor');
    });
  }, [cy, selection, cursor, drawn]);
}
