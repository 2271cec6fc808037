import QRCode from 'qrcode';

// Read from paper that has been folded, and from a small screen; the margin is what readers look for.
const drawing = { errorCorrectionLevel: 'M', margin: 4 } as const;

export const qrPng = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await QRCode.toBuffer(text, { ...drawing, type: 'png', scale: 6 }));

export const qrSvg = (text: string): Promise<string> => QRCode.toString(text, { ...drawing, type: 'svg' });
