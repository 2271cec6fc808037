import { spawn } from 'node:child_process';

export type Environment = Record<string, string | undefined>;
export interface Outcome {
  /** undefined when the program is not there */
  code: number | null | undefined;
  output: string;
}

/** Runs a program to its end. Without `env` it gets the environment of this process. */
export function run(
  program: string,
  args: string[],
  options: { cwd?: string; env?: Environment | undefined; onLine?: (line: string) => void } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.cwd && { cwd: options.cwd }),
      ...(options.env && { env: options.env }),
    });
    let output = '';
    const take = (chunk: string) => {
      output += chunk;
      if (options.onLine) for (const line of chunk.split('\n')) if (line.trim()) options.onLine(line.trim());
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.once('error', () => resolve({ code: undefined, output }));
    child.once('close', (code) => resolve({ code, output }));
  });
}
