import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { asked, disclosing, ENTRY, whole, DISCLOSURE } from './disclosing.ts';

const w = await world();
const { given, draft, submit, publish, disclose, ofEnterprise, list } = disclosing(w);
const canary = ['草稿密文', '撤下密文', '理由密文', '主管密文'];
let id = '';
let shown = '';
beforeAll(async () => {
  await given();
  // Withheld now, and said in a draft before; a draft of the lead's and one of its regulator's beside it.
  const before = await draft('lead', whole({ ENERGY_USE: { value: canary[1]! } }));
  const after = await draft('lead', whole({ ENERGY_USE: { value: null, withheldBecause: canary[2]! } }), {
    version: 1,
  });
  shown = (await publish('lead', after.drafts[0])).id;
  expect(shown).toBe(before.id);
  await draft('lead', whole({ ADDRESS: { value: canary[0]! } }));
  await draft('regulator', whole({ ADDRESS: { value: canary[3]! } }));
  // One of which there is nothing but a draft.
  await w.given(`MATCH (l:MandatoryList {year: 2025})
    CREATE (:Disclosure {id: 'hidden', list: l.id, authority: '2102', year: 2025, enterprise: 'member-a', edition: 0})
      -[:HAS_DRAFT]->(:DisclosureDraft {id: 'hidden-draft', side: 'ENTERPRISE', status: 'DRAFT', version: 1,
        values: '[{"item":"NAME","value":"${canary[0]}","withheldBecause":null}]'})`);
  id = globalId('Disclosure', 'hidden');
});
afterAll(() => w.close());

const ways: readonly string[] = [
  `{ disclosure(id: "$id") { ${DISCLOSURE} } }`,
  `{ node(id: "$id") { id ... on Disclosure { ${DISCLOSURE} } } }`,
  `{ disclosures { totalCount nodes { ${ENTRY} } } }`,
  `{ disclosures(disclosed: true) { totalCount nodes { ${ENTRY} } } }`,
  `{ disclosures(search: "密文") { totalCount nodes { ${ENTRY} } } }`,
  `{ disclosuresToFollow(state: SUBMITTED) { totalCount nodes { ${ENTRY} } } }`,
  `{ enterprise(id: "${globalId('Enterprise', 'member-a')}") { disclosures { ${ENTRY} } } }`,
  `{ enterprise(id: "${globalId('Enterprise', 'lead-works')}") { disclosures { ${ENTRY} } } }`,
  `{ mandatoryList(authority: "2102", year: 2025) { entries { nodes { disclosure { ${DISCLOSURE} } clocks { step state doneOn } } } } }`,
  '{ openDatasets { key rowCount } }',
  '{ log { totalCount nodes { act subjectType changes { before after } } } }',
];
const files = ['mandatory-lists', 'disclosures', 'assessment-results', 'recheck-results'].flatMap((key) =>
  ['csv', 'json'].map((format) => `/api/open-data/${key}.${format}`),
);
const strangers = [
  null,
  'parkManager',
  'supplier',
  'strangeRegulator',
  'strangeMember',
  'expert',
  'analyst',
  'admin',
  'nobody',
] as const;
const asker = (as: CastMember | null) => (as ? w.as(as) : w.public);
const answers = async (as: CastMember | null, of = id) =>
  Promise.all([
    ...ways.map(async (query) => JSON.stringify(await asker(as).ask(query.replaceAll('$id', of)))),
    // A file is the same for everybody, and one address may begin so many a minute.
    ...(as === null || as === 'strangeRegulator' ? files : []).map(async (path) => {
      const file = await asker(as).fetch(path);
      expect(file.status).toBe(200);
      return file.text();
    }),
  ]);

describe('a draft, and what is withheld', () => {
  it.each(strangers)('shows to %s through no way in', async (as) => {
    for (const answer of await answers(as)) for (const word of canary) expect(answer).not.toContain(word);
    for (const answer of await answers(as, shown)) for (const word of canary) expect(answer).not.toContain(word);
  });

  it('is to be found as little as one that is not there, byte for byte', async () => {
    const missing = globalId('Disclosure', 'never-there');
    for (const as of [...strangers, 'regulator', 'lead'] as const)
      for (const query of ways.slice(0, 2)) {
        const of = async (one: string) =>
          JSON.stringify((await asker(as).ask(query.replaceAll('$id', one))).data).replaceAll(one, '');
        expect(await of(id), `${as} ${query}`).toBe(await of(missing));
      }
  });

  it('changes no answer and no count to the public when it goes', async () => {
    const before = await answers(null);
    await w.given(`MATCH (w:DisclosureDraft) DETACH DELETE w`);
    await w.given(`MATCH (d:Disclosure) WHERE NOT EXISTS { (d)-[:HAS_EDITION]->() } DETACH DELETE d`);
    const told = (all: string[]) => all.map((one) => (one.startsWith('{') ? (JSON.parse(one) as object) : one));
    expect(told(await answers(null))).toEqual(told(before));
  });

  it('shows the enterprise’s to its own people alone, until it is submitted, and then to its regulators', async () => {
    const made = await draft('lead', whole({ ADDRESS: { value: '内部地址' } }));
    const mine = made.drafts.find((one: any) => one.side === 'ENTERPRISE');
    const seen = async (as: CastMember | null) => JSON.stringify(await ofEnterprise(as));
    expect(await seen('lead')).toContain('内部地址');
    for (const as of [...strangers, 'regulator', 'national'] as const) expect(await seen(as)).not.toContain('内部地址');
    await submit('lead', mine);
    for (const as of ['regulator', 'national'] as const) expect(await seen(as)).toContain('内部地址');
    for (const as of strangers) expect(await seen(as)).not.toContain('内部地址');
  });

  it('leaves in the log of others no trace of a draft that was not submitted', async () => {
    const acts = async (as: CastMember) =>
      (await w.as(as).ask('{ log(first: 50) { nodes { act } } }')).data.log.nodes.map((one: any) => one.act);
    expect(await acts('lead')).toContain('DRAFT_DISCLOSURE');
    const { data } = await w.as('national').ask('{ log(first: 50) { nodes { act person { name } } } }');
    const drafted = data.log.nodes.filter((one: any) => one.act === 'DRAFT_DISCLOSURE');
    expect(drafted.every((one: any) => one.person?.name !== '龙头')).toBe(true);
  });

  it('says of what is published to everybody the same', async () => {
    await w.given('MATCH (w:DisclosureDraft) DETACH DELETE w');
    const plain = JSON.stringify((await list(null, '(disclosed: true)')).nodes[0].disclosure.editions);
    for (const as of strangers)
      expect(JSON.stringify((await list(as, '(disclosed: true)')).nodes[0].disclosure.editions)).toBe(plain);
    expect(asked.every((item) => plain.includes(item))).toBe(true);
    expect(await disclose('lead', whole(), { reason: '再公布' })).toMatchObject({ editions: [{}, {}] });
  });
});
