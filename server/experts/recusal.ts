import type { TieKind } from './words.ts';

export const relations = [
  ...(['EMPLOYMENT', 'CONSULTANCY', 'SHAREHOLDING', 'AGENCY'] as const),
  ...(['SUPPLIES', 'SUPPLIED_BY', 'WROTE_REPORT'] as const),
] as const;
/** One step of the way from an expert to the audited enterprise. */
export interface Step {
  readonly from: string;
  readonly relation: (typeof relations)[number];
  readonly to: string;
}
export interface Recusal {
  readonly expert: string;
  readonly name: string;
  readonly path: readonly Step[];
}
/** Somebody of the pool with the ties that count. */
export interface Tied {
  readonly id: string;
  readonly name: string;
  readonly employer: string | null;
  readonly ties: readonly { readonly kind: TieKind; readonly id: string; readonly name: string }[];
}
/** An enterprise around the audited one, with the way from it there. */
export interface Around {
  readonly id: string;
  readonly name: string;
  readonly way: readonly Step[];
}
export interface Audited {
  readonly agency: string | null;
  readonly name: string;
  /** The audited enterprise itself first, then those a supply link away, and so on, as far as counts. */
  readonly around: readonly Around[];
}
const bare = (name: string) => name.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();

/** The shortest way that ties somebody to the audited enterprise, if there is one. */
export function recusalOf({ id, name, employer, ties }: Tied, audited: Audited): Recusal | undefined {
  const as = (path: readonly Step[]): Recusal => ({ expert: id, name, path });
  for (const place of audited.around) {
    const tie =
      ties.find((one) => one.id === place.id) ??
      (employer !== null && bare(employer) === bare(place.name) ? { kind: 'EMPLOYMENT' as const } : undefined);
    if (tie) return as([{ from: name, relation: tie.kind, to: place.name }, ...place.way]);
  }
  if (employer !== null && audited.agency !== null && bare(employer) === bare(audited.agency))
    return as([
      { from: name, relation: 'EMPLOYMENT', to: audited.agency },
      { from: audited.agency, relation: 'WROTE_REPORT', to: audited.name },
    ]);
  return undefined;
}
