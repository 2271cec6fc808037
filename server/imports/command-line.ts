import { parseArgs } from 'node:util';
import type { ImportKind } from './columns.ts';
import { pairOf, type ImportOptions } from './options.ts';
import { importKindOf } from './service.ts';
import { DomainError } from '../platform/errors.ts';

export interface CommandAsked {
  readonly kind: ImportKind;
  readonly file: string;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly as: string | null;
  readonly options: Partial<ImportOptions>;
}
/** The command line cannot be understood; the message says what to write instead. */
export class Misused extends Error {}

export const usage = `用法 · Usage:
  npm run import -- --kind parks|enterprises|supplies|records FILE
    --dry-run            只检查，不写入 · check only, write nothing
    --map "列名=column"  把文件的列指定为规范列，可多次 · read a column of the file as a canonical one
    --set "column=值"    文件没有的列用同一个值 · one value for a column the file lacks
    --no-create-unknown  供应关系中未知的名称报错，不新建 · unknown names of ends are errors
    --as EMAIL           以某人的名义导入 · import in somebody's name
    --json               最后一行输出 JSON · the last line is JSON`;

export function readCommandLine(args: readonly string[]): CommandAsked {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        kind: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        map: { type: 'string', multiple: true, default: [] },
        set: { type: 'string', multiple: true, default: [] },
        'create-unknown': { type: 'boolean', default: true },
        'no-create-unknown': { type: 'boolean', default: false },
        as: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Misused('请给出一个文件 · Give one file');
    return {
      kind: importKindOf(values.kind),
      file,
      dryRun: values['dry-run'],
      json: values.json,
      as: values.as ?? null,
      options: {
        map: values.map.map(pair),
        set: values.set.map(pair),
        createUnknown: values['create-unknown'] && !values['no-create-unknown'],
      },
    };
  } catch (error) {
    if (error instanceof DomainError) throw new Misused(`--${error.message} · --${error.inEnglish}`);
    throw error instanceof Misused ? error : new Misused(error instanceof Error ? error.message : String(error));
  }
}

function pair(text: string): [string, string] {
  const found = pairOf(text);
  if (!found) throw new Misused(`应为 名=值 · Write name=value: ${text}`);
  return found;
}
