import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { LocalNeo4jRefusal } from './refusal.ts';

/** Reads what LocalNeo4j.java says about its start: the Bolt port, or a refusal. */
export async function boundPort(
  child: { stdout: Readable; stderr: Readable },
  home: string,
  onWaiting: (pid: string) => void,
): Promise<number> {
  const lastWords: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => lastWords.length < 5 && lastWords.push(line));
  const lines = createInterface({ input: child.stdout });
  return new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      const [word, ...rest] = line.split(' ');
      if (word === 'READY') resolve(Number(rest[0]));
      else if (word === 'WAITING') onWaiting(rest.join(' '));
      else if (word === 'FAILED') reject(refusalOf(rest, home));
    });
    lines.once('close', () => reject(refusalOf(['OTHER', ...lastWords], home)));
  });
}

function refusalOf([reason, ...rest]: string[], home: string): LocalNeo4jRefusal {
  const detail = rest.join(' ').slice(0, 400);
  if (reason === 'PORT_TAKEN') {
    return new LocalNeo4jRefusal(
      'PORT_TAKEN',
      `数据库端口 ${detail} 已被占用：请停止占用它的程序，或改用其他端口。`,
      `Database port ${detail} is taken: stop the program that holds it, or choose another port.`,
    );
  }
  if (reason === 'IN_USE') {
    return new LocalNeo4jRefusal(
      'STORE_IN_USE',
      `数据目录 ${home} 正被另一个数据库进程使用${detail && `（进程号 ${detail}）`}：请先停止它，再重新启动。`,
      `The data folder ${home} is in use by another database process${detail && ` (process ${detail})`}: stop it first, then start again.`,
    );
  }
  return new LocalNeo4jRefusal(
    'START_FAILED',
    `本地 Neo4j 未能启动：${detail || '原因不明'}（日志：${home}/logs/debug.log）。`,
    `The local Neo4j did not start: ${detail || 'no reason given'} (log: ${home}/logs/debug.log).`,
  );
}
