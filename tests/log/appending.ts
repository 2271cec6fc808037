import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach } from 'vitest';
import { commandOrigin, record, type Recorded } from '../../server/access/record.ts';
import { checkpointsOf } from '../../server/log/service.ts';
import { checkLog } from '../../server/log/watch.ts';
import { world } from '../support/world.ts';

/** The cast in an empty world before each test, and ways to write to the log and to verify it. */
export async function appending() {
  const w = await world();
  beforeEach(async () => {
    await w.empty();
    await w.cast();
  });
  afterAll(() => w.close());

  const act = (change: Partial<Recorded> = {}): Recorded => ({
    act: 'UNDO_MERGE',
    subject: { type: 'Enterprise', id: 'lead-works' },
    after: { name: '甲' },
    ...change,
  });
  const append = (change: Partial<Recorded> = {}, person: string | null = null) =>
    w.graph.write((tx) => record(tx, commandOrigin(person), act(change)));
  /** A folder of its own, so that what another test has checked is not known. */
  const forgetful = () => checkpointsOf({ ...w.config, dataDir: mkdtempSync(path.join(w.dataDir, 'other-')) });
  return {
    w,
    act,
    append,
    appendMany: async (many: number) => {
      for (let i = 0; i < many; i += 1) await append({ after: { i } });
    },
    forgetful,
    verified: async () => (await checkLog(w.graph, forgetful(), true)).finding,
  };
}
