import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import type { Block, Cell, Report } from './report.ts';

const mm = (length: number) => Math.round((length / 25.4) * 1440);
/** GB/T 9704-2012: A4, a type area of 156 by 225 mm, 22 lines of 28 points. Fonts are named, not shipped. */
const page = { width: 11_906, height: 16_838, top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) };
const typeArea = page.width - page.left - page.right;
const lines = { line: 560, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
const latin = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' };
const font = (eastAsia: string) => ({ ...latin, eastAsia });
/** 二号, 三号, 四号 and 五号, in half-points. */
const [second, third, fourth, fifth] = [44, 32, 28, 21];
const fonts = {
  title: font('方正小标宋简体'),
  body: font('仿宋_GB2312'),
  heading: font('黑体'),
  subheading: font('楷体_GB2312'),
  page: font('宋体'),
};
type Face = keyof typeof fonts;
const run = (text: string, face: Face = 'body', size = third) => new TextRun({ text, font: fonts[face], size });
const twoCharacters = { firstLine: 640 };

const paragraph = (text: string, more: Partial<IParagraphOptions> = {}, face: Face = 'body', size = third) =>
  new Paragraph({ spacing: lines, ...more, children: [run(text, face, size)] });

const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = { top: border, bottom: border, left: border, right: border };
function cell(given: Cell, { width, head, first }: { width: number; head: boolean; first: boolean }) {
  const { text, spans } = typeof given === 'string' ? { text: given, spans: 1 } : given;
  const alignment = head || spans > 1 ? AlignmentType.CENTER : first ? AlignmentType.LEFT : AlignmentType.RIGHT;
  return new TableCell({
    ...{ borders, columnSpan: spans, verticalAlign: VerticalAlignTable.CENTER },
    width: { size: width * spans, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [new Paragraph({ alignment, children: [run(text, head ? 'heading' : 'body', fifth)] })],
  });
}
/** The first column holds names: it is as wide as two others. */
function table({ header, rows }: Extract<Block, { kind: 'TABLE' }>): Table {
  const unit = Math.floor(typeArea / (header.length + 1));
  const widths = header.map((_, i) => (i === 0 ? typeArea - unit * (header.length - 1) : unit));
  const row = (cells: readonly Cell[], head = false) =>
    new TableRow({
      ...{ tableHeader: head, cantSplit: true },
      children: cells.map((one, i) => cell(one, { width: i === 0 ? widths[0]! : unit, head, first: i === 0 })),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: typeArea, type: WidthType.DXA },
    columnWidths: widths,
    rows: [row(header, true), ...rows.map((cells) => row(cells))],
  });
}

function blockOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'HEADING':
      return [
        paragraph(block.text, { heading: HeadingLevel.HEADING_1, indent: twoCharacters, keepNext: true }, 'heading'),
      ];
    case 'SUBHEADING':
      return [
        paragraph(block.text, { heading: HeadingLevel.HEADING_2, indent: twoCharacters, keepNext: true }, 'subheading'),
      ];
    case 'TEXT':
      return [paragraph(block.text, { indent: twoCharacters, alignment: AlignmentType.BOTH })];
    case 'TABLE':
      return [
        paragraph(block.title, { alignment: AlignmentType.CENTER, keepNext: true }, 'heading', fourth),
        table(block),
        paragraph(''),
      ];
  }
}

/** The number between two lines, one character in from the outer edge. */
const footer = (side: 'LEFT' | 'RIGHT') =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType[side],
        indent: side === 'RIGHT' ? { right: 280 } : { left: 280 },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fonts.page, size: fourth })],
      }),
    ],
  });

function sealBlock({ issuer, notIssued, seal, date }: Report): Paragraph[] {
  const right = { alignment: AlignmentType.RIGHT, indent: { right: 640 }, keepNext: true };
  return [
    paragraph(''),
    ...(issuer === null
      ? [paragraph(notIssued, { ...right, indent: { right: 0 } })]
      : [paragraph(issuer, right), paragraph(seal, right)]),
    paragraph(date, { ...right, keepNext: false }),
  ];
}

/** The report as a file for Word. */
export async function reportFile(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const { title, subtitle, blocks, locale } = report;
  const centred = { alignment: AlignmentType.CENTER };
  const document = new Document({
    ...{ title, creator: '清链 Qinglian', lastModifiedBy: '清链 Qinglian', evenAndOddHeaderAndFooters: true },
    styles: {
      default: {
        document: {
          run: {
            ...{ font: fonts.body, size: third, color: '000000' },
            language: { value: locale === 'en' ? 'en-GB' : 'zh-CN', eastAsia: 'zh-CN' },
          },
        },
        heading1: {
          run: { font: fonts.heading, size: third, bold: false, color: '000000' },
          paragraph: { spacing: lines },
        },
        heading2: {
          run: { font: fonts.subheading, size: third, bold: false, color: '000000' },
          paragraph: { spacing: lines },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { ...page, header: mm(15), footer: mm(28), gutter: 0 },
          },
        },
        footers: { default: footer('RIGHT'), even: footer('LEFT') },
        children: [
          paragraph(title, centred, 'title', second),
          paragraph(subtitle, centred, 'subheading'),
          paragraph(''),
          ...blocks.flatMap(blockOf),
          ...sealBlock(report),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
