import { createAdapterFactory, type CleanedWhere, type CustomAdapter } from 'better-auth/adapters';
import type { Graph } from '../platform/graph.ts';
import { models, sessionWithPerson, tableOf } from './auth-rows.ts';
import { Wording } from './auth-where.ts';

type Row = Record<string, unknown>;
type Target = { model: string; where?: CleanedWhere[] | undefined };

const ANY_NUMBER = 1_000_000_000;

/** better-auth's rows as nodes of the graph: each operation is one declared statement. */
export const neo4jAdapter = (graph: Graph) =>
  createAdapterFactory({
    config: { adapterId: 'neo4j', adapterName: 'Neo4j', supportsDates: false, supportsNumericIds: false },
    adapter: () => operations(graph),
  });

function operations(graph: Graph): CustomAdapter {
  async function find({ model, where }: Target, order: Parameters<CustomAdapter['findMany']>[0]): Promise<Row[]> {
    const table = tableOf(model);
    const wording = new Wording(table);
    const rows = await graph.rows(table.find, {
      ...wording.where(where),
      sortBy: order.sortBy?.field ?? null,
      descending: order.sortBy?.direction === 'desc',
      skip: order.offset ?? 0,
      limit: order.limit,
    });
    return rows.map((row) => wording.row(row));
  }
  async function change({ model, where }: Target, update: unknown, limit: number): Promise<Row[]> {
    const table = tableOf(model);
    const wording = new Wording(table);
    const params = { ...wording.where(where), ...wording.data(update as Row), limit };
    return (await graph.rows(table.change, params)).map((row) => wording.row(row));
  }
  async function remove({ model, where }: Target, limit: number): Promise<Row[]> {
    const table = tableOf(model);
    const wording = new Wording(table);
    return (await graph.rows(table.remove, { ...wording.where(where), limit })).map((row) => wording.row(row));
  }
  /** A session and its person in one reading, for every request of those signed in. */
  async function sessionByToken(where: CleanedWhere[]): Promise<Row | null> {
    const wording = new Wording(tableOf(models.session));
    const token = wording.where(where).keys?.[0] ?? '';
    const found = await graph.one(sessionWithPerson, { token });
    if (!found) return null;
    const { person, ...session } = found;
    return { ...wording.row(session), [models.user]: person };
  }
  const isToken = (where: CleanedWhere[]) =>
    where.length === 1 && where[0]?.field === 'token' && where[0].operator === 'eq';

  return {
    async create({ model, data }) {
      const table = tableOf(model);
      const wording = new Wording(table);
      const row = await graph.one(table.create, { id: String((data as Row).id), ...wording.data(data) });
      return wording.row(row ?? {}) as typeof data;
    },
    async findOne<T>({ model, where, join }: Parameters<CustomAdapter['findOne']>[0]) {
      if (join?.[models.user] && model === models.session && isToken(where)) return (await sessionByToken(where)) as T;
      return ((await find({ model, where }, { model, limit: 1 }))[0] ?? null) as T | null;
    },
    findMany: async <T>(asked: Parameters<CustomAdapter['findMany']>[0]) => (await find(asked, asked)) as T[],
    async count({ model, where }) {
      const table = tableOf(model);
      return (await graph.one(table.count, new Wording(table).where(where)))?.count ?? 0;
    },
    update: async <T>({ update, ...target }: Target & { where: CleanedWhere[]; update: T }) =>
      ((await change(target, update, 1))[0] ?? null) as T | null,
    updateMany: async ({ update, ...target }) => (await change(target, update, ANY_NUMBER)).length,
    async delete(target) {
      await remove(target, 1);
    },
    deleteMany: async (target) => (await remove(target, ANY_NUMBER)).length,
    consumeOne: async <T>(target: Target) => ((await remove(target, 1))[0] ?? null) as T | null,
  };
}
