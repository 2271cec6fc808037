import { record, type Origin } from '../access/record.ts';
import type { Sight } from '../access/sight.ts';
import type { Viewer } from '../access/viewer.ts';
import { enterprisesByIds } from '../enterprises/service.ts';
import { businessDay } from '../platform/dates.ts';
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import type { Graph, Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId, newId } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import { rulePack } from '../reference/rule-packs.ts';
import { proposalOf, type Member, type Proposal } from './proposal.ts';
import * as q from './queries.ts';
import { readScope } from './read-scope.ts';
import { scopeRulesOf, type ScopeRules } from './rule-pack.ts';
import { candidatesOf, type Candidates } from './scope-candidates.ts';
import { checkByHand, checkInput, checkName, type ScopeInput } from './scope-input.ts';
import { prepare } from './scope-model.ts';
import { seenMembers, seenOf, seenProposal, type SeenProposal } from './scope-sight.ts';
import { solve } from './scope-solver.ts';
import { inputText, memberOf, proposalText, wholeAuditOf, type WholeAudit } from './stored-audit.ts';

export type { Comparison, CoverageRow, Member, Outsider } from './proposal.ts';
export type { CurvePoint } from './scope-curve.ts';
export type { ScopeInput, SeenProposal, WholeAudit };
export { memberReasons, outReasons } from './scope-explain.ts';

/** Who asks, and through whose eyes. */
export interface Asker {
  readonly graph: Graph;
  readonly sight: Sight;
  readonly viewer: Viewer | null;
  readonly origin: Origin;
  readonly config: { readonly solverSeconds: number };
}
type Park = RowOf<typeof q.scopePark>;

async function parkOf({ graph, sight }: Asker, park: string): Promise<Park> {
  const found = await graph.one(q.scopePark, { park, sight });
  if (!found) throw new NotFound('Park', globalId('Park', park));
  return found;
}

/** By hand one names only whom one may see: naming others changes nothing and says nothing. */
async function byHand({ graph, sight }: Asker, input: ScopeInput): Promise<ScopeInput> {
  const named = [...new Set([...input.include, ...input.exclude])];
  if (named.length === 0) return input;
  const seen = seenOf(await enterprisesByIds(graph, sight, named));
  return {
    ...input,
    include: input.include.map((id) => (seen.has(id) ? id : '')),
    exclude: input.exclude.filter((id) => seen.has(id)),
  };
}

/** The rules in force where the park stands, today. */
const rulesFor = async (graph: Graph, park: Park): Promise<ScopeRules> =>
  scopeRulesOf(await rulePack(graph, park.division ?? '0', businessDay()));

async function candidates(tx: Tx, input: ScopeInput, rules: ScopeRules): Promise<Candidates> {
  const found = candidatesOf(input, await readScope(tx, input, businessDay()), rules);
  checkByHand(input, found, prepare(found.model).undriven);
  return found;
}
async function propose(found: Candidates, input: ScopeInput, seconds: number): Promise<Proposal> {
  return proposalOf(input, found, await solve(found.model, seconds));
}

/** The cheapest scope that meets the targets, or with a budget the one that covers most; nothing is saved. */
export async function scopeProposal(asker: Asker, asked: ScopeInput): Promise<SeenProposal> {
  const { graph, sight, config } = asker;
  const park = await parkOf(asker, asked.park);
  checkInput(asked);
  const input = await byHand(asker, asked);
  const rules = await rulesFor(graph, park);
  const found = await graph.read((tx) => candidates(tx, input, rules));
  const proposal = await propose(found, input, config.solverSeconds);
  const ids = found.model.candidates.map((c) => c.id);
  const loads = new Map(found.model.candidates.map((c) => [c.id, c.loads.reduce((a, b) => a + b, 0)]));
  return seenProposal(proposal, loads, seenOf(await enterprisesByIds(graph, sight, ids)), park.collects);
}

/** Solves, then with the park locked solves again if anything has changed meanwhile, and stores it with its inputs. */
export async function openWholeAudit(
  asker: Asker,
  asked: ScopeInput,
  name: string,
  idempotencyKey: string | null | undefined,
): Promise<WholeAudit> {
  const { graph, viewer, origin, config } = asker;
  const park = await parkOf(asker, asked.park);
  if (!viewer || !answersFor(viewer, park)) throw new NotAllowed();
  checkInput(asked);
  checkName(name);
  const input = await byHand(asker, asked);
  const rules = await rulesFor(graph, park);
  const before = await graph.read((tx) => candidates(tx, input, rules));
  await propose(before, input, config.solverSeconds);
  const id = await graph.write((tx) =>
    once(tx, idempotencyKey, `openWholeAudit ${viewer.id}`, async () => {
      await tx.one(q.lockPark, { park: park.id });
      const open = await tx.one(q.openAuditOfPark, { park: park.id });
      if (open) throw alreadyOpen(open.name);
      const proposal = await propose(await candidates(tx, input, rules), input, config.solverSeconds);
      if (proposal.status === 'INFEASIBLE') throw unreachable();
      if (proposal.members.length === 0) throw nobody();
      const opened = await store(tx, input, name.trim(), viewer.id, proposal);
      await record(tx, origin, {
        act: 'OPEN_WHOLE_AUDIT',
        subject: { type: 'WholeAudit', id: opened },
        divisions: [park.division],
        parks: [park.id],
        enterprises: proposal.members.map((member) => member.enterprise),
        after: openedFacts(name.trim(), input, proposal),
      });
      return opened;
    }),
  );
  const [opened] = await wholeAuditsByIds(graph, asker.sight, [id]);
  if (!opened) throw new NotFound('WholeAudit', globalId('WholeAudit', id));
  return opened;
}

const answersFor = (viewer: Viewer, park: Park): boolean =>
  viewer.memberships.some(
    (m) =>
      (m.role === 'PARK_MANAGER' && m.parkId === park.id) ||
      (m.role === 'REGULATOR' &&
        m.divisionCode !== null &&
        (m.divisionCode === '0' || (park.division?.startsWith(m.divisionCode) ?? false))),
  );

async function store(tx: Tx, input: ScopeInput, name: string, person: string, proposal: Proposal): Promise<string> {
  const members = proposal.members.map(({ enterprise, shares, reasons, ...rest }) => ({
    ...rest,
    id: enterprise,
    reasons: [...reasons],
    shares: shares.map((s) => s.share),
  }));
  const { park, year } = input;
  const texts = { input: inputText(input), proposal: proposalText(proposal) };
  const row = await tx.one(q.openWholeAudit, { park, id: newId(), name, year, person, ...texts, members });
  if (!row) throw new NotFound('Park', globalId('Park', park));
  return row.id;
}

const openedFacts = (name: string, input: ScopeInput, proposal: Proposal) => ({
  name,
  year: input.year,
  status: 'OPEN',
  members: proposal.members.length,
  cost: proposal.cost,
  targets: input.targets,
  budget: input.budget,
  outsideTiers: input.outsideTiers,
  materiality: input.materiality,
});

const alreadyOpen = (name: string) =>
  new RuleBroken(
    {
      zh: `该园区已有进行中的整体审核“${name}”`,
      en: `A whole audit of this park is open already: ${name}`,
    },
    'one-open-whole-audit-per-park',
  );
const unreachable = () =>
  new RuleBroken(
    { zh: '目标无法达到，不能启动整体审核', en: 'The targets cannot be met: the whole audit is not opened' },
    'whole-audit-targets-can-be-met',
  );
const nobody = () =>
  new RuleBroken({ zh: '审核范围内没有企业', en: 'Nobody is in the scope' }, 'whole-audit-has-members');

/** In the order of `ids`; null where there is none the viewer may see. */
export async function wholeAuditsByIds(
  graph: Graph,
  sight: Sight,
  ids: readonly string[],
): Promise<(WholeAudit | null)[]> {
  const rows = await graph.rows(q.wholeAuditsByIds, { ids: [...ids], sight });
  const byId = new Map(rows.map((row) => [row.id, wholeAuditOf(row)]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Per park, the ids of its whole audits that the viewer may see, the newest first. */
export async function wholeAuditsOfParks(graph: Graph, sight: Sight, ids: readonly string[]): Promise<string[][]> {
  const rows = await graph.rows(q.wholeAuditsOfParks, { ids: [...ids], sight });
  return ids.map((id) => rows.filter((row) => row.owner === id).map((row) => row.id));
}

/** Per whole audit, the members the viewer may see and how many more there are. */
export async function membersOfWholeAudits(
  graph: Graph,
  sight: Sight,
  audits: readonly WholeAudit[],
): Promise<{ members: Member[]; hidden: number }[]> {
  const rows = await graph.rows(q.membersOfWholeAudits, { ids: audits.map((a) => a.id), sight });
  const seen = seenOf(await enterprisesByIds(graph, sight, [...new Set(rows.map((r) => r.enterprise))]));
  return audits.map((audit) => {
    const all = rows.filter((row) => row.owner === audit.id).map((row) => memberOf(audit, row));
    const members = seenMembers(all, seen, audit.collects);
    return { members, hidden: all.length - members.length };
  });
}
