import { idOf } from '../platform/ids.ts';

export interface EndedLink {
  readonly id: string;
  readonly supplier: string;
  readonly buyer: string;
  readonly product: string | null;
  readonly since: string | null;
  readonly reportedBy: readonly string[];
  readonly disputed: boolean;
}
export interface LinkPlan {
  /** Links to move, with the ids they are to have. */
  moves: { id: string; to: string }[];
  /** Links to set aside. */
  folds: string[];
}

/** The id that an import gives a link: the same row finds the same link again. */
export const supplyId = ({
  supplier,
  buyer,
  product,
  since,
}: Omit<EndedLink, 'id' | 'reportedBy' | 'disputed'>): string =>
  idOf('supplies', supplier, buyer, product ?? '', since ?? '');
/** The id of a link that somebody reported beside one they may not see. */
const besideId = (id: string, person: string) => idOf('supplies', id, person);

/** What becomes of the links of an enterprise that is merged into another. Nobody comes to see through it what they had not reported, and no dispute is laid aside. */
export function planLinks(
  keep: string,
  merge: string,
  own: readonly EndedLink[],
  theirs: readonly EndedLink[],
): LinkPlan {
  const plan: LinkPlan = { moves: [], folds: [] };
  const standing = new Map<string, EndedLink[]>();
  const taken = new Set<string>();
  const stands = (link: EndedLink) => {
    const key = supplyId(link);
    taken.add(link.id);
    standing.set(key, [...(standing.get(key) ?? []), link]);
  };
  for (const link of own) if (link.supplier !== merge && link.buyer !== merge) stands(link);
  const end = (id: string) => (id === merge ? keep : id);
  for (const link of theirs) {
    const ended = { ...link, supplier: end(link.supplier), buyer: end(link.buyer) };
    const twins = standing.get(supplyId(ended)) ?? [];
    const said = twins.some((twin) => link.reportedBy.every((person) => twin.reportedBy.includes(person)));
    if (ended.supplier === ended.buyer || (said && !link.disputed)) {
      plan.folds.push(link.id);
      continue;
    }
    const to = idAfter(link, ended, taken);
    plan.moves.push({ id: link.id, to });
    stands({ ...ended, id: to });
  }
  return plan;
}

/** A link that an import would find by its ends is found by its new ones; any other keeps its id. */
function idAfter(link: EndedLink, ended: EndedLink, taken: ReadonlySet<string>): string {
  const before = supplyId(link);
  const after = supplyId(ended);
  const reporter = link.reportedBy.find((person) => link.id === besideId(before, person));
  const wanted = link.id === before ? after : reporter === undefined ? link.id : besideId(after, reporter);
  if (!taken.has(wanted)) return wanted;
  const [one, ...others] = link.reportedBy;
  const beside = one !== undefined && others.length === 0 ? besideId(after, one) : link.id;
  return taken.has(beside) ? link.id : beside;
}
