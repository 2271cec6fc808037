import type { Graph } from '../platform/graph.ts';
import { anchorsOf, type LogCheckpoints } from '../platform/log-checkpoints.ts';
import { headOf, verifyLog, type Finding, type Verified } from '../platform/log-verification.ts';

/** Follows the chain from the last checkpoint on, or whole, and keeps what it finds as the next one. */
export async function checkLog(graph: Graph, checkpoints: LogCheckpoints, whole = false): Promise<Verified> {
  const known = await checkpoints.read();
  const verified = await verifyLog(graph, anchorsOf(known), whole);
  const { last, finding } = verified;
  const before = known.checkpoints.at(-1);
  const news = JSON.stringify(before?.finding ?? null) !== JSON.stringify(finding) || before?.number !== last.number;
  if (news || whole) await checkpoints.append({ ...last, finding, at: new Date().toISOString() });
  return verified;
}

const everyMs = 30_000;

export interface Watch {
  stop(): Promise<void>;
}
/** Checks what was appended, now and from time to time; a finding is told once. */
export function watchLog(graph: Graph, checkpoints: LogCheckpoints, tell: (finding: Finding) => void): Watch {
  let told = '';
  let at = -1;
  let working = Promise.resolve();
  const look = async () => {
    const { number } = await headOf(graph);
    if (number === at) return;
    const { finding, last } = await checkLog(graph, checkpoints);
    at = finding ? -1 : last.number;
    if (finding && told !== JSON.stringify(finding)) tell(finding);
    told = JSON.stringify(finding);
  };
  // While the database is away there is nothing to check; whoever reads the log is told how far it was checked.
  const check = () => (working = working.then(look).catch(() => {}));
  const timer = setInterval(() => void check(), everyMs);
  timer.unref();
  void check();
  return {
    async stop() {
      clearInterval(timer);
      await check();
    },
  };
}
