import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliveryReport } from '../../server/platform/delivery-report.ts';
import { chinese, delayed, exchange, nested, postfix } from './bounces.ts';

const one = (fields: string) =>
  Buffer.from(
    `Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n${fields}\n--b--`,
  );
const soon = (raw: Uint8Array) => {
  const began = performance.now();
  const report = deliveryReport(raw);
  expect(performance.now() - began).toBeLessThan(1000);
  return report;
};

describe('A report of a letter that did not arrive', () => {
  it('names the letter in what is returned, the address and why', () =>
    expect(deliveryReport(postfix)).toEqual({
      ...{ messageId: '<letter-7@qinglian.example.org>', recipient: 'nobody@factory.example', status: '5.1.1' },
      diagnostic: '550 5.1.1 <nobody@factory.example>: Recipient address rejected: User unknown',
      permanent: true,
    }));

  it('passes over whom the letter reached, and is not for good where it is delayed', () =>
    expect(deliveryReport(delayed)).toEqual({
      ...{ messageId: '<letter-8@qinglian.example.org>', recipient: 'b@factory.example', status: '4.4.1' },
      diagnostic: 'connect to mail.factory.example[192.0.2.1]:25: Connection timed out',
      permanent: false,
    }));

  it('names the letter it answers where none is returned, the address that was written to, and the status in its words', () =>
    expect(deliveryReport(exchange)).toMatchObject({
      ...{ messageId: '<letter-9@qinglian.example.org>', recipient: 'gone@factory.example', status: '5.1.10' },
      permanent: true,
    }));

  it('is read in Chinese of any encoding, and without a status', () =>
    expect(deliveryReport(chinese)).toEqual({
      ...{ messageId: '<letter-10@qinglian.example.org>', recipient: '12345@mail.example.cn', status: '5.0.0' },
      diagnostic: '550 该用户不存在',
      permanent: true,
    }));

  it('is not for good where the server gave up for now', () =>
    expect(deliveryReport(one('Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 4.4.7'))).toMatchObject({
      ...{ messageId: null, status: '4.4.7', permanent: false },
    }));

  it.each([
    [
      'the letter at hand is itself one',
      Buffer.from('Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822; a@b.example\nAction: failed'),
    ],
    ['it reached everybody', one('Final-Recipient: rfc822; a@b.example\nAction: relayed\nStatus: 2.0.0')],
    ['it names nobody', one('Action: failed\nStatus: 5.1.1')],
    ['it names two in one line', one('Final-Recipient: rfc822; a@b.example, c@d.example\nAction: failed')],
    [
      'somebody passes one on',
      Buffer.concat([
        Buffer.from('Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: message/rfc822\n\n'),
        postfix,
      ]),
    ],
    ['it is empty', Buffer.alloc(0)],
  ])('is none where %s', (_, raw) => expect(deliveryReport(raw)).toBeNull());
});

describe('What is sent to do harm', () => {
  it('is read no deeper than eight parts', () => {
    expect(deliveryReport(nested(8))).toMatchObject({ recipient: 'a@b.example' });
    expect(deliveryReport(nested(9))).toBeNull();
    expect(soon(nested(20_000))).toBeNull();
  });

  it('is read no further than 256 KB, and what stands before that is', () => {
    expect(soon(Buffer.concat([postfix.subarray(0, -40), Buffer.alloc(50e6, 'x')]))).toMatchObject({ status: '5.1.1' });
    expect(soon(Buffer.concat([Buffer.alloc(300_000, 'x: y\n'), postfix]))).toBeNull();
  });

  it.each([
    ['addresses', one(`Final-Recipient: rfc822; ${'a@'.repeat(120_000)}\nAction: failed`)],
    [
      'folded lines',
      one(`Final-Recipient: rfc822; a@b.example\nAction: failed\nDiagnostic-Code: x;${'\n '.repeat(120_000)}`),
    ],
    [
      'numbers',
      one(`Action: failed\nFinal-Recipient: rfc822; a@b.example\nDiagnostic-Code: x; ${'5.1.'.repeat(60_000)}`),
    ],
    ['brackets', Buffer.concat([Buffer.from(`In-Reply-To: ${'<a@'.repeat(80_000)}\n`), postfix])],
    ['boundaries', Buffer.from(`Content-Type: multipart/report; boundary=b\n\n${'--b\n\n'.repeat(50_000)}`)],
    ['blank lines', one(`${'\n \t'.repeat(80_000)}`)],
    ['colons', Buffer.from(':\n'.repeat(120_000))],
  ])('of very many %s is soon read', (_, raw) => void soon(raw));

  it('is never more than a report or none, whatever bytes it holds', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(postfix.length), (bytes, at) => {
        const spoilt = Buffer.concat([postfix.subarray(0, at), bytes, postfix.subarray(at + bytes.length)]);
        for (const raw of [bytes, spoilt]) {
          const report = deliveryReport(raw);
          if (report) expect(report.status).toMatch(/^[245]\.\d+\.\d+$/);
        }
      }),
      { numRuns: 500 },
    ));
});
