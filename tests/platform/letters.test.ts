import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { escapeHtml } from '../../server/platform/html.ts';
import { createMail, MailNotSent } from '../../server/platform/mail.ts';
import { qrPng, qrSvg } from '../../server/platform/qr-code.ts';
import { postOffice } from '../support/post-office.ts';

const office = await postOffice();
const mail = createMail({ smtp: office.smtp, demo: false, logLevel: 'silent' });
afterAll(() => office.close());
afterEach(() => {
  office.empty();
  office.refuse(false);
});
const link = 'https://qinglian.example.org/answer#Zm9yLXlvdXItZXllcy1vbmx5_-0123456789abcdefghijk';
function read(png: Uint8Array): string | undefined {
  const { data, width, height } = PNG.sync.read(Buffer.from(png));
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}
const plain = { to: 'a@example.org', subject: '主题', text: '正文' };
const fate = (message = plain) =>
  mail.send(message).then(
    () => null,
    (error: unknown) => error as MailNotSent,
  );

describe('A letter', () => {
  it('brings its text, its HTML and a picture from which the very link is read', async () => {
    await mail.send({
      ...plain,
      text: `请打开 ${link}`,
      html: `<p>请打开 <a href="${escapeHtml(link)}">链接</a></p><img src="cid:code@qinglian" alt="">`,
      pictures: [{ cid: 'code@qinglian', filename: '二维码.png', png: await qrPng(link) }],
      headers: { 'X-Qinglian-Letter': 'one', 'List-Unsubscribe': '<https://qinglian.example.org/stop>' },
      messageId: '<letter-1@qinglian.example.org>',
    });
    const letter = await office.letterTo('a@example.org');
    expect(letter.text).toContain(link);
    expect(letter.html).toContain(link);
    expect(letter.messageId).toBe('<letter-1@qinglian.example.org>');
    expect(letter.headers.get('x-qinglian-letter')).toBe('one');
    const [picture, ...more] = letter.attachments;
    expect(more).toEqual([]);
    expect(picture).toMatchObject({
      ...{ cid: 'code@qinglian', filename: '二维码.png', contentType: 'image/png' },
      ...{ contentDisposition: 'inline', related: true },
    });
    expect(read(picture!.content)).toBe(link);
  });

  it('of words alone stays words alone', async () => {
    await mail.send(plain);
    const letter = await office.letterTo('a@example.org');
    expect([letter.text?.trim(), letter.html, letter.attachments]).toEqual(['正文', false, []]);
  });

  it('goes to one address, whatever is written in its lines', async () => {
    await mail.send({
      ...plain,
      subject: '问候\r\nBcc: thief@example.org\r\n\r\nanother body',
      html: `<p>${escapeHtml('<img src=x onerror="steal()">\'&')}</p>`,
      headers: { 'X-Name': '某厂\r\nBcc: thief@example.org' },
    });
    const letter = await office.letterTo('a@example.org');
    expect(letter.bcc).toBeUndefined();
    expect(letter.subject).toContain('thief@example.org');
    expect(letter.text?.trim()).toBe('正文');
    expect(letter.html).toBe('<p>&lt;img src=x onerror=&quot;steal()&quot;&gt;&#39;&amp;</p>');
    expect(office.envelopes).toEqual([['a@example.org']]);
    await fate({ ...plain, to: 'b@example.org, thief@example.org' });
    expect(office.envelopes.flat()).not.toContain('thief@example.org');
  });
});

describe('A letter that is not taken', () => {
  it.each([
    ['mailbox', 'RCPT' as const, 550, true],
    ['mailbox', 'RCPT' as const, 450, false],
    ['letter', 'DATA' as const, 554, true],
    ['letter', 'DATA' as const, 451, false],
  ])('tells the %s refused at %s with %i: for good is %s', async (_, at, code, forGood) => {
    office.answer(at, code, '5.1.1 用户不存在 no such user');
    const error = await fate();
    expect(error).toBeInstanceOf(MailNotSent);
    expect(error?.surely).toBe(true);
    expect(error?.refused).toEqual(forGood ? { code, text: expect.stringContaining('5.1.1') } : null);
    office.answer(null);
    expect(await fate()).toBeNull();
  });

  it('is not refused for good by a server that is not there', async () => {
    const away = createMail({
      smtp: { url: 'smtp://127.0.0.1:9', from: 'x@example.org' },
      demo: false,
      logLevel: 'silent',
    });
    const error = await away.send(plain).catch((e: unknown) => e as MailNotSent);
    expect(error).toMatchObject({ surely: true, refused: null });
  });
});

describe('A code to scan', () => {
  it('is drawn for paper too, with nothing but strokes in it', async () => {
    const svg = await qrSvg('<script>https://example.org/?a=1&b=2');
    expect(svg).toMatch(/^<svg [^>]*>(<path [^>]*\/>)+<\/svg>\s*$/);
  });

  it.each(['短', '名称：某某（中国）化工有限公司', 'https://example.org/?a=1&b=2#' + 'x'.repeat(600)])(
    'says %s',
    async (text) => expect(read(await qrPng(text))).toBe(text),
  );
});
