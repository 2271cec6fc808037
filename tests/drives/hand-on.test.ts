import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accept, drivingWorld, invitationsOf, open, type DrivingWorld } from './driving.ts';
import { askSupplier, askTier1, handOn, handOnOwn } from './helping.ts';

let d: DrivingWorld;
beforeAll(async () => {
  d = await drivingWorld();
  d.rounds.start();
});
afterAll(() => d.close());
beforeEach(() => d.begin());

describe('An invitation is handed on', () => {
  it('to a colleague, who gets a letter with the note and a link of their own; whoever asks is told of none of it', async () => {
    const { drive, token } = await askTier1(d);
    expect(await handOn(d.w.public, token, 'Colleague@foundry.example', '请你来定')).toMatchObject({
      ...{ email: 'colleague@foundry.example', left: 4 },
    });
    const letter = await d.office.letterTo('colleague@foundry.example');
    expect(letter.text).toContain('请你来定');
    const theirs = await d.office.tokenTo('colleague@foundry.example');
    expect(theirs).not.toBe(token);
    expect(await open(d.w.public, theirs)).toMatchObject({ email: 'colleague@foundry.example', mayJoin: true });
    expect((await invitationsOf(d.w, 'lead', drive)).invitations.nodes).toMatchObject([{ letters: 1 }]);
    expect(await accept(d.w.public, theirs)).toMatchObject({ email: 'colleague@foundry.example', newAccount: true });
  });

  it('so that a colleague of its own people may accept for the enterprise, as no stranger may', async () => {
    const { received } = await askSupplier(d);
    expect(await handOnOwn(d.w.as('supplier'), received.id, 'new@supplier.example')).toMatchObject({ left: 4 });
    const token = await d.office.tokenTo('new@supplier.example');
    expect(await accept(d.w.public, token, { password: 'a password of its own' })).toMatchObject({ newAccount: true });
  });

  it('five times at most, and never to people of whoever asks by name', async () => {
    const { token } = await askTier1(d);
    expect(await handOn(d.w.public, token, 'lead@cast.example')).toMatchObject({ rule: 'not-to-oneself' });
    expect(await handOn(d.w.public, token, 'no address')).toMatchObject({ code: 'INVALID_INPUT' });
    for (const left of [4, 3, 2, 1, 0])
      expect(await handOn(d.w.public, token, `c${left}@foundry.example`)).toMatchObject({ left });
    expect(await handOn(d.w.public, token, 'c6@foundry.example')).toMatchObject({ rule: 'most-forwards' });
  });

  it('by whom its link or its enterprise belongs to alone, and stands in the enterprise’s log', async () => {
    const { token } = await askTier1(d);
    expect(await handOn(d.w.as('stranger'), token, 'c@foundry.example')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await handOn(d.w.public, `${token}x`, 'c@foundry.example')).toMatchObject({ code: 'NOT_FOUND' });
    await handOn(d.w.public, token, 'c@foundry.example');
    expect(await d.w.graph.script(`MATCH (l:LogEntry {act: 'HAND_ON_INVITATION'}) RETURN l.enterprises AS of`)).toEqual(
      [{ of: ['tier-1'] }],
    );
  });
});
