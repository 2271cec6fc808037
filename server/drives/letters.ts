import { line } from '../access/letters.ts';
import { escapeHtml } from '../platform/html.ts';
import type { Message } from '../platform/mail.ts';
import type { AskersTold } from './service.ts';
import type { LetterKind } from './words.ts';

export interface Writing {
  readonly kind: LetterKind;
  readonly to: string;
  readonly name: string | null;
  readonly supplier: string;
  readonly askers: AskersTold;
  /** The last day it can be answered, in Asia/Shanghai. */
  readonly until: string;
  readonly url: string;
  /** Whether it can be answered by its link; what is answered already is found by whoever signs in. */
  readonly open: boolean;
  /** What a colleague who hands it on says, or a question with its answer. */
  readonly note: string | null;
  /** The link as a QR code. */
  readonly qr: Uint8Array;
}
interface Said {
  readonly zh: string;
  readonly en: string;
}
const openings: Record<LetterKind, (leads: Said) => Said> = {
  INVITE: (of) => ({
    zh: `${of.zh}邀请贵单位开展清洁生产审核。`,
    en: `${of.en} asks you to take up a cleaner-production audit.`,
  }),
  JOINED: (of) => ({
    zh: `又有采购商加入了对贵单位的邀请；现由${of.zh}共同邀请贵单位开展清洁生产审核，只需答复一次。`,
    en: `Another of your buyers has joined: ${of.en} now invite you together to a cleaner-production audit. One answer is enough.`,
  }),
  REMINDER: (of) => ({
    zh: `提醒：${of.zh}邀请贵单位开展清洁生产审核，尚待答复。`,
    en: `A reminder: the invitation by ${of.en} to a cleaner-production audit waits for your answer.`,
  }),
  RENEWED: (of) => ({
    zh: `${of.zh}再次向您发送清洁生产审核邀请。`,
    en: `${of.en} sends you the invitation to a cleaner-production audit once more.`,
  }),
  FORWARD: (of) => ({
    zh: `您的同事转给您一份清洁生产审核邀请，邀请方为${of.zh}。`,
    en: `A colleague hands you an invitation to a cleaner-production audit, by ${of.en}.`,
  }),
  ANSWERED: () => ({
    zh: '您就清洁生产审核邀请提出的问题已有答复。',
    en: 'Your question about the invitation to a cleaner-production audit has been answered.',
  }),
};
function leadsOf({ named, unnamed }: AskersTold): Said {
  const names = [...new Set(named.map(({ name }) => line(name)))];
  const listed = names.join('、');
  const more = { zh: `另外 ${unnamed} 家采购商`, en: `${unnamed} more of your buyers` };
  if (names.length === 0) return { zh: more.zh, en: more.en };
  return unnamed === 0
    ? { zh: listed, en: names.join(', ') }
    : { zh: `${listed}及${more.zh}`, en: `${names.join(', ')} and ${more.en}` };
}
/** What leads say themselves, each under its name. */
const messagesOf = ({ named }: AskersTold): { name: string; text: string }[] =>
  named.flatMap(({ name, message }) => (message ? [{ name: line(name), text: message }] : []));

const onBehalf = ({ named }: AskersTold): Said[] =>
  [...new Set(named.flatMap(({ rootName, rootNamed }) => (rootName && rootNamed ? [line(rootName)] : [])))].map(
    (root) => ({
      zh: `此邀请属于${root}发起的供应链带动行动。`,
      en: `It belongs to a drive that ${root} began in its supply chain.`,
    }),
  );
const voluntary: Said = {
  zh: '是否参加完全自愿，不答复或婉拒均不影响贵单位的法律地位。',
  en: 'Taking part is voluntary: neither silence nor a refusal changes your legal standing.',
};
const noAccount: Said = {
  zh: '打开链接无需账户：可查看由谁邀请、要做什么、谁能看到什么，再决定接受、婉拒、提问或转给同事。',
  en: 'The link needs no account: see who asks, what is asked and who sees what; then accept, decline, ask, or hand it on.',
};

/** The letter of an invitation, in Chinese and English, with its link as text, as a link and as a QR code. */
export function invitationLetter(writing: Writing): Message {
  const { kind, to, name, supplier, askers, until, url, note, qr, open } = writing;
  const answered = kind === 'ANSWERED';
  const leads = leadsOf(askers);
  const opening = openings[kind](leads);
  const hello = name ? line(name) : line(supplier);
  const messages = answered ? [] : messagesOf(askers);
  const both = (said: Said) => `${said.zh}\n${said.en}`;
  const chain = answered ? [] : onBehalf(askers);
  const last: Said = open
    ? { zh: `请在 ${until} 前答复：`, en: `Please answer by ${until}: the link above.` }
    : { zh: '登录后可查看全部问答：', en: 'Sign in to see all questions and answers: the link above.' };
  const standing = open ? [noAccount, voluntary] : [];
  const text = [
    `${hello}，您好！ · Hello ${hello}`,
    '',
    both(opening),
    ...chain.map(both),
    ...(note ? ['', `“${note.trim()}”`] : []),
    ...messages.flatMap(({ name: by, text: message }) => ['', `${by}：`, message]),
    '',
    last.zh,
    url,
    last.en,
    '',
    ...standing.map(both),
    '',
    '如果与贵单位无关，请忽略此邮件。 · If this does not concern you, ignore this mail.',
    '',
  ].join('\n');
  const p = (said: string) => `<p>${escapeHtml(said).replaceAll('\n', '<br>')}</p>`;
  const html = [
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body style="font-family:sans-serif;max-width:40rem;line-height:1.6">',
    p(`${hello}，您好！ · Hello ${hello}`),
    p(both(opening)),
    ...chain.map((said) => p(both(said))),
    ...(note ? [`<blockquote>${p(note.trim())}</blockquote>`] : []),
    ...messages.map(({ name: by, text: message }) => `<blockquote>${p(`${by}：\n${message}`)}</blockquote>`),
    `<p><a href="${escapeHtml(url)}" style="display:inline-block;padding:.6rem 1.2rem;background:#0b6e4f;color:#fff;text-decoration:none;border-radius:.3rem">打开邀请 · Open the invitation</a></p>`,
    p(both(last)),
    '<p><img src="cid:qr" alt="二维码 · QR code" width="180" height="180"><br>微信扫码打开 · Scan with WeChat</p>',
    ...standing.map((said) => p(both(said))),
    '</body></html>',
  ].join('\n');
  const subject = answered
    ? '您关于清洁生产审核邀请的问题已有答复 · Your question about an invitation has been answered'
    : `${kind === 'REMINDER' ? '提醒：' : ''}${leads.zh}邀请${line(supplier)}开展清洁生产审核 · An invitation to a cleaner-production audit`;
  return { to, subject, text, html, pictures: [{ cid: 'qr', filename: 'qinglian-invitation.png', png: qr }] };
}
