import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { Point } from '../scene.ts';

export interface ForceTask {
  readonly marks: readonly { readonly id: string; readonly size: number }[];
  readonly arcs: readonly {
    readonly supplier: string;
    readonly buyer: string;
  }[];
  readonly pinned: readonly (readonly [string, Point])[];
}
/** Above this only the spectral draft is quick enough to wait for. */
export const draftAbove = 500;

cytoscape.use(fcose);

export function force({ marks, arcs, pinned }: ForceTask): readonly (readonly [string, Point])[] {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [
      {
        selector: 'node',
        style: { width: 'data(size)', height: 'data(size)' },
      },
    ],
    elements: [
      ...marks.map(({ id, size }) => ({
        group: 'nodes' as const,
        data: { id, size },
      })),
      ...arcs.map(({ supplier, buyer }) => ({
        group: 'edges' as const,
        data: { id: `${supplier}>${buyer}`, source: supplier, target: buyer },
      })),
    ],
  });
  const options: fcose.FcoseLayoutOptions = {
    name: 'fcose',
    quality: marks.length > draftAbove ? 'draft' : 'default',
    animate: false,
    fit: false,
    randomize: true,
    nodeSeparation: 110,
    idealEdgeLength: () => 110,
    nodeRepulsion: () => 9000,
    packComponents: false,
    fixedNodeConstraint: pinned.map(([nodeId, position]) => ({
      nodeId,
      position: { ...position },
    })),
  };
  cy.layout(options).run();
  const places = cy.nodes().map((node) => [node.id(), { ...node.position() }] as const);
  cy.destroy();
  return pinned.length > 0 ? places : spread(places);
}

/** Names need room: drawn apart until half of the enterprises have that much of it. */
const room = 84;
function spread(places: readonly (readonly [string, Point])[]): readonly (readonly [string, Point])[] {
  const nearest = places
    .map(([, at], n) =>
      places.reduce(
        (least, [, other], m) =>
          m === n ? least : Math.min(least, Math.hypot((at.x - other.x) / 1.3, at.y - other.y)),
        Infinity,
      ),
    )
    .sort((a, b) => a - b);
  const median = nearest[Math.floor(nearest.length / 2)] ?? room;
  const scale = Math.min(4, Math.max(1, room / Math.max(median, 1)));
  return places.map(([id, { x, y }]) => [id, { x: x * scale * 1.25, y: y * scale }]);
}
