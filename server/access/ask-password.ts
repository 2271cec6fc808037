import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { ReadStream } from 'node:tty';

const mostCharacters = 1000;

/** A password for a command: from its environment, else typed twice without being shown, else the first line of its input. */
export async function askPassword(
  given: string | undefined,
  input: ReadStream,
  say: (text: string) => void,
): Promise<string> {
  if (given) return given;
  if (!input.isTTY) return firstLine(input);
  const first = await hidden(input, say, '密码 · Password: ');
  const second = await hidden(input, say, '再次输入 · Again: ');
  if (first !== second) throw new Error('两次输入不一致 · The two are not the same');
  return first;
}

function hidden(input: ReadStream, say: (text: string) => void, prompt: string): Promise<string> {
  say(prompt);
  const nowhere = new Writable({ write: (_piece, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true });
  return new Promise((resolve, reject) => {
    lines.once('SIGINT', () => lines.close());
    lines.once('close', () => reject(new Error('已取消 · Cancelled')));
    lines.question('', (answer) => {
      resolve(answer);
      lines.close();
    });
  }).finally(() => say('\n')) as Promise<string>;
}

async function firstLine(input: ReadStream): Promise<string> {
  let text = '';
  for await (const piece of input) {
    text += String(piece);
    if (text.includes('\n') || text.length > mostCharacters) break;
  }
  const line = text.split(/\r?\n/, 1)[0] ?? '';
  if (!line)
    throw new Error(
      '没有收到密码：请从终端、标准输入或 QINGLIAN_ADMIN_PASSWORD 给出 · No password was given: type it, pipe it in, or set QINGLIAN_ADMIN_PASSWORD',
    );
  return line;
}
