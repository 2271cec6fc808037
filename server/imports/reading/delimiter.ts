import { CsvRows } from './csv-rows.ts';

const candidates = [',', '\t', ';', '|'];

/** The separator under which the beginning of the text has the most columns in the most rows. */
export function detectDelimiter(head: string): string {
  const hint = /^sep=(.)\r?\n/i.exec(head)?.[1];
  if (hint) return hint;
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of candidates) {
    const counts = new CsvRows(delimiter)
      .push(head)
      .filter((row) => !row.fault)
      .slice(0, 50)
      .map((row) => row.cells.length);
    if (counts.length === 0 && !/[\r\n]/.test(head)) counts.push(head.split(delimiter).length);
    const widths = new Map<number, number>();
    for (const count of counts) widths.set(count, (widths.get(count) ?? 0) + 1);
    for (const [width, rows] of widths) {
      const score = width < 2 ? 0 : (rows / counts.length) * (1 + Math.log2(width));
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}
