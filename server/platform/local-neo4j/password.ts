import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { LocalNeo4jRefusal } from './refusal.ts';

/** The generated password of the database in `dataDir`, the same at every start. */
export async function keptPassword(dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const file = path.join(dataDir, 'neo4j-password');
  const password = randomBytes(24).toString('base64url');
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(`${password}\n`);
    await handle.close();
    return password;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  await chmod(file, 0o600);
  const kept = (await readFile(file, 'utf8')).trim();
  if (kept.length >= 8) return kept;
  throw new LocalNeo4jRefusal(
    'PASSWORD_LOST',
    `密码文件 ${file} 内容不完整：请删除该文件后重新启动，系统会生成新密码。`,
    `The password file ${file} is incomplete: delete it and start again, a new password will be set.`,
  );
}
