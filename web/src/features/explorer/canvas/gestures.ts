import type { Core, EventObject, NodeSingular } from 'cytoscape';
import { useEffect, useRef } from 'react';
import type { Point } from '../scene.ts';

export interface Gestures {
  readonly onTap: (id: string | null, more: boolean) => void;
  readonly onOpen: (id: string, choose: boolean) => void;
  readonly onMenu: (id: string | null, at: Point) => void;
  readonly onMoved: (places: ReadonlyMap<string, Point>) => void;
  readonly onBoxed: (ids: readonly string[], more: boolean) => void;
  readonly onHover: (id: string | null, at: Point) => void;
}

const modified = ({ originalEvent }: EventObject) =>
  originalEvent instanceof MouseEvent && (originalEvent.ctrlKey || originalEvent.metaKey || originalEvent.shiftKey);

/** What the hand does on the picture, said in enterprises and places. */
export function useGestures(cy: Core | null, gestures: Gestures) {
  const now = useRef(gestures);
  useEffect(() => {
    now.current = gestures;
  });
  useEffect(() => {
    if (!cy) return;
    let boxed: string[] = [];
    let carried: NodeSingular[] = [];
    const idOf = ({ target }: EventObject): string | null => (target === cy ? null : (target as NodeSingular).id());
    cy.autounselectify(false);
    cy.on('tap', (event) => now.current.onTap(idOf(event), modified(event)));
    cy.on('dbltap', 'node', (event) => now.current.onOpen((event.target as NodeSingular).id(), modified(event)));
    cy.on('cxttap', (event) => now.current.onMenu(idOf(event), { ...event.renderedPosition }));
    cy.on('grab', 'node', (event) => {
      const node = event.target as NodeSingular;
      carried = node.selected() ? cy.nodes(':selected').toArray() : [node];
      now.current.onHover(null, node.renderedPosition());
    });
    cy.on('dragfree', 'node', () => {
      now.current.onMoved(new Map(carried.map((node) => [node.id(), { ...node.position() }])));
    });
    cy.on('boxstart', () => {
      boxed = [];
    });
    cy.on('box', 'node', (event) => boxed.push((event.target as NodeSingular).id()));
    cy.on('boxend', (event) => {
      const more = event.originalEvent instanceof MouseEvent && event.originalEvent.ctrlKey;
      setTimeout(() => now.current.onBoxed(boxed, more));
    });
    cy.on('mouseover', 'node', (event) => {
      const node = event.target as NodeSingular;
      now.current.onHover(node.id(), { ...node.renderedPosition() });
    });
    cy.on('mouseout', 'node', () => now.current.onHover(null, { x: 0, y: 0 }));
    cy.on('viewport', () => now.current.onHover(null, { x: 0, y: 0 }));
    return () => {
      cy.removeAllListeners();
    };
  }, [cy]);
}
