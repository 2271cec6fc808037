import { readFile, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { evidenceFile } from '../../server/audits/evidence-store.ts';
import type { CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { auditing, listedWorks } from './auditing.ts';

vi.setConfig({ testTimeout: 120_000 });
const w = await world();
const { start, withdraw } = auditing(w);
let audit: { id: string; version: number };
beforeEach(async () => {
  await listedWorks(w);
  audit = await start('supplier', 'VOLUNTARY');
});
afterAll(() => w.close());

const pdf = Buffer.from('%PDF-1.7 监测报告');
const file = (as: CastMember, body: BodyInit = pdf, headers: Record<string, string> = {}, id = audit.id) =>
  w.as(as).fetch(`/api/audits/${id}/evidence`, {
    method: 'POST',
    headers: { 'content-type': 'application/pdf', 'x-filename': encodeURIComponent('../监测报告.pdf'), ...headers },
    body,
  });
const listed = async (as: CastMember) => {
  const { data } = await w
    .as(as)
    .ask(
      'query($id: ID!) { node(id: $id) { ... on Audit { version history { kind } evidence { name kind bytes hash stage by url } } } }',
      { id: audit.id },
    );
  return data.node;
};

describe('Evidence of an audit', () => {
  it('is filed by the enterprise, kept by its hash, and read by it and its regulator alone', async () => {
    const response = await file('supplier');
    const hash = createHash('sha256').update(pdf).digest('hex');
    expect([response.status, await response.json()]).toEqual([
      201,
      { id: expect.any(String), hash, bytes: pdf.length },
    ]);
    const { evidence, history, version } = await listed('regulator');
    expect(evidence).toMatchObject([
      { name: '监测报告.pdf', kind: 'PDF', bytes: pdf.length, hash, stage: 'PREPARATION', by: '供应' },
    ]);
    expect([history[0].kind, version]).toEqual(['EVIDENCE', 1]);
    const { url } = evidence[0];
    for (const who of ['supplier', 'regulator', 'national'] as CastMember[]) {
      const got = await w.as(who).fetch(url);
      expect(Buffer.from(await got.arrayBuffer()).equals(pdf)).toBe(true);
      expect(got.headers.get('content-disposition')).toContain('attachment');
    }
    for (const who of [
      'parkManager',
      'analyst',
      'lead',
      'strangeRegulator',
      'stranger',
      'expert',
      'admin',
    ] as CastMember[])
      expect((await w.as(who).fetch(url)).status).toBe(404);
    expect((await w.public.fetch(url)).status).toBe(404);
    expect((await listed('parkManager')).evidence).toEqual([]);
  });

  it('is not filed by anybody else, nor once the audit is over', async () => {
    expect((await file('regulator')).status).toBe(403);
    expect((await file('parkManager')).status).toBe(403);
    expect((await file('lead')).status).toBe(404);
    expect((await file('strangeMember')).status).toBe(404);
    await withdraw('supplier', audit);
    expect((await file('supplier')).status).toBe(409);
  });

  it('is taken for what it holds, not for what it is called', async () => {
    for (const body of ['<script>alert(1)</script>', 'MZ\u0090', Buffer.from('PK\u0003\u0004nothing')])
      expect((await file('supplier', body)).status).toBe(400);
    const book = Buffer.from('PK\u0003\u0004......[Content_Types].xml');
    expect((await file('supplier', book, { 'x-filename': 'a.xlsx' })).status).toBe(201);
    expect((await file('supplier', Buffer.alloc(0))).status).toBe(400);
    expect((await listed('supplier')).evidence).toHaveLength(1);
  });

  it('is filed once for the same content, and refused when it is too large', async () => {
    expect([(await file('supplier')).status, (await file('supplier')).status]).toEqual([201, 201]);
    expect((await listed('supplier')).evidence).toHaveLength(1);
    expect((await file('supplier', Buffer.concat([pdf, Buffer.alloc(20 * 1024 ** 2)]))).status).toBe(413);
  });

  it('from a page of another origin is refused', async () => {
    expect((await file('supplier', pdf, { origin: 'https://elsewhere.example' })).status).toBe(403);
    const plain = await w.as('supplier').fetch(`/api/audits/${audit.id}/evidence`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: pdf,
    });
    expect(plain.status).toBe(403);
  });

  it('that is no longer what was filed is not given out', async () => {
    const { hash } = (await (await file('supplier')).json()) as { hash: string };
    const kept = evidenceFile(w.config.dataDir, hash);
    expect((await readFile(kept)).equals(pdf)).toBe(true);
    await writeFile(kept, 'something else');
    const [{ url }] = (await listed('supplier')).evidence;
    expect((await w.as('supplier').fetch(url)).status).toBe(409);
  });
});
