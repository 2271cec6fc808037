import { builder } from '../platform/builder.ts';
import { NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import type { Column } from './columns.ts';
import * as imports from './service.ts';

const ImportKind = builder.enumType('ImportKind', {
  description: '导入的种类 · What a file holds',
  values: {
    ENTERPRISES: { description: '企业 · Enterprises' },
    SUPPLIES: { description: '供应关系 · Supply links' },
    RECORDS: { description: '年度数据 · Yearly records' },
    MANDATORY_LIST: { description: '强审名单（在名单草案中导入） · Mandatory list, which is imported into its draft' },
    PARKS: { description: '园区 · Parks' },
  },
});
const ImportState = builder.enumType('ImportState', {
  description: '导入的状态 · How far an import is',
  values: {
    QUEUED: { description: '排队中 · Waiting' },
    RUNNING: { description: '进行中 · Under way' },
    DONE: { description: '已完成（可能有被拒绝的行） · Done, perhaps with rejected rows' },
    REFUSED: { description: '文件被拒绝 · The file was refused' },
    FAILED: { description: '意外失败 · Failed unexpectedly' },
    CANCELLED: { description: '已取消 · Cancelled' },
  },
});

type ErrorShown = Omit<imports.ImportJobError, 'place'>;
const ImportError = builder.objectRef<ErrorShown>('ImportError').implement({
  description: '一行中的问题 · What is wrong with a row',
  fields: (t) => ({
    row: t.exposeInt('row', { description: '文件中的行号，表头所在行从 1 数起 · The row as a spreadsheet numbers it' }),
    column: t.exposeString('column', {
      nullable: true,
      description: '文件中的列名；整行的问题为空 · The header in the file',
    }),
    code: t.exposeString('code', { description: '稳定的代码 · A stable code' }),
    message: t.string({
      description: '以阅读者的语言 · In the reader’s language',
      resolve: (error, _, { locale }) => (locale === 'en' ? error.messageEn : error.message),
    }),
    messageEn: t.exposeString('messageEn', { description: '英文说明 · In English' }),
    value: t.exposeString('value', { nullable: true, description: '原值 · What the cell held' }),
  }),
});

const ImportColumnMatch = builder.objectRef<{ header: string; column: string | null }>('ImportColumnMatch').implement({
  description: '文件的一列读作什么 · What a column of the file is read as',
  fields: (t) => ({
    header: t.exposeString('header'),
    column: t.exposeString('column', { nullable: true, description: '未使用的列为空 · Null for one that is ignored' }),
  }),
});

const ImportColumn = builder.objectRef<Column>('ImportColumn').implement({
  description: '导入文件可以有的列 · A column that an import file may have',
  fields: (t) => ({
    name: t.exposeString('name', { description: '规范列名 · Canonical name' }),
    header: t.string({ description: '模板中的列名 · Header in the template', resolve: (c) => c.headers[0] ?? c.name }),
    headers: t.stringList({
      description: '接受的列名 · Headers that are accepted',
      resolve: (c) => [c.name, ...c.headers],
    }),
    required: t.exposeBoolean('required', { description: '必填 · Required' }),
    note: t.string({
      description: '填写说明 · What to write',
      resolve: (c, _, { locale }) => (locale === 'en' ? c.noteEn : c.note),
    }),
  }),
});

/** One's own imports. Fields resolve to its id. */
export const ImportJob = builder.loadableNodeRef('ImportJob', {
  id: { resolve: (job: imports.ImportJob) => job.id },
  load: (ids: string[], { graph, sight }) => imports.jobsByIds(graph, sight, ids),
});
const ImportErrorConnection = builder.connectionObject(
  { type: ImportError, name: 'ImportErrorConnection' },
  { name: 'ImportErrorEdge' },
);
ImportJob.implement({
  description: '一次导入 · One import of a file',
  fields: (t) => ({
    kind: t.expose('kind', { type: ImportKind, description: '种类 · Kind' }),
    state: t.expose('state', { type: ImportState, description: '状态 · State' }),
    filename: t.exposeString('filename', { description: '文件名 · Name of the file' }),
    dryRun: t.exposeBoolean('dryRun', { description: '试导入，不写入 · A trial that writes nothing' }),
    rows: t.exposeInt('rows', { description: '已处理的行数 · Rows dealt with' }),
    created: t.exposeInt('created', { description: '新增 · Created' }),
    updated: t.exposeInt('updated', { description: '更新 · Updated' }),
    unchanged: t.exposeInt('unchanged', { description: '未变 · Unchanged' }),
    rejected: t.exposeInt('rejected', { description: '被拒绝的行数 · Rows rejected' }),
    progress: t.exposeFloat('progress', { description: '0 到 1；结束时为 1 · 0 to 1; 1 when it has ended' }),
    encoding: t.exposeString('encoding', {
      nullable: true,
      description: '识别出的编码或格式 · Encoding or format found',
    }),
    ignoredColumns: t.exposeStringList('ignoredColumns', { description: '未使用的列 · Columns that were ignored' }),
    mapping: t.field({
      type: [ImportColumnMatch],
      description: '各列读作什么 · What each column was read as',
      resolve: (job) => job.headers.map((header, i) => ({ header, column: job.columns[i] || null })),
    }),
    refusal: t.field({
      type: ImportError,
      nullable: true,
      description: '文件被拒绝或导入失败的原因 · Why the file was refused or the import failed',
      resolve: ({ refusalCode: code, refusal, refusalEn }) =>
        code === null
          ? null
          : { row: 0, column: null, code, message: refusal ?? '', messageEn: refusalEn ?? '', value: null },
    }),
    errors: t.connection(
      {
        type: ImportError,
        description: '各行的问题，按文件顺序 · What is wrong with rows, in the order of the file',
        args: { code: t.arg.string({ description: '只列出这一种问题 · Only those of this code' }) },
        resolve: (job, args, { graph }) => imports.errorPage(graph, job, args) as never,
      },
      ImportErrorConnection,
    ),
    startedAt: t.expose('startedAt', { type: 'DateTime', nullable: true, description: '开始 · Began' }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: '结束 · Ended' }),
    importedBy: t.exposeString('importedBy', { nullable: true, description: '导入人 · Who imported it' }),
  }),
});

const ImportJobConnection = builder.connectionObject(
  { type: ImportJob, name: 'ImportJobConnection' },
  { name: 'ImportJobEdge' },
);

builder.queryFields((t) => ({
  importJob: t.field({
    type: ImportJob,
    nullable: true,
    description: '本人的一次导入 · One of the reader’s own imports',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }) => localId('ImportJob', id),
  }),
  importJobs: t.connection(
    {
      type: ImportJob,
      description: '本人的导入，最近在前 · The reader’s own imports, newest first',
      resolve: (_, args, { graph, sight }) => imports.jobPage(graph, sight, args) as never,
    },
    ImportJobConnection,
  ),
  importColumns: t.field({
    type: [ImportColumn],
    description: '某种导入文件可以有的列 · The columns a kind of file may have',
    args: { kind: t.arg({ type: ImportKind, required: true }) },
    resolve: (_, { kind }) => [...imports.columnsOfKind(imports.importKindOf(kind))],
  }),
}));

builder.mutationFields((t) => ({
  cancelImport: t.field({
    type: ImportJob,
    description: '取消进行中的导入；已写入的行保留 · Cancels an import under way; rows already written stay',
    errors: { types: [NotFound, RuleBroken] },
    args: { job: t.arg.id({ required: true }) },
    resolve: (_, { job }, { graph, sight, origin }) =>
      imports.cancelImport(graph, sight, origin, localId('ImportJob', job)),
  }),
}));
