import { readConfig, type Config } from '../config.ts';
import { DomainError } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { migrate } from '../platform/migrations.ts';
import { openGraph } from '../platform/open-graph.ts';
import { askPassword } from './ask-password.ts';
import { Misused, readCommandLine, usage, type AdminAsked } from './command-line.ts';
import { accountHolders, createAccount, resetPassword } from './operator.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);
const print = (text: string) => void process.stdout.write(`${text}\n`);
const exit = { done: 0, failed: 1, refused: 2 } as const;

async function run(asked: AdminAsked): Promise<void> {
  const config = readConfig([]);
  const password = asked.verb === 'list' ? '' : await passwordFor(config);
  const opened = await openGraph(config, say);
  try {
    await migrate(opened.graph);
    await work(opened.graph, asked, password);
  } finally {
    await opened.close();
  }
}

const passwordFor = (config: Config) =>
  askPassword(config.env.QINGLIAN_ADMIN_PASSWORD, process.stdin, (text) => process.stderr.write(text));

async function work(graph: Graph, asked: AdminAsked, password: string): Promise<void> {
  switch (asked.verb) {
    case 'create': {
      const { email, of } = await createAccount(graph, { ...asked, password });
      return print(`已创建 · Created ${email}: ${asked.role}${of ? ` ${of}` : ''}`);
    }
    case 'reset-password':
      await resetPassword(graph, asked.email, password);
      return print('密码已更改，其登录均已结束 · The password is changed, and every session of theirs has ended');
    case 'list':
      for (const { email, name, demo, active, signedInAt, memberships } of await accountHolders(graph)) {
        const held = memberships.map((m) => (m.of ? `${m.role} ${m.of}` : m.role)).join('，');
        const marks = `${demo ? ' [demo]' : ''}${active ? '' : ' [已停用 · deactivated]'}`;
        print(`${email}\t${name}\t${held || '—'}\t${signedInAt ?? '—'}${marks}`);
      }
  }
}

function explain(error: unknown): string {
  if (error instanceof DomainError) return `${error.message} · ${error.inEnglish}`;
  if (error instanceof Error && 'code' in error && String(error.code).includes('Unauthorized'))
    return '数据库用户名或密码不对，请检查 NEO4J_USER 与 NEO4J_PASSWORD · The database refuses the user name or password';
  return error instanceof Error ? error.message : String(error);
}

try {
  await run(readCommandLine(process.argv.slice(2)));
  process.exitCode = exit.done;
} catch (error) {
  say(explain(error));
  if (error instanceof Misused) say(usage);
  process.exitCode = error instanceof Misused || error instanceof DomainError ? exit.refused : exit.failed;
}
