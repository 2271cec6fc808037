/** A part of a letter: what its head says, and its body as it was sent. */
export interface Part {
  /** Names in small letters; of several of one name the first. */
  readonly head: ReadonlyMap<string, string>;
  readonly type: string;
  readonly body: string;
}
const mostParts = 50;
const deepest = 8;

/** Lines of names and values, as at the head of a letter; what goes on in the next line is put together. */
export function fieldsOf(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).trim().toLowerCase();
    if (at > 0 && !fields.has(name)) fields.set(name, line.slice(at + 1).trim());
  }
  return fields;
}

/** A letter as its parts, the outermost first; what is too deep or too many is left out. Lines end in \n alone. */
export function partsOf(letter: string): Part[] {
  const parts: Part[] = [];
  const open = (text: string, depth: number): void => {
    if (parts.length >= mostParts) return;
    const at = text.indexOf('\n\n');
    const head = fieldsOf(text.startsWith('\n') ? '' : at < 0 ? text : text.slice(0, at));
    const body = text.startsWith('\n') ? text.slice(1) : at < 0 ? '' : text.slice(at + 2);
    const said = head.get('content-type') ?? 'text/plain';
    const type = said.split(';')[0]!.trim().toLowerCase();
    const boundary = type.startsWith('multipart/') ? boundaryOf(said) : undefined;
    parts.push({ head, type, body: boundary === undefined ? decoded(body, head) : '' });
    if (boundary !== undefined && depth < deepest) for (const piece of between(body, boundary)) open(piece, depth + 1);
  };
  open(letter, 0);
  return parts;
}

const boundaryOf = (said: string): string | undefined => {
  const [, quoted, bare] = /;\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(said) ?? [];
  return quoted ?? bare;
};
/** What stands between the lines of a boundary; the last piece may lack its end. */
function between(body: string, boundary: string): string[] {
  const pieces: string[][] = [];
  for (const line of body.split('\n')) {
    const mark = line.trimEnd();
    if (mark === `--${boundary}--`) break;
    if (mark === `--${boundary}`) pieces.push([]);
    else pieces.at(-1)?.push(line);
    if (pieces.length > mostParts) break;
  }
  return pieces.map((lines) => lines.join('\n'));
}

function decoded(body: string, head: ReadonlyMap<string, string>): string {
  const way = head.get('content-transfer-encoding')?.toLowerCase();
  if (way === 'base64') return inWords(Buffer.from(body, 'base64'));
  if (way === 'quoted-printable') {
    const bytes = body
      .replace(/=\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    return inWords(Buffer.from(bytes, 'latin1'));
  }
  return inWords(Buffer.from(body, 'latin1'));
}
/** UTF-8, or what Chinese mail servers wrote before it. */
function inWords(bytes: Uint8Array): string {
  const text = [() => new TextDecoder('utf-8', { fatal: true }), () => new TextDecoder('gb18030')];
  for (const decoder of text)
    try {
      return decoder().decode(bytes).replace(/\r\n?/g, '\n');
    } catch {
      // not in this encoding
    }
  return '';
}
