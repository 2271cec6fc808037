import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { qrPng } from '../../server/platform/qr-code.ts';
import { cast } from '../support/cast.ts';
import { postOffice } from '../support/post-office.ts';
import { origin, world } from '../support/world.ts';

const post = await postOffice();
const w = await world({ smtp: post.smtp });
beforeEach(async () => {
  post.empty();
  await w.empty();
  await w.cast();
});
afterAll(() => Promise.all([w.close(), post.close()]));

const send = (path: string, body: unknown) =>
  w.public.fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(body),
  });
const ask = (email: string) => send('request-password-reset', { email });
const reset = (token: string, newPassword: string) => send('reset-password', { token, newPassword });
const { email, password } = cast.supplier;
const another = 'another fine password';

describe('A forgotten password', () => {
  it('is replaced through the link of a letter, once, and every session ends', async () => {
    await w.signIn(email, password);
    expect((await ask(email.toUpperCase())).status).toBe(200);
    const letter = await post.letterTo(email);
    expect(letter.from?.text).toContain('qinglian@example.org');
    expect(letter.text).toContain(`${origin}/reset-password#`);
    const token = await post.tokenTo(email);
    expect(JSON.stringify(await w.graph.script('MATCH (n) RETURN properties(n) AS p'))).not.toContain(token);
    expect((await reset(token, another)).status).toBe(200);
    expect(await w.graph.script('MATCH (s:AuthSession) RETURN count(s) AS n')).toEqual([{ n: 0 }]);
    await expect(w.signIn(email, password)).rejects.toThrow('WRONG_CREDENTIALS');
    await w.signIn(email, another);
    const again = await reset(token, 'yet another password');
    expect([again.status, await again.json()]).toMatchObject([400, { code: 'INVALID_TOKEN' }]);
    await w.signIn(email, another);
  });

  it('is asked for with the same answer, whether the address has an account or not', async () => {
    const answer = async (address: string) => {
      const response = await ask(address);
      return [response.status, await response.text(), response.headers.getSetCookie()];
    };
    const known = await answer(cast.lead.email);
    expect(await answer('nobody-at-all@example.org')).toEqual(known);
    expect(await answer('not an address')).toEqual(known);
    await post.letterTo(cast.lead.email);
    expect(post.letters).toHaveLength(1);
  });

  it('is not replaced through a link that is an hour old', async () => {
    await ask(cast.expert.email);
    const token = await post.tokenTo(cast.expert.email);
    await w.graph.script(
      'MATCH (v:AuthVerification) SET v.expiresAt = v.expiresAt - duration({minutes: 60, seconds: 1})',
    );
    expect((await reset(token, another)).status).toBe(400);
    await w.signIn(cast.expert.email, cast.expert.password);
  });

  it('is not replaced by one that is too short, and the link still holds', async () => {
    await ask(cast.nobody.email);
    const token = await post.tokenTo(cast.nobody.email);
    expect(await (await reset(token, 'short')).json()).toMatchObject({ code: 'INVALID_PASSWORD' });
    expect((await reset(token, another)).status).toBe(200);
  });

  it('is asked for five times at most within a quarter of an hour, known address or not', async () => {
    for (const address of [cast.stranger.email, 'nobody-there@example.org']) {
      const answers = [];
      for (let i = 0; i < 6; i += 1) answers.push((await ask(address)).status);
      expect(answers).toEqual([200, 200, 200, 200, 200, 429]);
    }
  });
});

describe('Mail', () => {
  it('in the local demo is caught and shown to this machine alone', async () => {
    const demo = await world({ demo: true });
    const png = await qrPng('https://example.org/');
    const pictures = [{ cid: 'code', filename: 'code.png', png }];
    await demo.auth.mail.send({ to: 'a@example.org', subject: 'x', text: 'y', html: '<b>y</b>', pictures });
    const look = (from: string) => demo.app.fetch(new Request(`${from}/api/mailbox`));
    const { messages } = (await (await look(origin)).json()) as { messages: object[] };
    const src = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
    expect(messages).toEqual([
      {
        ...{ id: expect.any(String), at: expect.any(String), to: 'a@example.org', subject: 'x', text: 'y' },
        pictures: [{ filename: 'code.png', src }],
      },
    ]);
    expect((await look('http://evil.example')).status).toBe(404);
    await demo.close();
  });

  it('that really goes out is shown nowhere, and where no server is configured none is sent', async () => {
    expect((await w.public.fetch('/api/mailbox')).status).toBe(404);
    const silent = await world();
    await expect(silent.auth.mail.send({ to: 'a@example.org', subject: 'x', text: 'y' })).rejects.toThrow('SMTP_URL');
    expect((await silent.public.ask('{ installation { mail mailbox } }')).data.installation).toEqual({
      mail: false,
      mailbox: false,
    });
    await silent.close();
  });
});
