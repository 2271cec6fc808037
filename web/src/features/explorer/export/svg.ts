import { fontFamily } from '../../../ui/theme.ts';
import { outline } from '../shapes.ts';
import type { Picture, PictureNode } from './picture.ts';
import { escapeXml } from './xml.ts';

const margin = 70;
const legendRow = 24;

const bounds = (nodes: readonly PictureNode[]) => {
  let [left, top, right, bottom] = [0, 0, 0, 0];
  nodes.forEach(({ x, y, size }, n) => {
    left = n ? Math.min(left, x - size) : x - size;
    top = n ? Math.min(top, y - size) : y - size;
    right = n ? Math.max(right, x + size) : x + size;
    bottom = n ? Math.max(bottom, y + size) : y + size;
  });
  return {
    left: left - margin,
    top: top - margin,
    right: right + margin,
    bottom: bottom + margin,
  };
};

/** Shortened by the radius of both ends, so that the arrowhead touches the outline and not the middle. */
function line(from: PictureNode, to: PictureNode, width: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 1) return '';
  const at = (node: PictureNode, away: number, sign: number) =>
    [node.x + (sign * away * (to.x - from.x)) / length, node.y + (sign * away * (to.y - from.y)) / length].map((v) =>
      v.toFixed(1),
    );
  const [x1, y1] = at(from, from.size / 2, 1);
  const [x2, y2] = at(to, to.size / 2 + 6, -1);
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke-width="${width.toFixed(1)}"/>`;
}

const text = (x: number, y: number, size: number, words: string, anchor = 'start') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${size}" text-anchor="${anchor}">${escapeXml(words)}</text>`;

function node({ x, y, size, shape, colour, label }: PictureNode): string {
  const names = label.split('\n').map((words, n) => text(x, y + size / 2 + 13 + n * 13, 11, words, 'middle'));
  return `<path d="${outline(shape, size, x, y)}" fill="${escapeXml(colour)}" stroke="#37474b" stroke-width="1.5"/>${names.join('')}`;
}

export function toSvg({ title, note, nodes, lines, legend }: Picture): string {
  const { left, top, right, bottom } = bounds(nodes);
  const width = Math.max(480, right - left);
  const foot = legendRow * (legend.length + 1) + 40;
  const height = bottom - top + foot;
  const byId = new Map(nodes.map((each) => [each.id, each]));
  const drawn = lines.map((each) => {
    const [from, to] = [byId.get(each.source), byId.get(each.target)];
    return from && to ? line(from, to, each.width) : '';
  });
  const keys = legend.map(({ label, colour, shape, count }, n) => {
    const y = bottom + 30 + n * legendRow;
    return `<path d="${outline(shape, 15, left + 24, y)}" fill="${escapeXml(colour)}" stroke="#37474b"/>${text(left + 42, y + 5, 13, `${label} (${count})`)}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left.toFixed(0)} ${top.toFixed(0)} ${width.toFixed(0)} ${height.toFixed(0)}" width="${width.toFixed(0)}" height="${height.toFixed(0)}" font-family="${escapeXml(fontFamily)}" fill="#1c2a2e">`,
    `<title>${escapeXml(title)}</title><desc>${escapeXml(note)}</desc>`,
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="2" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8Z" fill="#8a989c"/></marker></defs>',
    `<rect x="${left.toFixed(0)}" y="${top.toFixed(0)}" width="${width.toFixed(0)}" height="${height.toFixed(0)}" fill="#ffffff"/>`,
    `<g stroke="#8a989c" stroke-opacity="0.7">`,
    ...drawn.map((each) => each.replace('/>', ' marker-end="url(#arrow)"/>')),
    '</g>',
    ...nodes.map(node),
    ...keys,
    text(left + 16, bottom + 34 + legend.length * legendRow, 12, `${title} · ${note}`),
    '</svg>',
  ].join('\n');
}
