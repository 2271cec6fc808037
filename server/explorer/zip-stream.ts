import { once } from 'node:events';
import { createDeflateRaw, crc32 } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly chunks: AsyncIterable<string> | Iterable<string>;
}
interface Written {
  name: Buffer;
  crc: number;
  size: number;
  packed: number;
  at: number;
}
/** UTF-8 names, and sizes told after the data. */
const flags = 0x0808;
const deflated = 8;
const day = 0x21;

/** A ZIP archive made as its parts are made, holding none of them. */
export async function* zipped(parts: AsyncIterable<ZipPart> | Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const done: Written[] = [];
  let at = 0;
  for await (const part of parts) {
    const written: Written = { name: Buffer.from(part.name, 'utf8'), crc: 0, size: 0, packed: 0, at };
    for await (const chunk of entry(part, written)) {
      at += chunk.length;
      yield chunk;
    }
    done.push(written);
  }
  const directory = Buffer.concat(done.map(listing));
  yield directory;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(done.length, 8);
  end.writeUInt16LE(done.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  yield end;
}

async function* entry(part: ZipPart, written: Written): AsyncGenerator<Buffer> {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(flags, 6);
  head.writeUInt16LE(deflated, 8);
  head.writeUInt16LE(day, 12);
  head.writeUInt16LE(written.name.length, 26);
  yield Buffer.concat([head, written.name]);
  const packer = createDeflateRaw({ level: 6 });
  const fed = feed(part.chunks, packer, written).catch((error: unknown) => packer.destroy(error as Error));
  try {
    for await (const chunk of packer as AsyncIterable<Buffer>) {
      written.packed += chunk.length;
      yield chunk;
    }
  } finally {
    packer.destroy();
  }
  await fed;
  const told = Buffer.alloc(16);
  told.writeUInt32LE(0x08074b50, 0);
  told.writeUInt32LE(written.crc, 4);
  told.writeUInt32LE(written.packed, 8);
  told.writeUInt32LE(written.size, 12);
  yield told;
}

async function feed(chunks: ZipPart['chunks'], packer: ReturnType<typeof createDeflateRaw>, written: Written) {
  for await (const chunk of chunks) {
    if (packer.destroyed) return;
    const bytes = Buffer.from(chunk, 'utf8');
    written.crc = crc32(bytes, written.crc);
    written.size += bytes.length;
    if (!packer.write(bytes)) await Promise.race([once(packer, 'drain'), once(packer, 'close')]);
  }
  packer.end();
}

function listing(written: Written): Buffer {
  const line = Buffer.alloc(46);
  line.writeUInt32LE(0x02014b50, 0);
  line.writeUInt16LE(20, 4);
  line.writeUInt16LE(20, 6);
  line.writeUInt16LE(flags, 8);
  line.writeUInt16LE(deflated, 10);
  line.writeUInt16LE(day, 14);
  line.writeUInt32LE(written.crc, 16);
  line.writeUInt32LE(written.packed, 20);
  line.writeUInt32LE(written.size, 24);
  line.writeUInt16LE(written.name.length, 28);
  line.writeUInt32LE(written.at, 42);
  return Buffer.concat([line, written.name]);
}
