import { builder } from '../platform/builder.ts';
import { InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import { onceText } from '../edits/texts.ts';
import { EnergyBasis } from '../reference/schema.ts';
import * as paste from './pasting.ts';
import { schemeColumns } from './service.ts';

const SchemeColumn = builder.objectRef<(typeof schemeColumns)[number]>('SchemeColumn').implement({
  description: '方案表的一列 · A column of the table of schemes',
  fields: (t) => ({
    name: t.exposeString('name'),
    header: t.string({ description: '表头 · Its heading', resolve: ({ headers }) => headers[0]! }),
    required: t.exposeBoolean('required'),
  }),
});
const SchemeHeading = builder.objectRef<paste.Heading>('SchemeHeading').implement({
  description: '一个表头被读作哪一列 · Which column a heading is read as',
  fields: (t) => ({
    header: t.exposeString('header'),
    column: t.string({ nullable: true, resolve: ({ column }) => column?.name ?? null }),
    unit: t.exposeString('unit', { nullable: true, description: '读作的单位 · The unit it is read in' }),
  }),
});
builder.queryFields((t) => ({
  schemeColumns: t.field({
    type: [SchemeColumn],
    description: '方案表的 21 列 · The 21 columns of the table of schemes',
    resolve: () => [...schemeColumns],
  }),
  schemeHeadings: t.field({
    type: [SchemeHeading],
    description: '表头被读作哪些列 · Which columns headings are read as',
    args: { headers: t.arg.stringList({ required: true }) },
    resolve: (_, { headers }) => paste.headingsOf(headers.slice(0, 100)),
  }),
}));

const SchemeHeadingInput = builder.inputType('SchemeHeadingInput', {
  description:
    '粘贴内容的表头；列未给出时按表头识别，空值不读 · A heading; without a column it is read by itself, null leaves it out',
  fields: (t) => ({ header: t.string({ required: true }), column: t.string() }),
});
const SchemeRowInput = builder.inputType('SchemeRowInput', {
  description: '粘贴的一行 · A row as it was pasted',
  fields: (t) => ({
    row: t.int({ required: true, description: '行号 · Its number where it comes from' }),
    cells: t.stringList({ required: true }),
  }),
});
const CellProblem = builder.objectRef<paste.CellProblem>('SchemeCellProblem').implement({
  description: '一格的问题 · What is wrong with a cell',
  fields: (t) => ({
    column: t.exposeString('column'),
    message: t.string({ resolve: (problem, _, { locale }) => problem[locale] }),
  }),
});
const RefusedRow = builder.objectRef<paste.RefusedRow>('RefusedSchemeRow').implement({
  description: '未录入的行，原样退回 · A row that was not entered, as it was given',
  fields: (t) => ({
    row: t.exposeInt('row'),
    cells: t.stringList({ resolve: ({ cells }) => [...cells] }),
    problems: t.field({ type: [CellProblem], resolve: ({ problems }) => [...problems] }),
  }),
});
const SchemePaste = builder.objectRef<paste.SchemePaste>('SchemePaste').implement({
  description: '粘贴的结果 · What became of the rows',
  fields: (t) => ({
    rows: t.exposeInt('rows'),
    added: t.exposeInt('added'),
    refused: t.field({ type: [RefusedRow], resolve: ({ refused }) => [...refused] }),
  }),
});
builder.mutationField('pasteSchemes', (t) =>
  t.field({
    type: SchemePaste,
    description:
      '一次录入多个方案，仅本企业；有误的行退回，其余录入 · Enters many schemes at once; rows that are wrong come back, the others are entered',
    errors: { types: [NotFound, NotAllowed, InvalidInput, RuleBroken] },
    args: {
      audit: t.arg.id({ required: true }),
      headers: t.arg({ type: [SchemeHeadingInput], required: true }),
      rows: t.arg({ type: [SchemeRowInput], required: true }),
      year: t.arg.int({ required: true, description: '各行数值的年度 · The year of all figures' }),
      energyBasis: t.arg({ type: EnergyBasis }),
      source: t.arg.string(),
      idempotencyKey: t.arg.string({ description: onceText }),
    },
    resolve: (_, { audit, headers, rows, idempotencyKey, ...ofAll }, context) =>
      paste.pasteSchemes(
        context,
        localId('Audit', audit),
        { headings: paste.headingsGiven(headers), rows, ofAll: paste.ofAllRows(ofAll) },
        idempotencyKey,
      ),
  }),
);
