import { pinyinOf, searchText } from '../enterprises/search-text.ts';
import type { Tx } from '../platform/graph.ts';
import * as q from './graph-queries.ts';
import { idByCode, idByName, unknownEnterprise } from './known-enterprises.ts';
import type { Named } from './kinds.ts';
import { inSlices, type Writing } from './writing.ts';

/** How the enterprise that a row names was found; one that got its code from the row was found by its name. */
export const findings = ['BY_CODE', 'BY_NAME', 'CREATED'] as const;
export type Finding = (typeof findings)[number];

export const namesFor = (name: string, aliases: readonly string[]) => ({
  search: searchText([name, ...aliases]),
  cardSearch: searchText([name]),
  pinyin: pinyinOf(name),
});

/** Enterprises that rows name as ends or parents: found, given their code, or to be created. */
export class EndsOfBatch {
  private readonly created = new Map<string, Named>();
  private readonly coded = new Map<string, string>();

  constructor(private readonly writing: Writing) {}

  /** The id of an end. Throws BadCell when nobody, or more than one, is meant. */
  resolve(named: Named): string {
    return this.find(named).id;
  }

  find(named: Named): { id: string; found: Finding } {
    const { known, createUnknown } = this.writing;
    const { code, name, key } = named;
    if (code !== null) {
      const id = known.byCode(code);
      if (id !== undefined) return { id, found: this.created.has(id) ? 'CREATED' : 'BY_CODE' };
      if (name === null || key === null) throw unknownEnterprise;
      const adopted = known.uncoded(key);
      if (adopted !== undefined) {
        this.coded.set(adopted, code);
        known.add(adopted, code, [key]);
        return { id: adopted, found: 'BY_NAME' };
      }
    } else {
      const id = known.byName(key ?? '');
      if (id !== undefined) return { id, found: this.created.has(id) ? 'CREATED' : 'BY_NAME' };
    }
    if (!createUnknown || key === null) throw unknownEnterprise;
    const id = code === null ? idByName(key) : idByCode(code);
    this.created.set(id, named);
    known.add(id, code, [key]);
    return { id, found: 'CREATED' };
  }

  /** Writes what resolving found to be missing; true when there was anything. */
  async write(tx: Tx): Promise<boolean> {
    const { person, version } = this.writing;
    if (this.created.size > 0) {
      const enterprises = await inSlices([...this.created], ([id, { code, name, key }]) => ({
        id,
        set: { name, nameKey: key, creditCode: code, aliases: [], lead: false, ...namesFor(name ?? '', []) },
      }));
      await tx.rows(q.createEnterprises, { enterprises, person, version });
      const names = [...this.created].map(([id, { key }]) => ({ id, key: key ?? '', kind: 'NAME' as const }));
      await tx.rows(q.nameEnterprises, { names });
    }
    const coded = [...this.coded].filter(([id]) => !this.created.has(id));
    if (coded.length > 0)
      await tx.rows(q.changeEnterprises, {
        enterprises: coded.map(([id, creditCode]) => ({ id, set: { creditCode } })),
        person,
        version,
      });
    const codes = [...this.created.values()].flatMap((named) => named.code ?? []).concat(coded.map(([, code]) => code));
    if (codes.length > 0) await tx.rows(q.connectWaiting, { codes, person });
    return this.created.size + coded.length > 0;
  }
}
