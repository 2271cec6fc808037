import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sight } from '../../server/access/sight.ts';
import { registry } from '../../server/platform/query.ts';
import { projectRoot } from '../../server/platform/root.ts';
import { networkOf } from '../../server/supply-chains/network.ts';
import { viewOf } from '../../server/supply-chains/view.ts';
import { world } from '../support/world.ts';
import { faults } from './faults.ts';
import { maySee } from './matrix.ts';
import { asKind, matrixWorld } from './matrix-world.ts';
import { fragmentMutants, memoryMutants, statementMutants } from './mutants.ts';
import { randomOf } from './twin-world.ts';
import { answerTo, ways } from './ways-in.ts';

it('At least thirty rules of sight are broken on purpose', () => {
  const titles = [...fragmentMutants, ...memoryMutants].map(([title]) => title);
  expect(titles.length + statementMutants.length).toBeGreaterThanOrEqual(30);
  expect(fragmentMutants.length).toBeGreaterThanOrEqual(20);
});

describe('The rule of sight in memory', () => {
  const file = path.join(projectRoot, 'server/supply-chains/view.ts');
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const source = ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions: options }).outputText;
  function compiled(text: string): typeof viewOf {
    const exports = {} as { viewOf: typeof viewOf };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a mutant of the product's own text
    new Function('exports', text)(exports);
    return exports.viewOf;
  }
  const day = 20_260_601;
  const seed = 20_261_125;

  /** How many of 4 000 small questions a rule answers otherwise than the words of the rule do. */
  function wrongly(rule: typeof viewOf): number {
    let wrong = 0;
    for (let n = 0; n < 200; n += 1) {
      const r = randomOf(seed + n);
      const ids = ['a', 'b', 'c', 'd'];
      const divisions = ids.map(() => r.pick(['2101', '210102', '2201', '33']));
      const spans = ids.map(() => ({ park: r.pick(['p', 'q']), from: r.pick([2020, 2030]), to: r.pick([2022, 2040]) }));
      const links = Array.from({ length: 6 }, () => ({ from: r.int(4), to: r.int(4), since: r.pick([2020, 2030]), until: r.pick([2022, 2040]), told: r.chance(0.3) ? ['one'] : [] })); // prettier-ignore
      const network = networkOf(
        { ids, divisions, parks: spans.map((s) => [`${s.park}|${s.from}-01-01|${s.to}-01-01`]) },
        {
          ids: links.map((_, i) => `l${i}`),
          suppliers: links.map((l) => ids[l.from]!),
          buyers: links.map((l) => ids[l.to]!),
          since: links.map((l) => `${l.since}-01-01`),
          until: links.map((l) => `${l.until}-01-01`),
          reportedBy: links.map((l) => l.told),
        },
      );
      const sight: Sight = {
        all: r.chance(0.1),
        divisions: r.chance(0.4) ? [r.pick(['21', '2101', '22'])] : [],
        parks: r.chance(0.4) ? ['p'] : [],
        enterprises: r.chance(0.3) ? [r.pick(ids)] : [],
        ...{ own: [], person: r.pick(['one', 'two', null]), openedVolumes: [], openedAudits: [], asking: [] },
        opened: r.chance(0.3) ? [`l${r.int(6)}`] : [],
      };
      const answersFor = ids.map((id, i) => {
        const { park, from, to } = spans[i]!;
        const member = sight.parks.some((p) => p === park) && from < 2026 && to > 2026;
        const region = sight.divisions.some((d) => divisions[i]!.slice(0, d.length) === d);
        return sight.all || region || member || sight.enterprises.some((e) => e === id);
      });
      const view = rule(network, sight, day, day);
      links.forEach((l, i) => {
        const known =
          answersFor[l.from]! ||
          answersFor[l.to]! ||
          l.told.some((p) => p === sight.person) ||
          sight.opened.some((id) => id === `l${i}`);
        const right = known && l.since < 2026 && l.until > 2026;
        for (let again = 0; again < 2; again += 1) if (view.seesLink(i) !== right) wrong += 1;
      });
    }
    return wrong;
  }

  it('says what the words of the rule say', () => expect([wrongly(viewOf), wrongly(compiled(source))]).toEqual([0, 0]));
  it.each(memoryMutants)('would be broken, and it would be found out, if %s', (_, rule, instead) => {
    const text = source.replaceAll(rule, instead);
    expect(text).not.toBe(source);
    expect(wrongly(compiled(text))).toBeGreaterThan(0);
  });
});

describe('What a statement keeps back', { timeout: 120_000 }, () => {
  let w: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => {
    w = await world();
    await matrixWorld(w);
  });
  afterAll(() => w.close());

  it.each(statementMutants)('of $statement would be told, and it would be found out, if $title', async (mutant) => {
    const { statement, rule, instead, kind, fact } = mutant;
    const query = registry.get(statement)! as { text: string };
    const way = ways.find((one) => one.name === mutant.way)!;
    const told = async () =>
      faults({ way, kind, answer: await answerTo(way, asKind(w, kind)) }, fact, maySee(fact, kind));
    const right = query.text;
    expect(await told()).toEqual([]);
    try {
      query.text = right.replaceAll(rule, instead);
      expect(query.text).not.toBe(right);
      expect(await told()).not.toEqual([]);
    } finally {
      query.text = right;
    }
  });
});
