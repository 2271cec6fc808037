import { describe, expect, it } from 'vitest';
import { encoded, fileOf, readAll } from './files.ts';

const text = '供应商,采购商,产品\r\n清河铸造有限公司,青禾装备有限公司,齿轮箱\r\n𠮷田工业,镕鑫材料,轴承\r\n';
const names = ['清河铸造有限公司', '𠮷田工业'];

describe('A list is read in whatever encoding it was written', () => {
  it.each([
    ['UTF-8 without a mark', 'utf-8', false, 'utf-8'],
    ['UTF-8 with a mark', 'utf-8', true, 'utf-8'],
    ['UTF-16 little endian with a mark', 'utf-16le', true, 'utf-16le'],
    ['UTF-16 little endian without a mark', 'utf-16le', false, 'utf-16le'],
    ['UTF-16 big endian with a mark', 'utf-16be', true, 'utf-16be'],
    ['UTF-16 big endian without a mark', 'utf-16be', false, 'utf-16be'],
    ['GB18030', 'gb18030', false, 'gb18030'],
  ])('%s', async (_, encoding, mark, found) => {
    const result = await readAll('SUPPLIES', encoded(text, encoding, mark));
    expect(result.opened?.encoding).toBe(found);
    expect(result.good.map((row) => row.supplier.name)).toEqual(names);
    expect(result.errors).toEqual([]);
  });

  it('GB18030 with its own mark', async () => {
    const body = encoded(text, 'gb18030');
    const { readFileSync } = await import('node:fs');
    const file = fileOf(Buffer.concat([Buffer.from([0x84, 0x31, 0x95, 0x33]), readFileSync(body)]));
    const result = await readAll('SUPPLIES', file);
    expect(result.opened?.mapping.map((m) => m.column)).toEqual(['supplier', 'buyer', 'product']);
    expect(result.good.map((row) => row.supplier.name)).toEqual(names);
  });

  it('even when the first character that tells comes after a megabyte of plain letters', async () => {
    const filler = Array.from({ length: 30_000 }, (_, i) => `supplier ${i},buyer works,part ${i}\n`).join('');
    const result = await readAll(
      'SUPPLIES',
      encoded(`supplier,buyer,product\n${filler}清河铸造,青禾装备,齿轮\n`, 'gb18030'),
    );
    expect(result.opened?.encoding).toBe('gb18030');
    expect(result.good.at(-1)?.supplier.name).toBe('清河铸造');
  });

  it('and a byte that no encoding explains costs its row, not the file', async () => {
    const sound = Buffer.from('供应商,采购商\n清河铸造,青禾装备\n坏', 'utf8');
    const broken = Buffer.concat([sound.subarray(0, -1), Buffer.from(',丙公司\n甲公司,乙公司\n', 'utf8')]);
    const filler = Buffer.from(Array.from({ length: 40 }, (_, i) => `供方${i},需方${i}\n`).join(''));
    const result = await readAll('SUPPLIES', fileOf(Buffer.concat([broken, filler])));
    expect(result.errors).toMatchObject([{ row: 3, column: '供应商', code: 'BAD_ROW' }]);
    expect(result.good).toHaveLength(42);
  });

  it('but binary data and UTF-32 are refused', async () => {
    await expect(readAll('SUPPLIES', fileOf(Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0])))).rejects.toMatchObject({
      code: 'UNREADABLE_ENCODING',
    });
    const noise = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256));
    await expect(readAll('SUPPLIES', fileOf(noise))).rejects.toMatchObject({ code: 'UNREADABLE_ENCODING' });
  });
});
