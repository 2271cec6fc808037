import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { drafting } from '../mandatory-lists/drafting.ts';
import { world } from '../support/world.ts';
import { a, b, daysFromToday, lead, ordering } from './ordering.ts';

const w = await world();
const { given, entry, issue, fulfil, withdraw, penalise } = ordering(w);
const { draft } = drafting(w);
const year = Number(daysFromToday(0).slice(0, 4)) + 2;
beforeEach(() => given());
afterAll(() => w.close());
const ranOut = { issuedOn: '2025-04-01', dueOn: '2025-05-01' };

async function proposed() {
  await draft('regulator', { year });
  const { data } = await w.as('regulator').ask(
    `query($year: Int!) { mandatoryListDraft(authority: "2102", year: $year) { entries(reason: ORDER_UNFULFILLED) { nodes { name categories { category evidence }
      reasons { kind rule citation verified year step startedOn dueOn documentNo } } } } }`,
    { year },
  );
  return data.mandatoryListDraft.entries.nodes as any[];
}

describe('the draft of the next list', () => {
  it('proposes who let an order run out, with its number, its deadline, the rule, and the evidence of the list it is about', async () => {
    await issue('regulator', ranOut);
    const [found, ...others] = await proposed();
    expect(others).toEqual([]);
    expect(found).toMatchObject({ name: a, categories: [{ category: 'TOXIC_HAZARDOUS', evidence: '使用氰化物' }] });
    expect(found.reasons).toMatchObject([
      {
        ...{ kind: 'ORDER_UNFULFILLED', rule: 'deadline.CORRECT', verified: false, year: 2025, step: 'START' },
        ...{ startedOn: '2025-04-01', dueOn: '2025-05-01', documentNo: '大环责改〔2026〕1号' },
      },
    ]);
  });

  it('proposes who was penalised within the year, and nobody who was longer ago', async () => {
    await penalise('regulator', await issue('regulator', ranOut), { decidedOn: daysFromToday(-300) });
    await penalise('regulator', await issue('regulator', { ...ranOut, entry: await entry(b) }), {
      decidedOn: '2025-05-02',
    });
    const found = await proposed();
    expect(found.map((one) => [one.name, one.reasons[0].rule])).toEqual([[a, 'penalty.CORRECT']]);
  });

  it('proposes nobody for an order that still runs, was fulfilled, or was withdrawn', async () => {
    await issue('regulator');
    await fulfil('regulator', await issue('regulator', { ...ranOut, entry: await entry(b) }));
    await withdraw('regulator', await issue('regulator', { ...ranOut, entry: await entry(lead) }), { reason: '甲' });
    expect(await proposed()).toEqual([]);
  });
});
