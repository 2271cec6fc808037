import nodemailer, { type SendMailOptions } from 'nodemailer';
import pino from 'pino';
import type { Config } from '../config.ts';
import { RuleBroken } from './errors.ts';
import { newId } from './ids.ts';

export interface Message {
  /** One address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same beside the text, for programs that draw it; it shows a picture as `cid:…`. */
  readonly html?: string;
  readonly pictures?: readonly Picture[];
  readonly headers?: Readonly<Record<string, string>>;
  /** With its angle brackets: what a report of its delivery names. */
  readonly messageId?: string;
}
export interface Picture {
  readonly cid: string;
  readonly filename: string;
  readonly png: Uint8Array;
}
export interface CaughtMessage extends Message {
  readonly id: string;
  readonly at: string;
}
export interface Mail {
  /** Where mail goes: to a server, into the local demo's own mailbox, or nowhere. */
  readonly way: 'SMTP' | 'CAUGHT' | 'NONE';
  /** Resolves once the mail server has taken the message. */
  send(message: Message): Promise<void>;
  /** Sends without being waited for; a failure is logged. */
  post(message: Message): void;
  /** What the local demo caught, the newest first. */
  caught(): readonly CaughtMessage[];
}
export type MailConfig = Pick<Config, 'smtp' | 'demo' | 'logLevel'>;

const mostCaught = 100;
const longestRefusal = 300;
const patience = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000 };

export function createMail({ smtp, demo, logLevel }: MailConfig): Mail {
  const log = pino({ level: logLevel });
  const kept: CaughtMessage[] = [];
  const transport =
    smtp && nodemailer.createTransport({ url: smtp.url, ...patience, disableFileAccess: true, disableUrlAccess: true });
  async function send(message: Message): Promise<void> {
    if (transport) {
      await transport.sendMail({ from: smtp.from, ...lettered(message) }).catch((error: unknown) => {
        log.error({ err: error }, 'mail could not be sent');
        throw new MailNotSent(surelyNotTaken(error), refusedForGood(error), error);
      });
    } else if (demo) {
      kept.unshift({ ...message, id: newId(), at: new Date().toISOString() });
      kept.length = Math.min(kept.length, mostCaught);
    } else throw noMail();
  }
  return {
    way: transport ? 'SMTP' : demo ? 'CAUGHT' : 'NONE',
    send,
    post: (message) => void send(message).catch(() => undefined),
    caught: () => kept,
  };
}

function lettered({ to, pictures = [], headers, ...message }: Message): SendMailOptions {
  return {
    ...message,
    // An address that holds a comma is one address that no server knows, and not two.
    to: { name: '', address: to },
    ...(headers && { headers: { ...headers } }),
    attachments: pictures.map(({ cid, filename, png }) => ({
      ...{ cid, filename, content: Buffer.from(png) },
      ...{ contentType: 'image/png', contentDisposition: 'inline' as const },
    })),
  };
}

/** What a mail server said that will not take this mailbox or this letter, now or later. */
export interface Refusal {
  readonly code: number;
  readonly text: string;
}
/** The mail did not go out, as far as the sender knows. */
export class MailNotSent extends RuleBroken {
  constructor(
    /** The mail server cannot have taken it all the same. */
    readonly surely: boolean,
    /** Null where another try may succeed: a server that is away, busy, or refuses whoever sends. */
    readonly refused: Refusal | null,
    cause: unknown,
  ) {
    super({ zh: '邮件未能发出，请稍后重试', en: 'The mail could not be sent; try again later' }, 'mail-not-sent');
    this.cause = cause;
  }
}
/** Refused by the server in so many words, or never spoken to: a connection that breaks later may break after the letter was taken. */
function surelyNotTaken(error: unknown): boolean {
  const { responseCode, syscall, code, timeoutType } = error as Record<string, unknown>;
  return (
    (typeof responseCode === 'number' && responseCode >= 400) ||
    syscall === 'connect' ||
    ['EDNS', 'EAUTH', 'ENOAUTH', 'EENVELOPE'].includes(String(code)) ||
    ['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT'].includes(String(timeoutType))
  );
}
function refusedForGood(error: unknown): Refusal | null {
  const { responseCode, response, command } = error as Record<string, unknown>;
  if (typeof responseCode !== 'number' || responseCode < 500) return null;
  if (command !== 'RCPT TO' && command !== 'DATA') return null;
  // eslint-disable-next-line no-control-regex -- a foreign server's words go into records
  const text = String(response).replace(/[\u0000-\u001f\u007f]+/g, ' ');
  return { code: responseCode, text: text.slice(0, longestRefusal) };
}
const noMail = () =>
  new RuleBroken(
    { zh: '系统未配置邮件服务（SMTP_URL）', en: 'No mail server is configured (SMTP_URL)' },
    'mail-not-configured',
  );
