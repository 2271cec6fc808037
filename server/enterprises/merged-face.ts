import { z } from 'zod';
import { RuleBroken } from '../platform/errors.ts';
import { nameKey } from './name-key.ts';
import { searchText } from './search-text.ts';

/** What a merge changes of the enterprise kept. */
const faceShape = z.object({
  aliases: z.array(z.string()).nullable(),
  search: z.string().nullable(),
  creditCode: z.string().nullable(),
  verified: z.boolean().nullable(),
  lead: z.boolean().nullable(),
});
export type Face = z.infer<typeof faceShape>;
export interface Candidate extends Face {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly hasPeople: boolean;
}
const changeShape = z.object({ before: faceShape, after: faceShape, version: z.number().nullable() });
type Change = z.infer<typeof changeShape>;

export function checkPair(keep: Candidate, merge: Candidate): void {
  if (keep.verified && merge.verified && keep.creditCode !== merge.creditCode)
    throw new RuleBroken(
      {
        zh: '两家企业的统一社会信用代码不同，不是同一家企业',
        en: 'The two have different credit codes: they are not one enterprise',
      },
      'different-credit-codes',
    );
  if (merge.hasPeople)
    throw new RuleBroken(
      {
        zh: `“${merge.name}”有登录人员：请保留这一家，并入另一家，以免有人因合并而获得或失去权限`,
        en: `“${merge.name}” has people who sign in: keep it and merge the other, so that nobody gains or loses access`,
      },
      'keep-the-one-with-people',
    );
}

const unique = (names: readonly string[], but: string): string[] => {
  const byKey = new Map(names.map((name) => [nameKey(name), name]));
  byKey.delete(nameKey(but));
  return [...byKey.values()];
};

/** The kept enterprise after a merge: the other's names are its former names, and it has a code if either had one. */
export function mergedFace(keep: Candidate, merge: Candidate): Face {
  const aliases = unique([...(merge.aliases ?? []), merge.name, ...(keep.aliases ?? [])].reverse(), keep.name);
  const takesCode = merge.creditCode !== null && !keep.verified && (merge.verified || keep.creditCode === null);
  return {
    aliases,
    search: searchText([keep.name, ...aliases]),
    creditCode: takesCode ? merge.creditCode : keep.creditCode,
    verified: takesCode ? merge.verified : keep.verified,
    lead: keep.lead || merge.lead ? true : keep.lead,
  };
}

export const changeText = (keep: Candidate, after: Face): string =>
  JSON.stringify(changeShape.parse({ before: keep, after, version: keep.version }));

/** The kept enterprise after a merge is undone: as it was, with what has been changed since left as it is. */
export function unmergedFace(
  text: string,
  now: Face & { name: string; version: number; mergedCode: string | null },
): { face: Face; unchanged: boolean } {
  const { before, after, version }: Change = changeShape.parse(JSON.parse(text));
  if (now.version === (version ?? 0) + 1) return { face: before, unchanged: true };
  const had = new Set(before.aliases ?? []);
  const added = new Set((after.aliases ?? []).filter((name) => !had.has(name)));
  const aliases = (now.aliases ?? []).filter((name) => !added.has(name));
  const givesCode = after.creditCode !== before.creditCode && now.creditCode === now.mergedCode;
  const face = {
    aliases,
    search: searchText([now.name, ...aliases]),
    creditCode: givesCode ? before.creditCode : now.creditCode,
    verified: givesCode ? before.verified : now.verified,
    lead: now.lead === after.lead ? before.lead : now.lead,
  };
  return { face, unchanged: false };
}
