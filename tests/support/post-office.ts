import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { expect } from 'vitest';

/** A real mail server on this machine, which keeps what it takes. */
export async function postOffice() {
  const letters: ParsedMail[] = [];
  const envelopes: string[][] = [];
  let closed = false;
  let answer: { at: 'RCPT' | 'DATA'; error: Error } | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      done(answer?.at === 'RCPT' ? answer.error : undefined);
    },
    onData(stream, session, done) {
      simpleParser(stream).then(
        (letter) => {
          if (answer?.at === 'DATA') return done(answer.error);
          if (closed) return done(new Error('The post office is closed'));
          letters.push(letter);
          envelopes.push(session.envelope.rcptTo.map(({ address }) => address));
          done();
        },
        (error: unknown) => done(error as Error),
      );
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const to = (letter: ParsedMail) =>
    [letter.to]
      .flat()
      .map((address) => address?.text)
      .join();
  return {
    smtp: { url: `smtp://127.0.0.1:${port}`, from: '清链 <qinglian@example.org>' },
    letters,
    /** To which addresses each letter was handed in, whatever its lines say. */
    envelopes,
    /** To whom letters came, in the order of their addresses. */
    receivers: () => letters.map(to).sort(),
    /** The newest letter to an address, once it is there. */
    async letterTo(email: string): Promise<ParsedMail> {
      await expect.poll(() => letters.some((letter) => to(letter) === email), { timeout: 10_000 }).toBe(true);
      return letters.findLast((letter) => to(letter) === email)!;
    },
    /** What the link of the newest letter to an address carries. */
    async tokenTo(email: string): Promise<string> {
      return /#([\w-]+)/.exec((await this.letterTo(email)).text ?? '')![1]!;
    },
    empty: () => void (letters.splice(0), envelopes.splice(0)),
    /** Answers mailboxes or letters so, from now on; null takes everything again. */
    answer: (at: 'RCPT' | 'DATA' | null, code = 550, text = '') =>
      void (answer = at ? { at, error: Object.assign(new Error(text), { responseCode: code }) } : undefined),
    refuse: (refused: boolean) => void (closed = refused),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
