import { clusters } from './layouts/clusters.ts';
import type { Arrange, Drawing } from './layouts/drawing.ts';
import { forceInWorker } from './layouts/force-in-worker.ts';
import { rings } from './layouts/rings.ts';
import { columns } from './layouts/columns.ts';
import type { LayoutName } from './scene.ts';

export interface Layout {
  readonly name: LayoutName;
  readonly arrange: Arrange;
}

const grouped =
  (by: 'park' | 'industry'): Arrange =>
  (drawing: Drawing) =>
    Promise.resolve(clusters(drawing, by));

export const layouts: readonly Layout[] = [
  { name: 'tiers', arrange: (drawing) => Promise.resolve(columns(drawing)) },
  { name: 'rings', arrange: (drawing) => Promise.resolve(rings(drawing)) },
  { name: 'parks', arrange: grouped('park') },
  { name: 'industries', arrange: grouped('industry') },
  { name: 'force', arrange: forceInWorker },
];
const first = layouts[0] as Layout;
export const layoutOf = (name: LayoutName): Layout => layouts.find((each) => each.name === name) ?? first;
