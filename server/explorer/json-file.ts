import type { Drawing } from './drawing.ts';
import { valueOf, type Table } from './table.ts';

/** The columns with their units, then one object a row, under the columns' names. */
export async function* jsonTable(table: Table): AsyncGenerator<string> {
  const columns = table.columns.map(({ name, headers, unit }) => ({ name, header: headers[0], unit: unit ?? null }));
  yield `{"kind":${JSON.stringify(table.name)},"columns":${JSON.stringify(columns)},"rows":[`;
  let first = true;
  for await (const batch of table.batches) {
    const rows = batch.map((row) =>
      JSON.stringify(Object.fromEntries(table.columns.map((c) => [c.name, valueOf(c, row[c.name])]))),
    );
    if (rows.length > 0) yield `${first ? '\n' : ',\n'}${rows.join(',\n')}`;
    first &&= rows.length === 0;
  }
  yield '\n]}\n';
}

export async function* jsonDrawing(drawing: Drawing): AsyncGenerator<string> {
  const { totalNodes, totalLinks, truncated, nodes, links } = drawing;
  yield `{"totalNodes":${totalNodes},"totalLinks":${totalLinks},"truncated":${truncated},"nodes":[`;
  yield nodes.map((node) => `\n${JSON.stringify(node)}`).join(',');
  yield '\n],"links":[';
  yield links.map((link) => `\n${JSON.stringify(inYuan(link))}`).join(',');
  yield '\n]}\n';
}
const inYuan = ({ annualValue, ...link }: Drawing['links'][number]) => ({
  ...link,
  annualValue: annualValue === null ? null : annualValue / 100,
});
