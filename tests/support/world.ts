import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import pino from 'pino';
import { inject } from 'vitest';
import { createAuth } from '../../server/access/auth.ts';
import { createApp } from '../../server/app.ts';
import { readConfig, type Config } from '../../server/config.ts';
import { connect } from '../../server/platform/graph.ts';
import { cast, castSetUp, type CastMember } from './cast.ts';

export const origin = 'http://127.0.0.1:4000';
/** An unexpected fault is masked in the answer: a failed test is explained by this. */
const faults = pino({ level: 'error' }, pino.destination(2));
const weakCost = { memoryKib: 8, rounds: 1 };
export interface Answer {
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; requestId?: string } }[];
  extensions?: Record<string, unknown>;
}
export interface Asker {
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  fetch(pathAndQuery: string, init?: RequestInit): Promise<Response>;
}

/** The product on a real database, and what a test needs to set it up and to ask it as anybody. */
export async function world(change: Partial<Config> = {}) {
  const graph = connect(inject('neo4j'));
  const dataDir = mkdtempSync(path.join(inject('dataDir'), 'world-'));
  const config: Config = { ...readConfig([], { QINGLIAN_DATA: dataDir, LOG_LEVEL: 'silent' }), demo: false, ...change };
  const auth = createAuth(graph, config, weakCost);
  const app = createApp({ graph, config, auth, log: faults });
  const cookies = new Map<string, Promise<string>>();

  const as = (cookie?: () => Promise<string>): Asker => {
    const fetch = async (pathAndQuery: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      if (cookie) headers.set('cookie', await cookie());
      return app.fetch(new Request(origin + pathAndQuery, { ...init, headers }));
    };
    return {
      fetch,
      async ask(query, variables = {}, headers = {}) {
        const response = await fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-qinglian': '1', ...headers },
          body: JSON.stringify({ query, variables }),
        });
        return (await response.json()) as Answer;
      },
    };
  };
  async function signIn(email: string, password: string): Promise<string> {
    const response = await app.fetch(
      new Request(`${origin}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ email, password }),
      }),
    );
    if (!response.ok) throw new Error(`${email} cannot sign in: ${response.status} ${await response.text()}`);
    return response.headers
      .getSetCookie()
      .map((c) => c.split(';')[0])
      .join('; ');
  }
  return {
    graph,
    app,
    auth,
    config,
    dataDir,
    /** Everything goes but the reference data. */
    async empty() {
      cookies.clear();
      await graph.script(
        `MATCH (n) WHERE NOT (n:Migration OR n:Division OR n:Industry OR n:KeyIndustry OR n:Fact OR n:CoalFactor OR n:RulePack OR n:Rule OR n:Seed)
         CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS`,
      );
      await graph.script(`MERGE (v:ChainVersion {id: 'chain'}) SET v.version = timestamp()`);
    },
    /** Sets the world up with plain Cypher; the chain in memory is told. */
    async given(cypher: string, params: Record<string, unknown> = {}) {
      const rows = await graph.script(cypher, params);
      await graph.script(`MATCH (v:ChainVersion {id: 'chain'}) SET v.version = v.version + 1`);
      return rows;
    },
    /** The people of cast.ts, with what they hold. */
    cast: () => castSetUp(graph, auth),
    public: as(),
    as: (member: CastMember) =>
      as(() => {
        const { email, password } = cast[member];
        // Once for all that ask at the same time: who signs in too often is held off.
        const known = cookies.get(email) ?? signIn(email, password);
        cookies.set(email, known);
        return known;
      }),
    /** Somebody beyond the cast. */
    with: (email: string, password: string) => as(() => signIn(email, password)),
    signIn,
    close: () => graph.close(),
  };
}
export type World = Awaited<ReturnType<typeof world>>;
