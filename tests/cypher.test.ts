import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import '../seeds/queries.ts';
import '../server/platform/idempotency.ts';
import '../server/platform/migrations.ts';
import '../server/access/auth.ts';
import '../server/app.ts';
import { connect } from '../server/platform/graph.ts';
import { registry } from '../server/platform/query.ts';
import { projectRoot } from '../server/platform/root.ts';
import { everyLabelAndProperty } from './support/vocabulary.ts';

const graph = connect(inject('neo4j'));
await graph.script(everyLabelAndProperty());
afterAll(async () => {
  await graph.script('MATCH (n:Vocabulary) DETACH DELETE n');
  await graph.close();
});

const folder = path.join(projectRoot, 'cypher');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((f) => f.endsWith('.cypher') && !f.includes('/fragments/') && !/schema\/V\d+__/.test(f))
  .map((f) => f.replace(/\.cypher$/, ''));

describe('Every statement under cypher/', () => {
  it('is declared by exactly one query, and every query has a file', () =>
    expect([...registry.keys()].sort()).toEqual(files.sort()));

  it.each([...registry.values()])('$file says what comes back in its first line', ({ text }) =>
    expect(text).toMatch(/^\/\/ \S.*[.:;]/),
  );

  it.each([...registry.values()])('$file matches its declaration', async (query) => {
    const said = await graph.explain(query.text);
    expect({
      columns: said.columns,
      params: [...new Set(said.missingParams)].sort(),
      access: said.access,
      unknown: said.unknown,
    }).toEqual({
      columns: expect.arrayContaining(Object.keys(query.row.shape)),
      params: Object.keys(query.params.shape).sort(),
      access: query.access,
      unknown: [],
    });
    expect([...said.columns].sort()).toEqual(Object.keys(query.row.shape).sort());
  });
});
