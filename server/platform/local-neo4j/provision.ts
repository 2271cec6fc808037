import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../root.ts';
import type { Environment } from './command.ts';
import { findJava, type Java } from './java.ts';
import { runMaven } from './maven.ts';
import { LocalNeo4jRefusal } from './refusal.ts';

const here = import.meta.dirname;

export interface Provisioning {
  env?: Environment | undefined;
  onProgress?: ((message: string) => void) | undefined;
}

/** Java and the folder of Neo4j's jars, fetched when it is not there. What is half fetched never gets its final name. */
export async function provisionNeo4j({ env, onProgress }: Provisioning = {}): Promise<{ java: Java; lib: string }> {
  const java = await findJava(env);
  const pom = await readFile(path.join(here, 'pom.xml'), 'utf8');
  const version = /<neo4j\.version>([^<]+)</.exec(pom)?.[1];
  if (!version) throw new Error('pom.xml names no neo4j.version');
  const home = path.join(projectRoot, '.qinglian', `neo4j-${version}`);
  const lib = path.join(home, 'lib');
  if (await isComplete(home, pom)) return { java, lib };

  await mkdir(path.dirname(home), { recursive: true });
  await removeLeftovers(path.dirname(home));
  onProgress?.(
    `正在下载 Neo4j ${version}（约 120 MB，仅首次） · Fetching Neo4j ${version} (about 120 MB, first time only)`,
  );
  const work = await mkdtemp(path.join(path.dirname(home), 'fetching-'));
  try {
    await fetchJars(path.join(work, 'lib'), { env, onProgress });
    await writeFile(path.join(work, 'complete'), pom);
    if (!(await isComplete(home, pom))) {
      await rm(home, { recursive: true, force: true });
      // Another process may have been first: then its folder serves as well.
      await rename(work, home).catch(async (error: unknown) => {
        if (!(await isComplete(home, pom))) throw error;
      });
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return { java, lib };
}

/** The marker holds the pom that the jars were fetched for, so that a changed pom fetches anew. */
const isComplete = async (home: string, pom: string) =>
  (await readFile(path.join(home, 'complete'), 'utf8').catch(() => undefined)) === pom;

async function removeLeftovers(folder: string) {
  const anHourAgo = Date.now() - 3_600_000;
  for (const name of await readdir(folder)) {
    const old = name.startsWith('fetching-') && (await stat(path.join(folder, name))).mtimeMs < anHourAgo;
    if (old) await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

async function fetchJars(folder: string, { env, onProgress }: Provisioning) {
  let count = 0;
  const { code, output } = await runMaven(
    [
      '-B',
      '--strict-checksums',
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${folder}`,
    ],
    {
      env,
      onLine: (line) => {
        if (!/^(\[INFO\] )?Downloaded from .*\.jar\b/.test(line)) return;
        count += 1;
        if (count % 25 === 0) onProgress?.(`  … ${count} 个文件 · ${count} files`);
      },
    },
  );
  if (code === 0 && (await readdir(folder)).some((name) => name.startsWith('neo4j-bolt-'))) return;
  const lines = output.split('\n');
  const reason = lines.find((line) => line.includes('[ERROR]')) ?? lines.findLast((line) => line.trim()) ?? '';
  throw new LocalNeo4jRefusal(
    'DOWNLOAD_FAILED',
    '无法从 Maven 仓库下载 Neo4j：请检查网络，或在 ~/.m2/settings.xml 中设置镜像，然后重新运行。',
    `Neo4j could not be fetched from the Maven repository: check the network, or set a mirror in ~/.m2/settings.xml, and run again. (${reason.trim().slice(0, 300)})`,
  );
}
