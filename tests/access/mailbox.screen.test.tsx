// @vitest-environment screen
import { screen } from '@testing-library/react';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { show } from '../support/screen.tsx';
import { qrPng } from '../../server/platform/qr-code.ts';
import { world } from '../support/world.ts';

const w = await world({ demo: true });
beforeAll(async () => {
  await w.empty();
  await w.cast();
});
afterAll(() => w.close());

it('The local demo’s mailbox shows the words, links and pictures of a letter, and none of its HTML', async () => {
  const png = await qrPng('https://example.org/answer#1');
  await w.auth.mail.send({
    ...{ to: 'a@example.org', subject: '请填写', text: '请打开 https://example.org/answer#1 填写' },
    html: '<h2>画出来的</h2>',
    pictures: [{ cid: 'code', filename: '二维码.png', png }],
  });
  await show(w, '/mailbox');
  expect((await screen.findByRole('link', { name: 'https://example.org/answer#1' })).getAttribute('href')).toBe(
    'https://example.org/answer#1',
  );
  expect(screen.getByRole<HTMLImageElement>('img', { name: '二维码.png' }).src).toBe(
    `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
  );
  expect(screen.queryByText('画出来的')).toBeNull();
});
