import type { Core } from 'cytoscape';
import { useEffect, useRef } from 'react';
import { difference, type Element } from '../elements.ts';

/** So many are handed to Cytoscape between two frames: more would hold the page up. */
const slice = 260;

const mutable = ({ group, data, position, classes, selectable = true, grabbable = true }: Element) => ({
  selectable,
  grabbable,
  group,
  data: { ...data },
  ...(position && { position: { ...position } }),
  ...(classes && { classes }),
});

/** Classes that other hooks put on for a while. */
const passing = ['quiet', 'cursor', 'faint', 'near'];

/** Keeps the instance equal to the elements, touching only what differs, in slices that leave the page free. */
export function useElements(cy: Core | null, elements: readonly Element[], onDrawn: () => void) {
  const drawn = useRef(new Map<string, Element>());
  const owner = useRef<Core | null>(null);
  const ready = useRef(onDrawn);
  useEffect(() => {
    ready.current = onDrawn;
  });
  useEffect(() => {
    if (!cy) return;
    if (owner.current !== cy) drawn.current = new Map();
    owner.current = cy;
    const { remove, add, change } = difference(drawn.current, elements);
    cy.batch(() => {
      const gone = new Set(remove);
      if (gone.size > 0)
        cy.elements()
          .filter((each) => gone.has(each.id()))
          .remove();
      for (const id of remove) drawn.current.delete(id);
      for (const each of change) {
        const one = cy.$id(each.data.id);
        const kept = passing.filter((name) => one.hasClass(name));
        one.data({ ...each.data }).classes([each.classes, ...kept].join(' '));
        const { position } = each;
        if (each.classes === 'caption' && position) one.positions(() => ({ x: position.x ?? 0, y: position.y ?? 0 }));
        drawn.current.set(each.data.id, each);
      }
    });
    let frame = 0;
    const fill = (from: number) => {
      const part = add.slice(from, from + slice);
      cy.batch(() => {
        cy.add(part.map(mutable));
      });
      for (const each of part) drawn.current.set(each.data.id, each);
      if (from === 0 || from + slice >= add.length) ready.current();
      if (from + slice < add.length) frame = requestAnimationFrame(() => fill(from + slice));
    };
    if (add.length > 0) fill(0);
    else if (remove.length + change.length > 0) ready.current();
    return () => cancelAnimationFrame(frame);
  }, [cy, elements]);
}
