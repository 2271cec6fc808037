import { xmlText } from './drawing.ts';
import { cellsOf, headersOf, type Cell, type CellsByName, type Table } from './table.ts';
import { zipped, type ZipPart } from './zip-stream.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** What one sheet may hold, its header included. */
const rowsASheet = 1_048_576;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const escaped = (text: string) => xmlText(text).replace(/[&<>\r]/g, (c) => entities[c]!);
/** A text is a text and is never run, whatever it begins with. */
function cellXml(cell: Cell): string {
  if (cell === null) return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}
const rowXml = (cells: readonly Cell[]) => `<row>${cells.map(cellXml).join('')}</row>`;

/** A workbook written as its rows come; what does not fit on one sheet goes on to the next. */
export const xlsxFile = (table: Table): AsyncGenerator<Uint8Array> => zipped(partsOf(table));

async function* partsOf(table: Table): AsyncGenerator<ZipPart> {
  const batches: AsyncIterator<readonly CellsByName[]> = table.batches[Symbol.asyncIterator]();
  let waiting: string[] = [];
  let ended = false;
  async function* sheet(): AsyncGenerator<string> {
    yield `${head}<worksheet xmlns="${main}"><sheetData>${rowXml(headersOf(table))}`;
    for (let room = rowsASheet - 1; room > 0 && !ended;) {
      if (waiting.length === 0) {
        const next = await batches.next();
        ended = next.done === true;
        if (!next.done) waiting = next.value.map((row) => rowXml(cellsOf(table, row)));
      }
      const fitting = waiting.splice(0, room);
      room -= fitting.length;
      yield fitting.join('');
    }
    yield '</sheetData></worksheet>';
  }
  let sheets = 0;
  try {
    for (; !ended; sheets += 1) yield { name: `xl/worksheets/sheet${sheets + 1}.xml`, chunks: sheet() };
  } finally {
    await batches.return?.();
  }
  yield* frame(table.name, sheets);
}

function frame(title: string, sheets: number): ZipPart[] {
  const numbers = Array.from({ length: sheets }, (_, i) => i + 1);
  const part = (name: string, text: string): ZipPart => ({ name, chunks: [head + text] });
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (list: string[]) =>
    `<Relationships xmlns="${packages}/relationships">${list.join('')}</Relationships>`;
  const override = (name: string, type: string) => `<Override PartName="${name}" ContentType="${kind}.${type}+xml"/>`;
  return [
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbers
        .map((n) => `<sheet name="${title}${n === 1 ? '' : ` ${n}`}" sheetId="${n}" r:id="rId${n}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      relations(numbers.map((n) => relation(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`))),
    ),
    part('_rels/.rels', relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')])),
    part(
      '[Content_Types].xml',
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `${override('/xl/workbook.xml', 'sheet.main')}${numbers.map((n) => override(`/xl/worksheets/sheet${n}.xml`, 'worksheet')).join('')}</Types>`,
    ),
  ];
}
