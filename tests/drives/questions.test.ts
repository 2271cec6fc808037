import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CastMember } from '../support/cast.ts';
import { drivingWorld, invite, openDrive, type DrivingWorld } from './driving.ts';
import { acceptOwn, act, ask, askSupplier, askTier1, foundry, handOn, receivedOf, secondBuyer } from './helping.ts';

let d: DrivingWorld;
beforeAll(async () => {
  d = await drivingWorld();
  d.rounds.start();
});
afterAll(() => d.close());
beforeEach(() => d.begin());

async function questionsFor(who: CastMember, drive: string) {
  const { data } = await d.w.as(who).ask(
    `query($drive: ID!) { node(id: $drive) { ... on Drive { invitations(first: 5) { nodes {
      questionsToAnswer questions { id text answer } } } } } }`,
    { drive },
  );
  return data.node.invitations.nodes[0];
}
const answer = (who: CastMember, question: string, text: string) =>
  act(d.w.as(who), 'answerInvitationQuestion', 'InvitationQuestion', 'answer', {
    ...{ question: ['ID!', question], text: ['String!', text] },
  });
const seenBy = async (token: string) =>
  (
    await d.w.public.ask(
      `mutation($token: String!) { openInvitation(token: $token) { questions { text answers { by text } } } }`,
      { token },
    )
  ).data.openInvitation.questions;

describe('A question about an invitation', () => {
  it('is put to all who ask; each answers for itself, and reads no answer of another', async () => {
    await secondBuyer(d);
    const first = await askTier1(d);
    const second = await openDrive(d.w, 'strangeMember', 'stranger-works', 'named: false');
    await invite(d.w, 'strangeMember', second.id, ['tier-1'], { contacts: [foundry] });
    const token = await d.office.tokenTo(foundry.email);
    expect(await ask(d.w.public, token, '费用由谁承担？')).toMatchObject({ text: '费用由谁承担？' });
    const [toLead, toOther] = [await questionsFor('lead', first.drive), await questionsFor('strangeMember', second.id)];
    expect(toLead).toMatchObject({ questionsToAnswer: 1, questions: [{ text: '费用由谁承担？', answer: null }] });
    expect(await answer('lead', toLead.questions[0].id, '我们承担一半')).toMatchObject({ answer: '我们承担一半' });
    expect(await answer('lead', toLead.questions[0].id, '再答')).toMatchObject({ rule: 'answered-already' });
    expect(await questionsFor('strangeMember', second.id)).toMatchObject({ questions: [{ answer: null }] });
    expect(await answer('lead', toOther.questions[0].id, '代答')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await answer('strangeMember', toOther.questions[0].id, '另议')).toMatchObject({ answer: '另议' });
    const lead = '清河龙头装备有限公司';
    expect(await seenBy(await d.office.tokenTo(foundry.email))).toEqual([
      {
        text: '费用由谁承担？',
        answers: [
          { by: lead, text: '我们承担一半' },
          { by: null, text: '另议' },
        ],
      },
    ]);
  });

  it('is answered by a letter with a fresh link, to whoever asked and to nobody else who holds one', async () => {
    const { drive, token } = await askTier1(d);
    await handOn(d.w.public, token, 'other@foundry.example');
    await ask(d.w.public, token, '要多久？');
    const { questions } = await questionsFor('lead', drive);
    await answer('lead', questions[0].id, '约十个月');
    await expect.poll(async () => (await d.office.letterTo(foundry.email)).text).toContain('约十个月');
    const fresh = await d.office.tokenTo(foundry.email);
    expect(fresh).not.toBe(token);
    expect(await seenBy(fresh)).toMatchObject([{ text: '要多久？' }]);
    expect(await seenBy(await d.office.tokenTo('other@foundry.example'))).toEqual([]);
  });

  it('is asked by its own people after they accepted, too, and answered by a letter that leads to the portal', async () => {
    const { drive, received } = await askSupplier(d);
    expect(await acceptOwn(d.w.as('supplier'), received.id)).toMatchObject({
      __typename: 'InvitationAnsweredByAudit',
    });
    await act(d.w.as('supplier'), 'askReceivedInviters', 'AskedQuestion', 'text', {
      ...{ invitation: ['ID!', received.id], text: ['String!', '何时开会？'] },
    });
    const { questions } = await questionsFor('lead', drive);
    await answer('lead', questions[0].id, '下月');
    await expect.poll(async () => (await d.office.letterTo('supplier@cast.example')).text).toContain('/invitations');
    expect((await receivedOf(d, 'supplier', 'supplier-works'))[0]?.questions).toEqual([
      { text: '何时开会？', answers: [{ by: '清河龙头装备有限公司', text: '下月' }] },
    ]);
  });

  it('has words, and there are ten of an invitation at most', async () => {
    const { token } = await askTier1(d);
    expect(await ask(d.w.public, token, ' ')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await ask(d.w.public, token, '长'.repeat(1001))).toMatchObject({ code: 'INVALID_INPUT' });
    await d.w.given(
      `MATCH (i:Invitation) UNWIND range(1, 10) AS n CREATE (:InvitationQuestion {id: 'q' + n, text: '问', askedAt: datetime(), email: 'x', member: false})-[:ABOUT]->(i)`,
    );
    expect(await ask(d.w.public, token, '第十一问')).toMatchObject({ rule: 'most-questions' });
  });
});
