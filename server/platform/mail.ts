import nodemailer from 'nodemailer';
import pino from 'pino';
import type { Config } from '../config.ts';
import { RuleBroken } from './errors.ts';
import { newId } from './ids.ts';

export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
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
const patience = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000 };

export function createMail({ smtp, demo, logLevel }: MailConfig): Mail {
  const log = pino({ level: logLevel });
  const kept: CaughtMessage[] = [];
  const transport =
    smtp && nodemailer.createTransport({ url: smtp.url, ...patience, disableFileAccess: true, disableUrlAccess: true });
  async function send(message: Message): Promise<void> {
    if (transport) {
      await transport.sendMail({ from: smtp.from, ...message }).catch((error: unknown) => {
        log.error({ err: error }, 'mail could not be sent');
        throw new MailNotSent(surelyNotTaken(error), error);
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

/** The mail did not go out, as far as the sender knows. */
export class MailNotSent extends RuleBroken {
  constructor(
    /** The mail server cannot have taken it all the same. */
    readonly surely: boolean,
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
const noMail = () =>
  new RuleBroken(
    { zh: '系统未配置邮件服务（SMTP_URL）', en: 'No mail server is configured (SMTP_URL)' },
    'mail-not-configured',
  );
