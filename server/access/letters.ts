import type { Message } from '../platform/mail.ts';
import type { Role } from './viewer.ts';

const names: Record<Role, [zh: string, en: string]> = {
  PARK_MANAGER: ['园区管理方', 'park manager'],
  ENTERPRISE: ['企业人员', 'enterprise member'],
  REGULATOR: ['主管部门', 'regulator'],
  EXPERT: ['专家', 'expert'],
  ANALYST: ['分析人员', 'analyst'],
  ADMINISTRATOR: ['系统管理员', 'administrator'],
};
/** One line of text: nothing a name holds may look like another line of the letter. */
export const line = (text: string) => text.replace(/\s+/g, ' ').trim();

interface Invited {
  readonly to: string;
  readonly by: string;
  readonly role: Role;
  readonly of: string | null;
  readonly url: string;
}
export function invitationLetter({ to, by, role, of, url }: Invited): Message {
  const [zh, en] = names[role];
  const place = of === null ? '' : line(of);
  return {
    to,
    subject: '清链邀请 · An invitation to Qinglian',
    text: `${line(by)} 邀请您以“${zh}”身份加入清链${place && `（${place}）`}。
请在七天内打开以下链接接受邀请：
${url}

${line(by)} invites you to Qinglian as ${en}${place && ` of ${place}`}.
Open the link above within seven days to accept.

如果您不认识邀请人，请忽略此邮件。 · If you do not know who invites you, ignore this mail.
`,
  };
}

export const resetLetter = (to: string, url: string): Message => ({
  to,
  subject: '重置清链密码 · Reset your Qinglian password',
  text: `请在一小时内打开以下链接设置新密码：
${url}

Open the link above within one hour to choose a new password.

如果不是您本人申请，请忽略此邮件，密码不会改变。 · If you did not ask for this, ignore it: nothing changes.
`,
});
