import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { Refusal } from './refusal.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
const chunkBytes = 256 * 1024;

export const pieces = (file: string): AsyncIterable<Buffer> => createReadStream(file, { highWaterMark: chunkBytes });

/**
 * The encoding of the whole file, not of its beginning: a list may be plain ASCII for its first thousand rows.
 * A file that is neither sound UTF-8 nor sound GB18030 is read as the one that breaks fewer characters.
 */
export async function detectEncoding(file: string): Promise<Encoding> {
  let head: Buffer | undefined;
  let carry: Buffer = Buffer.alloc(0);
  let utf8 = true;
  const gb = new TextDecoder('gb18030', { fatal: true });
  let gb18030 = true;
  for await (const chunk of pieces(file)) {
    if (!head) {
      head = chunk;
      const marked = byteOrderMark(head) ?? wideByZeros(head);
      if (marked) return marked;
    }
    if (utf8) {
      const joined = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk;
      const whole = joined.length - unfinishedTail(joined);
      utf8 = isUtf8(joined.subarray(0, whole));
      carry = joined.subarray(whole);
    }
    if (gb18030) gb18030 = decodes(gb, chunk);
    if (!utf8 && !gb18030) break;
  }
  if (utf8 && carry.length === 0) return 'utf-8';
  if (gb18030 && decodes(gb)) return 'gb18030';
  return leastBroken(file);
}

function byteOrderMark(head: Buffer): Encoding | undefined {
  const [a, b, c, d] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) throw unreadable('UTF-32');
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return 'gb18030';
  return undefined;
}

/** Delimiters and line breaks of UTF-16 have a zero byte on one side; no 8-bit text has any. */
function wideByZeros(head: Buffer): Encoding | undefined {
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i += 1) if (head[i] === 0) zeros[i % 2]! += 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return undefined;
  const enough = head.length / 100;
  if (odd >= enough && odd > even * 3) return 'utf-16le';
  if (even >= enough && even > odd * 3) return 'utf-16be';
  throw unreadable('binary');
}

/** Bytes at the end that begin a UTF-8 character the next piece completes. */
function unfinishedTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}

function decodes(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

async function leastBroken(file: string): Promise<Encoding> {
  const decoders = (['utf-8', 'gb18030'] as const).map((name) => ({ name, decoder: new TextDecoder(name), broken: 0 }));
  let read = 0;
  for await (const chunk of pieces(file)) {
    read += chunk.length;
    for (const d of decoders) d.broken += d.decoder.decode(chunk, { stream: true }).split('\uFFFD').length - 1;
    if (read > 64 * chunkBytes) break;
  }
  const [utf8, gb] = decoders;
  const best = utf8!.broken <= gb!.broken ? utf8! : gb!;
  if (best.broken > read / 100) throw unreadable('?');
  return best.name;
}

const unreadable = (found: string): Refusal =>
  new Refusal('UNREADABLE_ENCODING', {
    zh: `无法识别文件编码（${found}）。请另存为 UTF-8 编码的 CSV 或 .xlsx`,
    en: `The file's encoding is not readable (${found}). Save it as UTF-8 CSV or .xlsx`,
  });
