import path from 'node:path';
import { run, type Environment } from './command.ts';
import { LocalNeo4jRefusal } from './refusal.ts';

const oldest = 17;

export interface Java {
  program: string;
  version: number;
}

/** The Java of JAVA_HOME if it will do, else the one on PATH. */
export async function findJava(env: Environment | undefined): Promise<Java> {
  const home = env?.JAVA_HOME?.trim();
  const programs = [...(home ? [path.join(home, 'bin', 'java')] : []), 'java'];
  const seen: string[] = [];
  for (const program of programs) {
    const { code, output } = await run(program, ['-version'], { env });
    const version = code === 0 ? majorVersion(output) : undefined;
    if (version === undefined) continue;
    if (version < oldest) {
      seen.push(`${program} ${version}`);
      continue;
    }
    // LocalNeo4j.java is run from its source, and a runtime without the compiler only says that it cannot find a class.
    const modules = await run(program, ['--list-modules'], { env });
    if (modules.output.includes('jdk.compiler')) return { program, version };
    seen.push(`${program} ${version} (JRE)`);
  }
  if (seen.length === 0) {
    throw new LocalNeo4jRefusal(
      'JAVA_MISSING',
      `未找到 Java：请安装 JDK ${oldest} 或更高版本并加入 PATH（或设置 JAVA_HOME），或者用 NEO4J_URI 指定已有的 Neo4j。`,
      `Java not found: install JDK ${oldest} or newer and put it on PATH (or set JAVA_HOME), or point NEO4J_URI at an existing Neo4j.`,
    );
  }
  if (seen.some((java) => java.endsWith('(JRE)'))) {
    throw new LocalNeo4jRefusal(
      'JAVA_WITHOUT_COMPILER',
      `只找到 Java 运行时（${seen.join('、')}）：需要完整的 JDK ${oldest} 或更高版本。`,
      `Only a Java runtime was found (${seen.join(', ')}): a full JDK ${oldest} or newer is needed.`,
    );
  }
  throw new LocalNeo4jRefusal(
    'JAVA_TOO_OLD',
    `Java 版本过旧（${seen.join('、')}）：需要 JDK ${oldest} 或更高版本。`,
    `Java is too old (${seen.join(', ')}): JDK ${oldest} or newer is needed.`,
  );
}

/** 17 of `openjdk version "17.0.15"`, 8 of `java version "1.8.0_402"`. */
export function majorVersion(text: string): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  return first === undefined ? undefined : Number(first === '1' ? (second ?? 1) : first);
}
