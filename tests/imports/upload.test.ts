import { readFileSync } from 'node:fs';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importKinds } from '../../server/imports/columns.ts';
import { cast } from '../support/cast.ts';
import { origin, world } from '../support/world.ts';
import { encoded, fileOf, readAll, sheetOf, workbook } from './files.ts';
import { ended, upload } from './importing.ts';

const w = await world({ uploadBytes: 2 * 1024 * 1024 });
beforeAll(() => w.empty());
beforeEach(async () => {
  await w.empty();
  await w.cast();
});
afterAll(() => w.close());
const park = w.as('parkManager');
const list = '供应商,采购商,产品\n甲公司,乙公司,齿轮\n丙公司,丙公司,轴承\n丁公司,乙公司,=1+1\n';

describe('A file sent to the import', () => {
  it('is imported, and its job says how it was read and what came of it', async () => {
    const sent = await upload(park, 'kind=SUPPLIES', readFileSync(encoded(list, 'gb18030')));
    expect(sent.status).toBe(202);
    expect(sent.job).toMatchObject({
      kind: 'SUPPLIES',
      state: 'DONE',
      filename: '清单.csv',
      dryRun: false,
      rows: 3,
      created: 2,
      updated: 0,
      unchanged: 0,
      rejected: 1,
      progress: 1,
      encoding: 'gb18030',
      ignoredColumns: [],
      importedBy: '管园',
      refusal: null,
      errors: { totalCount: 1, nodes: [{ row: 3, column: null, code: 'SELF_SUPPLY', value: null }] },
    });
    expect(sent.job.mapping).toContainEqual({ header: '供应商', column: 'supplier' });
  });

  it('is told in the reader’s language', async () => {
    const { id } = await upload(park, 'kind=supplies', list);
    const query = 'query($id: ID!) { importJob(id: $id) { errors(first: 1) { nodes { message messageEn } } } }';
    const zh = await park.ask(query, { id });
    const en = await park.ask(query, { id }, { 'x-qinglian-locale': 'en' });
    expect(zh.data.importJob.errors.nodes[0].message).toBe('供方与需方是同一家企业');
    expect(en.data.importJob.errors.nodes[0].message).toBe(en.data.importJob.errors.nodes[0].messageEn);
  });

  it('may be tried out first: the same counts, and nothing in the graph', async () => {
    const tried = await upload(park, 'kind=SUPPLIES&dryRun=true', list);
    expect(tried.job).toMatchObject({
      state: 'DONE',
      dryRun: true,
      created: 2,
      rejected: 1,
      errors: { totalCount: 1 },
    });
    expect(await w.graph.script("MATCH (e:Enterprise {name: '甲公司'}) RETURN e.id")).toEqual([]);
  });

  it('may be told what its columns mean, as JSON or one by one', async () => {
    const body = '卖方,买方,备注\n甲公司,乙公司,x\n';
    const map = encodeURIComponent(JSON.stringify({ 卖方: 'supplier', 买方: 'buyer' }));
    expect((await upload(park, `kind=SUPPLIES&map=${map}`, body)).job).toMatchObject({
      created: 1,
      ignoredColumns: ['备注'],
    });
    const pairs = ['卖方=supplier', '备注=product'].map((p) => `map=${encodeURIComponent(p)}`).join('&');
    const job = (await upload(park, `kind=SUPPLIES&${pairs}&set=${encodeURIComponent('buyer=戊公司')}`, body)).job;
    expect(job).toMatchObject({ created: 1, ignoredColumns: ['买方'] });
  });

  it('that is no table is refused with a reason', async () => {
    const { status, job } = await upload(park, 'kind=SUPPLIES', '%PDF-1.7 …');
    expect(status).toBe(202);
    expect(job).toMatchObject({ state: 'REFUSED', rows: 0, refusal: { code: 'WRONG_FILE_TYPE' } });
    expect(job.refusal.message).toContain('PDF');
    const bomb = workbook({
      sheet: sheetOf([['供应商', '采购商']]),
      more: [{ name: 'xl/x.bin', data: Buffer.alloc(30e6) }],
    });
    expect((await upload(park, 'kind=SUPPLIES', bomb)).job).toMatchObject({
      state: 'REFUSED',
      refusal: { code: 'ZIP_BOMB' },
    });
  });

  it('that is too large, empty, or of no known kind is not taken', async () => {
    expect(await upload(park, 'kind=SUPPLIES', Buffer.alloc(2 * 1024 * 1024 + 1, 'a'))).toMatchObject({ status: 413 });
    expect(await upload(park, 'kind=SUPPLIES', '')).toMatchObject({ status: 400 });
    expect(await upload(park, 'kind=CATS', list)).toMatchObject({ status: 400 });
    expect(await upload(park, 'kind=MANDATORY_LIST', list)).toMatchObject({ status: 400 });
    expect(await upload(park, 'kind=SUPPLIES&map=nonsense', list)).toMatchObject({ status: 400 });
    expect(await w.graph.script('MATCH (j:ImportJob) RETURN j.id')).toEqual([]);
  });

  it('is kept for its owner’s eyes only, and not longer than its import takes', async () => {
    await w.graph.script(`MERGE (v:ChainVersion {id: 'chain'})`);
    const folder = path.join(w.dataDir, 'imports');
    const { id } = await upload(park, 'kind=SUPPLIES', list);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    await expect.poll(() => readdirSync(folder)).toEqual([]);
    expect(existsSync(path.join(folder, id))).toBe(false);
  });

  it('is not taken from a page of another site, nor from a plain form', async () => {
    const send = (headers: Record<string, string>) =>
      park.fetch('/api/imports?kind=SUPPLIES', { method: 'POST', headers, body: list });
    expect(
      (await send({ origin: 'https://evil.example', 'content-type': 'text/csv', 'x-filename': 'a.csv' })).status,
    ).toBe(403);
    expect((await send({ origin: 'null', 'content-type': 'text/csv' })).status).toBe(403);
    expect((await send({ 'content-type': 'text/plain' })).status).toBe(403);
    expect((await send({ 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(403);
    expect((await send({ origin: 'http://127.0.0.1:4000', 'content-type': 'text/csv' })).status).toBe(202);
  });
});

describe('The errors of an import', () => {
  it('come as a file that Excel opens, in both languages, with nothing in it that runs', async () => {
    const { id } = await upload(
      park,
      'kind=SUPPLIES',
      '供应商,采购商,年供应量\n甲,乙,=1+1\n丙,丁,"-2,x"\n戊,己,"a ""b"""\n',
    );
    const response = await park.fetch(`/api/imports/${id}/errors.csv`);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
    expect(text.split('\r\n')).toEqual([
      '\uFEFF行号,列,代码,说明,Message,原值',
      "2,年供应量,BAD_NUMBER,不是数字,Not a number,'=1+1",
      `3,年供应量,BAD_NUMBER,不是数字,Not a number,"'-2,x"`,
      '4,年供应量,BAD_NUMBER,不是数字,Not a number,"a ""b"""',
      '',
    ]);
  });

  it('are paged in the order of the file', async () => {
    const rows = Array.from({ length: 25 }, (_, i) => `甲${i},乙,x`).join('\n');
    const { id } = await upload(park, 'kind=SUPPLIES', `供应商,采购商,年供应量\n${rows}\n`);
    const page = `query($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
      importJob(id: $id) { errors(first: $first, after: $after, last: $last, before: $before) {
        totalCount nodes { row } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;
    const ask = async (variables: object) => (await park.ask(page, { id, ...variables })).data.importJob.errors;
    const first = await ask({ first: 10 });
    expect([first.totalCount, first.nodes.length, first.nodes[0].row, first.pageInfo.hasNextPage]).toEqual([
      25,
      10,
      2,
      true,
    ]);
    const second = await ask({ first: 20, after: first.pageInfo.endCursor });
    expect([second.nodes.length, second.nodes[0].row, second.pageInfo.hasNextPage]).toEqual([15, 12, false]);
    const back = await ask({ last: 3, before: second.pageInfo.startCursor });
    expect(back.nodes.map((n: { row: number }) => n.row)).toEqual([9, 10, 11]);
  });
});

describe('The progress of an import', () => {
  it('streams until its end', async () => {
    const { id } = await upload(park, 'kind=SUPPLIES', list);
    const response = await park.fetch(`/api/imports/${id}/events`);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const text = await response.text();
    expect(text).toContain('event: end\n');
    expect(JSON.parse(/data: (.*)\n\n$/.exec(text)![1]!)).toMatchObject({
      state: 'DONE',
      rows: 3,
      created: 2,
      rejected: 1,
    });
  });

  it('is open to no more than five windows of a person', async () => {
    await w.given(`CREATE (:ImportJob {id: 'open', kind: 'SUPPLIES', state: 'QUEUED', filename: 'x', dryRun: false, person: 'park-manager',
      rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, errors: 0, progress: 0.0, ignoredColumns: [], headers: [], columns: [], queuedAt: datetime()})`);
    const open = async () => park.fetch(`/api/imports/${Buffer.from('ImportJob:open').toString('base64url')}/events`);
    const streams: Response[] = [];
    for (let i = 0; i < 5; i += 1) streams.push(await open());
    expect(streams.map((s) => s.status)).toEqual([200, 200, 200, 200, 200]);
    expect((await open()).status).toBe(429);
    for (const stream of streams) await stream.body?.cancel();
    const again = await open();
    expect(again.status).toBe(200);
    await again.body?.cancel();
  });
});

describe('The stream of an import', () => {
  const waiting = () =>
    w.given(`MERGE (j:ImportJob {id: 'revoked'}) SET j += {kind: 'SUPPLIES', state: 'QUEUED', filename: 'x', dryRun: false, person: 'lead',
      rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, errors: 0, progress: 0.0, ignoredColumns: [], headers: [], columns: [], queuedAt: datetime()}`);
  const url = `/api/imports/${Buffer.from('ImportJob:revoked').toString('base64url')}/events`;
  /** Milliseconds from what happens until the stream ends. */
  async function endsAfter(headers: Record<string, string>, happens: () => Promise<unknown>): Promise<number> {
    await waiting();
    const response = await w.public.fetch(url, { headers });
    expect(response.status).toBe(200);
    const reader = response.body!.getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toContain('event: progress');
    const rest = reader.read();
    await happens();
    const began = Date.now();
    expect((await rest).done).toBe(true);
    return Date.now() - began;
  }

  it('ends within five seconds of the session that asked for it', async () => {
    const cookie = await w.signIn(cast.lead.email, cast.lead.password);
    const post = { 'content-type': 'application/json', origin, cookie };
    const signOut = () => w.public.fetch('/api/auth/sign-out', { method: 'POST', headers: post, body: '{}' });
    expect(await endsAfter({ cookie }, signOut)).toBeLessThan(5000);
  });

  it('ends within five seconds of the token that asked for it, and of the account', async () => {
    const create = `mutation { createApiToken(name: "流", expiresOn: "${new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)}") { ... on CreateApiTokenSuccess { token apiToken { id } } } }`;
    const { token, apiToken } = (await w.as('lead').ask(create)).data.createApiToken;
    const revoke = () => w.as('lead').ask(`mutation { revokeApiToken(id: "${apiToken.id}") { __typename } }`);
    expect(await endsAfter({ authorization: `Bearer ${token}` }, revoke)).toBeLessThan(5000);
    const cookie = await w.signIn(cast.lead.email, cast.lead.password);
    const deactivate = () => w.graph.script(`MATCH (p:Person {id: 'lead'}) SET p.deactivatedAt = datetime()`);
    expect(await endsAfter({ cookie }, deactivate)).toBeLessThan(5000);
    await w.graph.script(`MATCH (p:Person {id: 'lead'}) REMOVE p.deactivatedAt`);
  });
});

describe('An import', () => {
  it('is its owner’s alone: to others it is not there', async () => {
    const { id } = await upload(park, 'kind=SUPPLIES', list);
    for (const other of [w.as('stranger'), w.as('regulator'), w.as('admin'), w.public]) {
      expect(
        (await other.ask('query($id: ID!) { importJob(id: $id) { id } }', { id })).data?.importJob ?? null,
      ).toBeNull();
      expect((await other.fetch(`/api/imports/${id}/errors.csv`)).status).toBe(404);
      expect([403, 404]).toContain((await other.fetch(`/api/imports/${id}/events`)).status);
    }
    const mine = await park.ask('{ importJobs(first: 5) { totalCount nodes { filename } } }');
    expect(mine.data.importJobs).toEqual({ totalCount: 1, nodes: [{ filename: '清单.csv' }] });
    expect((await w.as('stranger').ask('{ importJobs { totalCount } }')).data.importJobs.totalCount).toBe(0);
  });

  it('is cancelled by its owner while it waits, and not once it has ended', async () => {
    const CANCEL =
      'mutation($id: ID!) { cancelImport(job: $id) { __typename ... on ImportJob { state } ... on Problem { code message } } }';
    const { id } = await upload(park, 'kind=SUPPLIES', list);
    expect((await park.ask(CANCEL, { id })).data.cancelImport).toMatchObject({ __typename: 'RuleBroken' });
    expect((await w.as('stranger').ask(CANCEL, { id })).data.cancelImport).toMatchObject({ __typename: 'NotFound' });
    await w.given("MATCH (j:ImportJob) SET j.state = 'QUEUED'");
    expect((await park.ask(CANCEL, { id })).data.cancelImport).toEqual({ __typename: 'ImportJob', state: 'CANCELLED' });
    expect(await ended(park, id)).toMatchObject({ state: 'CANCELLED' });
  });

  it('may hold the columns that the API lists', async () => {
    const { data } = await park.ask('{ importColumns(kind: SUPPLIES) { name header headers required note } }');
    expect(data.importColumns[0]).toMatchObject({ name: 'supplier', header: '供应商', required: true });
    expect(data.importColumns[0].headers).toContain('supplier_name');
  });
});

describe('A template', () => {
  it.each(importKinds)('of %s has headers the import knows, and imports as an empty list', async (kind) => {
    const response = await w.public.fetch(`/api/imports/templates/${kind.toLowerCase()}.xlsx`);
    expect(response.status).toBe(200);
    const file = fileOf(Buffer.from(await response.arrayBuffer()), 'template.xlsx');
    const { opened, rows, errors } = await readAll(kind, file);
    expect(opened?.mapping.every((match) => match.column !== null)).toBe(true);
    expect(opened?.mapping.some((match) => match.header.endsWith('*'))).toBe(true);
    expect({ rows, errors }).toEqual({ rows: 0, errors: [] });
  });
});
