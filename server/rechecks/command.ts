import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { faultsOf, isDrawn } from './verify.ts';

const usage = `npm run verify-draw -- FILE
  FILE   公布的复核抽取（/api/recheck-draws/… 下载的 JSON） · a published re-check draw`;
const print = (text: string) => process.stdout.write(`${text}\n`);

try {
  const { values, positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true });
  const [file] = positionals;
  if (values.help || file === undefined) {
    print(usage);
    process.exitCode = values.help ? 0 : 1;
  } else {
    const text = await readFile(file, 'utf8');
    const faults = faultsOf(text);
    for (const { zh, en } of faults) print(`✗ ${zh} · ${en}`);
    if (faults.length === 0)
      print(
        isDrawn(text)
          ? '✓ 名单、承诺与抽取结果均相符 · population, commitment and draw are as published'
          : '✓ 名单与哈希相符，尚未抽取 · the population is as published; not drawn yet',
      );
    process.exitCode = faults.length === 0 ? 0 : 1;
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
