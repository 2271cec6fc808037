import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { run, type Environment, type Outcome } from './command.ts';

const here = import.meta.dirname;

/** Runs the installed Maven, or the wrapper in this folder, which fetches one. Both read the user's own settings.xml. */
export async function runMaven(
  args: string[],
  options: { env?: Environment | undefined; onLine?: (line: string) => void },
): Promise<Outcome> {
  const { code } = await run('mvn', ['--version'], options.env ? { env: options.env } : {});
  if (code === 0) return run('mvn', args, { ...options, cwd: here });
  // The wrapper fetches Maven itself without looking into settings.xml. `env` adds to whatever environment is there.
  const mirror = options.env?.MVNW_REPOURL ?? (await mirrorOfCentral());
  return run('env', [...(mirror ? [`MVNW_REPOURL=${mirror}`] : []), 'sh', path.join(here, 'mvnw'), ...args], {
    ...options,
    cwd: here,
  });
}

async function mirrorOfCentral(): Promise<string | undefined> {
  const settings = await readFile(path.join(homedir(), '.m2', 'settings.xml'), 'utf8').catch(() => '');
  return mirrorIn(settings);
}

/** The address of the first mirror that stands for Maven Central in a settings.xml. */
export function mirrorIn(settings: string): string | undefined {
  const text = settings.replaceAll(/<!--[^]*?-->/g, '');
  for (const [, mirror = ''] of text.matchAll(/<mirror>([^]*?)<\/mirror>/g)) {
    const of = (/<mirrorOf>([^<]*)</.exec(mirror)?.[1] ?? '').split(',').map((id) => id.trim());
    const covers = of.some((id) => id === '*' || id === 'central' || id === 'external:*') && !of.includes('!central');
    const url = /<url>([^<]*)</.exec(mirror)?.[1]?.trim();
    if (covers && url) return url.replace(/\/+$/, '');
  }
  return undefined;
}
