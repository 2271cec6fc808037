/** Remembers which keys came by and in which row, in 12 bytes a key: a hash of 53 bits stands for the key. */
export class SeenKeys {
  private hashes = new Float64Array(1 << 12);
  private rows = new Uint32Array(1 << 12);
  private count = 0;

  /** The row that brought this key first, or undefined when this one does. */
  firstRow(key: string, row: number): number | undefined {
    if (this.count * 2 > this.hashes.length) this.grow();
    const hash = hash53(key);
    const at = this.slot(hash);
    if (this.hashes[at] === hash) return this.rows[at];
    this.hashes[at] = hash;
    this.rows[at] = row;
    this.count += 1;
    return undefined;
  }

  has(key: string): boolean {
    const hash = hash53(key);
    return this.hashes[this.slot(hash)] === hash;
  }

  private slot(hash: number): number {
    const mask = this.hashes.length - 1;
    let at = (hash % 4_294_967_291) & mask;
    while (this.hashes[at] !== 0 && this.hashes[at] !== hash) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { hashes, rows } = this;
    this.hashes = new Float64Array(hashes.length * 2);
    this.rows = new Uint32Array(hashes.length * 2);
    hashes.forEach((hash, i) => {
      if (hash === 0) return;
      const at = this.slot(hash);
      this.hashes[at] = hash;
      this.rows[at] = rows[i]!;
    });
  }
}

/** Two 32-bit mixes joined into 53 bits; never 0, which means an empty slot. */
export function hash53(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4_294_967_296 * (2_097_151 & b) + (a >>> 0) || 1;
}
