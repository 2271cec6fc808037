import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { brokenWorkbook, Refusal } from './refusal.ts';
import { wrongType } from './file-kind.ts';

const entryLimit = 2_000;
const inflatedLimit = 2 * 1024 ** 3;
const ratioLimit = 100;
const ratioFrom = 8 * 1024 ** 2;
const markupRunLimit = 1_000_000;

/** An .xlsx opened by its directory: nothing is inflated before sizes and names have been judged. */
export class XlsxArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(file: string): Promise<XlsxArchive> {
    let zip: ZipFile | undefined;
    try {
      zip = await openPromise(file, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entries.size >= entryLimit) throw bomb();
        if (entries.has(entry.fileName.toLowerCase())) throw brokenWorkbook('duplicate entry');
        entries.set(entry.fileName.toLowerCase(), entry);
      }
      judge([...entries.values()]);
      if (!entries.has('xl/workbook.xml')) throw wrongType(entries.has('mimetype') ? 'OpenDocument' : 'ZIP');
      return new XlsxArchive(zip, entries);
    } catch (error) {
      zip?.close();
      throw error instanceof Refusal ? error : brokenWorkbook(error instanceof Error ? error.message : 'ZIP');
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  sizeOf(name: string): number {
    return this.entries.get(name.toLowerCase())?.uncompressedSize ?? 0;
  }

  /** The text of an entry in pieces; its bytes are counted as they inflate, whatever the directory claims. */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw brokenWorkbook(name);
    const decoder = new TextDecoder('utf-8');
    let run = 0;
    let inflated = 0;
    try {
      const stream: Readable = await this.zip.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        inflated += chunk.length;
        if (inflated > inflatedLimit) throw bomb();
        const text = decoder.decode(chunk, { stream: true });
        const last = text.lastIndexOf('<');
        run = last < 0 ? run + text.length : text.length - last;
        if (run > markupRunLimit) throw hugeCell();
        yield text;
      }
    } catch (error) {
      if (error instanceof Refusal) throw error;
      const detail = error instanceof Error ? error.message : name;
      throw /too many bytes/.test(detail) ? bomb() : brokenWorkbook(detail);
    }
  }

  close(): void {
    this.zip.close();
  }
}

function judge(entries: readonly Entry[]): void {
  let total = 0;
  for (const entry of entries) {
    total += entry.uncompressedSize;
    if (entry.isEncrypted())
      throw new Refusal('OLD_EXCEL', {
        zh: '文件加了密码，请去掉密码后再导入',
        en: 'The file is protected by a password; remove it and import again',
      });
    if (entry.uncompressedSize > ratioFrom && entry.uncompressedSize > entry.compressedSize * ratioLimit) throw bomb();
  }
  if (total > inflatedLimit) throw bomb();
}

const bomb = (): Refusal =>
  new Refusal('ZIP_BOMB', {
    zh: '文件解压后异常巨大（疑似压缩炸弹），已拒绝',
    en: 'The file inflates to an abnormal size (a zip bomb?) and is refused',
  });
const hugeCell = (): Refusal =>
  new Refusal('CELL_TOO_LONG', {
    zh: '文件中有超过一百万字符的单元格，不能导入',
    en: 'The file holds a cell of more than a million characters and cannot be imported',
  });
