import { parseArgs } from 'node:util';
import { placedRoles } from './operator.ts';
import { roles, type Role } from './viewer.ts';

export type AdminAsked =
  | {
      readonly verb: 'create';
      readonly email: string;
      readonly name: string;
      readonly role: Role;
      readonly of: string | null;
    }
  | { readonly verb: 'reset-password'; readonly email: string }
  | { readonly verb: 'list' };
/** The command line cannot be understood; the message says what to write instead. */
export class Misused extends Error {}

export const usage = `用法 · Usage:
  npm run admin -- create --email EMAIL --name NAME [--role ROLE] [--of CODE]
      ROLE  ADMINISTRATOR（默认 · default）, EXPERT, ANALYST, PARK_MANAGER, ENTERPRISE, REGULATOR
      CODE  园区代码、统一社会信用代码或行政区划代码 · the park's, enterprise's or division's code
  npm run admin -- reset-password --email EMAIL
  npm run admin -- list
密码从终端、标准输入或 QINGLIAN_ADMIN_PASSWORD 读取，不作为参数 · The password is asked for on the terminal, or read from
standard input or QINGLIAN_ADMIN_PASSWORD; never from an argument`;

export function readCommandLine(args: readonly string[]): AdminAsked {
  const { values, positionals } = parsed(args);
  const [verb, ...more] = positionals;
  if (more.length > 0) throw new Misused(`多余的参数 · Not understood: ${more.join(' ')}`);
  switch (verb) {
    case 'create': {
      const role = roleOf(values.role ?? 'ADMINISTRATOR');
      const of = values.of?.trim() ?? null;
      if (placedRoles.includes(role) && !of) throw new Misused(`${role} 需要 --of 代码 · ${role} needs --of CODE`);
      if (!placedRoles.includes(role) && of) throw new Misused(`${role} 不接受 --of · ${role} takes no --of`);
      return { verb, email: needed(values.email, 'email'), name: needed(values.name, 'name'), role, of };
    }
    case 'reset-password':
      return { verb, email: needed(values.email, 'email') };
    case 'list':
      return { verb };
    default:
      throw new Misused(verb ? `没有命令 ${verb} · No such command: ${verb}` : '请给出命令 · Say what to do');
  }
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { email: text, name: text, role: text, of: text },
    });
  } catch (error) {
    if (args.some((arg) => arg.startsWith('--password')))
      throw new Misused('密码不能作为参数 · A password is never an argument');
    throw new Misused(error instanceof Error ? error.message : String(error));
  }
}
function needed(value: string | undefined, option: string): string {
  if (!value?.trim()) throw new Misused(`缺少 --${option} · --${option} is missing`);
  return value;
}
function roleOf(text: string): Role {
  const role = roles.find((r) => r === text.trim().toUpperCase().replaceAll('-', '_'));
  if (!role) throw new Misused(`没有角色 ${text}，应为 ${roles.join('、')} · No such role: ${text}`);
  return role;
}
