import type { Shape } from './perspectives.ts';

type Corner = readonly [number, number];

/** A regular polygon stretched to touch all four sides of its square, as the canvas draws it. */
function polygon(corners: number, turn: number): readonly Corner[] {
  const raw = Array.from({ length: corners }, (_, n): Corner => {
    const angle = ((n + turn) * 2 * Math.PI) / corners - Math.PI / 2;
    return [Math.cos(angle), Math.sin(angle)];
  });
  const fit = (axis: 0 | 1) => {
    const all = raw.map((corner) => corner[axis]);
    const least = Math.min(...all);
    const span = Math.max(...all) - least;
    return (value: number) => ((value - least) / span) * 2 - 1;
  };
  const [x, y] = [fit(0), fit(1)];
  return raw.map(([a, b]) => [x(a), y(b)]);
}

const star: readonly Corner[] = Array.from({ length: 10 }, (_, n) => {
  const reach = n % 2 === 0 ? 1 : 0.45;
  const angle = (n * Math.PI) / 5 - Math.PI / 2;
  return [reach * Math.cos(angle), reach * Math.sin(angle)];
});

const corners: Record<Exclude<Shape, 'ellipse' | 'round-rectangle'>, readonly Corner[]> = {
  triangle: polygon(3, 0),
  diamond: polygon(4, 0),
  pentagon: polygon(5, 0),
  hexagon: polygon(6, 0.5),
  octagon: polygon(8, 0.5),
  star,
  vee: [
    [-1, -1],
    [0, -0.333],
    [1, -1],
    [0, 1],
  ],
  rhomboid: [
    [-1, -1],
    [0.333, -1],
    [1, 1],
    [-0.333, 1],
  ],
};

const short = (value: number) => String(Math.round(value * 100) / 100);

/** The outline as an SVG path, for the legend, the SVG export and the legend of the PNG alike. */
export function outline(shape: Shape, size: number, x = 0, y = 0): string {
  const r = size / 2;
  if (shape === 'ellipse')
    return `M${short(x - r)} ${short(y)}a${short(r)} ${short(r)} 0 1 0 ${short(size)} 0a${short(r)} ${short(r)} 0 1 0 ${short(-size)} 0Z`;
  if (shape === 'round-rectangle') {
    const c = Math.min(6, r / 2);
    const side = short(size - 2 * c);
    const arc = (dx: number, dy: number) => `a${short(c)} ${short(c)} 0 0 1 ${short(dx)} ${short(dy)}`;
    return `M${short(x - r + c)} ${short(y - r)}h${side}${arc(c, c)}v${side}${arc(-c, c)}h-${side}${arc(-c, -c)}v-${side}${arc(c, -c)}Z`;
  }
  return `M${corners[shape].map(([a, b]) => `${short(x + a * r)} ${short(y + b * r)}`).join('L')}Z`;
}
