import { SaxesParser } from 'saxes';
import { brokenWorkbook, Refusal } from './refusal.ts';

export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** A streaming parser that knows neither namespaces nor DOCTYPE: names come without their prefix. */
export function xmlParser(listener: XmlListener): { write(text: string): void; end(): void } {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('doctype', () => {
    throw new Refusal('UNSAFE_XML', {
      zh: '文件内含 DOCTYPE 声明，可能有害，已拒绝',
      en: 'The file holds a DOCTYPE declaration, which may do harm, and is refused',
    });
  });
  parser.on('error', (error) => {
    throw brokenWorkbook(error.message);
  });
  parser.on('opentag', (tag) => listener.open?.(local(tag.name), tag.attributes));
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', (tag) => listener.close?.(local(tag.name)));
  return { write: (text) => void parser.write(text), end: () => void parser.close() };
}

export async function readXml(pieces: AsyncIterable<string>, listener: XmlListener): Promise<void> {
  const parser = xmlParser(listener);
  for await (const text of pieces) parser.write(text);
  parser.end();
}

/** Excel writes characters that XML forbids as _x000D_. */
export const unescapeExcel = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
