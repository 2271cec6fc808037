import { getNamedType, isInputObjectType, parse, TypeInfo, visit, visitWithTypeInfo, type GraphQLField } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { schema } from '../../server/schema.ts';
import { world } from '../support/world.ts';
import { ofAnswering, plantQuestion } from './hidden-answering.ts';
import { ofAuditing } from './hidden-auditing.ts';
import { ofChains } from './hidden-chains.ts';
import { ofDrives } from './hidden-drives.ts';
import { ofOutcomes } from './hidden-outcomes.ts';
import {
  missing,
  refusal,
  draft,
  order,
  expert,
  panel,
  training,
  exemplar,
  guidance,
  disclosure,
  note,
  carbon,
  creditRating,
  drive,
  question,
  received,
  scheme,
  account,
  member,
  plantHidden,
  type Asked,
} from './hidden-things.ts';
import { asKind, creditCode, ids, type ViewerKind } from './matrix-world.ts';

const w = await world();
beforeAll(async () => {
  await plantHidden(w);
  await plantQuestion(w);
});
afterAll(() => w.close());

const missingCode = '91110000802100433B';
const asked = [...ofChains, ...ofAuditing, ...ofOutcomes, ...ofDrives, ...ofAnswering];
/** An administrator sees every account, and who belongs where. */
const askedOfOthers: Asked[] = [
  ['deactivatePerson', ...account('lead'), `deactivatePerson(person: $id) ${refusal}`],
  ['reactivatePerson', ...account('lead'), `reactivatePerson(person: $id) ${refusal}`],
  ['revokeMembership', ...account('lead'), `revokeMembership(person: $id, membership: "${member}") ${refusal}`],
  [
    'invitePerson',
    ids.park,
    missing('Park'),
    `invitePerson(email: "new@cast.example", role: PARK_MANAGER, place: $id) ${refusal}`,
  ],
  [
    'withdrawPersonInvitation',
    globalId('PersonInvitation', 'the-invitation'),
    missing('PersonInvitation'),
    `withdrawPersonInvitation(invitation: $id) ${refusal}`,
  ],
];
const isChange = (ask: string) => Object.hasOwn(schema.getMutationType()!.getFields(), ask.split('(')[0]!);
const textOf = (ask: string) => `${isChange(ask) ? 'mutation' : 'query'}($id: ID!) { ${ask} }`;

/** An answer without what differs between any two requests, and without the id asked for. */
function bare(answer: string, id: string): string {
  const local = Buffer.from(id, 'base64url').toString('utf8').split(':')[1]!;
  return answer
    .replaceAll(id, 'ID')
    .replaceAll(local, 'ID')
    .replaceAll(/"requestId":"[^"]*"/g, '')
    .replaceAll(/request [0-9a-f-]{36}/g, '');
}
const blind: ViewerKind[] = [
  'public',
  'tier 2',
  'park out',
  'regulator out',
  'analyst without',
  'expert',
  'administrator',
];

describe.each(blind)(
  'To the viewer “%s” what is hidden is to the byte what is missing',
  { timeout: 120_000 },
  (kind) => {
    it.each([...asked, ...(kind === 'administrator' ? [] : askedOfOthers)])('%s', async (_, hidden, none, ask) => {
      const answer = async (id: string) => bare(JSON.stringify(await asKind(w, kind).ask(textOf(ask), { id })), id);
      expect(await answer(hidden)).toBe(await answer(none));
    });
    it('an enterprise by its credit code', async () => {
      const answer = (code: string) =>
        asKind(w, kind).ask('query($c: String!) { enterprise(creditCode: $c) { name } }', { c: code });
      expect(await answer(creditCode)).toEqual(await answer(missingCode));
    });
    it.each([
      ['exports of one', ids.subject, missing('Enterprise'), '/api/exports/supplies.csv?enterprise=ID'],
      ['exports of records of one', ids.subject, missing('Enterprise'), '/api/exports/records.json?enterprise=ID'],
      ['exports of a graph', ids.subject, missing('Enterprise'), '/api/exports/graph.gexf?enterprise=ID'],
      ['the evidence of an audit', ids.audit, missing('Audit'), '/api/audits/ID/evidence/x'],
      ['the errors of an import', ids.job, missing('ImportJob'), '/api/imports/ID/errors.csv'],
      ['the events of a drive', ...drive, '/api/drives/ID/events'],
      ['the progress of an import', ids.job, missing('ImportJob'), '/api/imports/ID/events'],
    ])('over HTTP: %s', async (_, hidden, none, path) => {
      const answer = async (id: string) => {
        const response = await asKind(w, kind).fetch(path.replace('ID', id));
        return `${response.status} ${bare(await response.text(), id)}`;
      };
      expect(await answer(hidden)).toBe(await answer(none));
    });
  },
);

it.each(
  Object.entries({
    draft,
    order,
    expert,
    panel,
    training,
    scheme,
    exemplar,
    guidance,
    disclosure,
    note,
    carbon,
    creditRating,
  }),
)('The hidden %s is there: its regulator sees it', async (_, [id]) => {
  const { data } = await w.as('regulator').ask('query($id: ID!) { node(id: $id) { id } }', { id });
  expect(data.node).toEqual({ id });
});

it.each(Object.entries({ drive, question, received }))(
  'The hidden %s is there: its own people see it, and not even its regulator does',
  async (_, [id]) => {
    const ask = (member: 'lead' | 'regulator' | 'parkManager') =>
      w.as(member).ask('query($id: ID!) { node(id: $id) { id } }', { id });
    expect((await ask('lead')).data.node).toEqual({ id });
    expect((await ask('regulator')).data.node).toBeNull();
    expect((await ask('parkManager')).data.node).toBeNull();
  },
);

it('Naming by hand whom one may not see is as naming nobody', { timeout: 120_000 }, async () => {
  const ask = (id: string) =>
    w
      .as('parkManager')
      .ask(
        `query($id: ID!) { scopeProposal(input: { park: "${ids.park}", year: 2025, targets: [{ indicator: COD, share: 0.5 }], exclude: [$id] }) { status candidates objective } }`,
        { id },
      );
  expect(await ask(ids.far)).toEqual(await ask(missing('Enterprise')));
});

it('Every root field that takes an id is asked for what is hidden and for what is missing', () => {
  const takesId = (field: GraphQLField<unknown, unknown>) =>
    field.args.some(({ type }) => {
      const named = getNamedType(type);
      if (!isInputObjectType(named)) return named.name === 'ID';
      return Object.values(named.getFields()).some((f) => getNamedType(f.type).name === 'ID');
    });
  const tried = new Set<string>();
  const info = new TypeInfo(schema);
  for (const [, , , ask] of [...asked, ...askedOfOthers])
    visit(parse(textOf(ask)), visitWithTypeInfo(info, { Field: () => void tried.add(info.getFieldDef()?.name ?? '') }));
  const roots = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) => Object.values(type.getFields()));
  // Parks, draws and entries of published lists are public: there is nothing of them to hide.
  const publicThings = ['parkGraph', 'progress', 'drawRecheck', 'issueOrderToCorrect', 'recordRecheck', 'updatePark'];
  expect(roots.filter((f) => takesId(f) && !tried.has(f.name)).map((f) => f.name)).toEqual(publicThings);
});

describe('A cursor', () => {
  const LIST =
    'query($after: String) { enterprises(first: 1, after: $after) { totalCount nodes { name } pageInfo { endCursor } } }';
  const page = (after: string | null) => w.as('national').ask(LIST, { after });
  it('made up or changed is refused, and says so', async () => {
    const { endCursor } = (await page(null)).data.enterprises.pageInfo as { endCursor: string };
    expect((await page(endCursor)).data.enterprises.nodes).toHaveLength(1);
    const madeUp = Buffer.from(JSON.stringify(['a', 'lead-works'])).toString('base64url');
    const [position, signature] = endCursor.split('.') as [string, string];
    for (const cursor of [
      madeUp,
      `${madeUp}.${signature}`,
      position,
      `${position}.`,
      `${position}.${signature}.x`,
      `${endCursor}A`,
    ])
      expect((await page(cursor)).errors?.[0]).toMatchObject({
        message: 'after：游标无效',
        extensions: { code: 'INVALID_INPUT' },
      });
  });
  it('of a row one may not see leads to nothing but what one sees anyway', async () => {
    const { endCursor } = (await page(null)).data.enterprises.pageInfo as { endCursor: string };
    const { data } = await w.as('expert').ask(LIST, { after: endCursor });
    expect(data.enterprises.totalCount).toBe(1);
    for (const { name } of data.enterprises.nodes as { name: string }[]) expect(name).toBe('公开铸造有限公司');
  });
});
