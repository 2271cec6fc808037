import type { Core } from 'cytoscape';
import { colours, fontFamily } from '../../../ui/theme.ts';
import { outline } from '../shapes.ts';
import type { Picture } from './picture.ts';

const scale = 2;
/** Browsers refuse larger canvases; a larger picture is drawn at a smaller scale. */
const largest = 8000;
const row = 26;

/** The whole picture twice as fine as the screen, on white, with its legend and caption beneath. */
export async function toPng(cy: Core, { title, note, legend }: Picture): Promise<Blob> {
  const drawn = await cy.png({
    full: true,
    scale,
    bg: '#ffffff',
    maxWidth: largest,
    maxHeight: largest,
    output: 'blob-promise',
  });
  const image = await createImageBitmap(drawn);
  const margin = 24 * scale;
  const foot = (legend.length + 2) * row * scale;
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(image.width, 420 * scale) + margin * 2;
  canvas.height = image.height + margin * 2 + foot;
  const pen = canvas.getContext('2d');
  if (!pen) return drawn;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, margin, margin);
  pen.scale(scale, scale);
  pen.font = `14px ${fontFamily}`;
  pen.textBaseline = 'middle';
  const top = (image.height + margin * 2) / scale;
  legend.forEach(({ label, colour, shape, count }, n) => {
    const y = top + n * row;
    const path = new Path2D(outline(shape, 16, 34, y));
    pen.fillStyle = colour;
    pen.fill(path);
    pen.strokeStyle = '#37474b';
    pen.stroke(path);
    pen.fillStyle = colours.ink;
    pen.fillText(`${label} (${count})`, 52, y);
  });
  pen.fillStyle = colours.inkSoft;
  pen.fillText(`${title} · ${note}`, 26, top + legend.length * row + 6);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? drawn), 'image/png'));
}
