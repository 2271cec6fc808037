import { idOf } from '../platform/ids.ts';
import type { Tx } from '../platform/graph.ts';
import { BadCell } from './cells.ts';
import * as q from './graph-queries.ts';
import type { Named } from './kinds.ts';

interface Bearer {
  readonly id: string;
  readonly code: string | null;
  readonly kind: string;
}
const rememberedLimit = 400_000;

export const unknownEnterprise = new BadCell('UNKNOWN_ENTERPRISE', {
  zh: '系统中没有这家企业',
  en: 'No such enterprise is known',
});
export const ambiguousEnterprise = new BadCell('AMBIGUOUS_ENTERPRISE', {
  zh: '有多家企业使用这个名称，请改填统一社会信用代码',
  en: 'Several enterprises bear this name; give the credit code',
});

/** Ids that the same enterprise gets on any machine, in any order of rows. */
export const idByCode = (code: string): string => idOf('enterprise', 'code', code);
export const idByName = (key: string): string => idOf('enterprise', 'name', key);

/** Who bears which code and name, looked up once and remembered for as long as nobody else writes to the chain. */
export class KnownEnterprises {
  private codes = new Map<string, string | null>();
  private names = new Map<string, Bearer[]>();
  private validAt = -1;

  /** Forgets what another writer may have changed. */
  settle(version: number): void {
    if (version !== this.validAt || this.codes.size + this.names.size > rememberedLimit) this.forget();
    this.validAt = version;
  }
  keepUntil(version: number): void {
    this.validAt = version;
  }
  forget(): void {
    this.codes = new Map();
    this.names = new Map();
    this.validAt = -1;
  }

  async load(tx: Tx, wanted: Iterable<Named>): Promise<void> {
    const codes = new Set<string>();
    const keys = new Set<string>();
    for (const { code, key } of wanted) {
      if (code !== null && !this.codes.has(code)) codes.add(code);
      if (key !== null && !this.names.has(key)) keys.add(key);
    }
    if (codes.size > 0) {
      for (const code of codes) this.codes.set(code, null);
      for (const { code, id } of await tx.rows(q.enterprisesByCodes, { codes: [...codes] })) this.codes.set(code, id);
    }
    if (keys.size > 0) {
      for (const key of keys) this.names.set(key, []);
      for (const { key, ...bearer } of await tx.rows(q.enterprisesByNames, { keys: [...keys] }))
        this.names.get(key)?.push(bearer);
    }
  }

  byCode(code: string): string | undefined {
    return this.codes.get(code) ?? undefined;
  }

  /** The one enterprise a name stands for: a present name before a former one. */
  byName(key: string): string | undefined {
    const bearers = this.names.get(key) ?? [];
    if (bearers.length < 2) return bearers[0]?.id;
    const present = bearers.filter((bearer) => bearer.kind === 'NAME');
    if (present.length !== 1) throw ambiguousEnterprise;
    return present[0]!.id;
  }

  /** The one enterprise of a name that has no credit code yet, and so may turn out to be the one with this code. */
  uncoded(key: string): string | undefined {
    const bearers = (this.names.get(key) ?? []).filter((bearer) => bearer.code === null);
    return bearers.length === 1 ? bearers[0]!.id : undefined;
  }

  add(id: string, code: string | null, keys: readonly string[]): void {
    if (code !== null) this.codes.set(code, id);
    keys.forEach((key, i) => {
      const others = (this.names.get(key) ?? []).filter((bearer) => bearer.id !== id);
      this.names.set(key, [...others, { id, code, kind: i === 0 ? 'NAME' : 'ALIAS' }]);
    });
  }
}
