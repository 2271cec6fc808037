import { record } from '../access/record.ts';
import { check, emailProblems, plainEmail } from '../access/operator.ts';
import type { Asker } from '../edits/editing.ts';
import { InvalidInput, RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { newId } from '../platform/ids.ts';
import { whoAnswers } from './answering.ts';
import { peopleOfLead } from './change-queries.ts';
import { driveRules } from './drive-rules.ts';
import * as q from './help-queries.ts';
import { notToOneself } from './inviting.ts';
import { queueLetters } from './letters-queue.ts';
import { claim, keyText, type Key } from './link.ts';
import { askersOf } from './service.ts';

export interface Colleague {
  readonly email: string;
  readonly name: string | null;
  readonly note: string | null;
}
export interface HandedOn {
  readonly email: string;
  /** How often the invitation may still be handed on. */
  readonly left: number;
}
const { limits } = driveRules;
const longest = { name: 100, note: 500 };

function readColleague({ email, name, note }: Colleague): Colleague {
  const plain = plainEmail(email);
  check(emailProblems(plain));
  const tidy = (path: keyof typeof longest, value: string | null) => {
    const said = value?.normalize('NFC').trim() || null;
    if ((said?.length ?? 0) > longest[path])
      throw new InvalidInput([
        { path, zh: `不超过 ${longest[path]} 个字`, en: `has at most ${longest[path]} characters` },
      ]);
    return said;
  };
  return { email: plain, name: tidy('name', name), note: tidy('note', note) };
}
/** Of those who ask unnamed nobody may learn by whom an address is refused. */
async function checkNotTheirs(tx: Tx, invitation: string, email: string): Promise<void> {
  const [told] = await askersOf(tx, [invitation]);
  for (const lead of new Set(told?.named.map((one) => one.lead)))
    if ((await tx.one(peopleOfLead, { enterprise: lead, emails: [email] })) !== undefined) throw notToOneself(email);
}
const tooOften = () =>
  new RuleBroken(
    {
      zh: `一份邀请至多转给 ${limits.mostForwards} 位同事`,
      en: `An invitation is handed on ${limits.mostForwards} times at most`,
    },
    'most-forwards',
    limits.citation,
  );

/** Hands an invitation on to a colleague by a letter of its own, who may do with it what whoever hands it on may. */
export async function handOnInvitation(
  asker: Asker,
  key: Key,
  given: Colleague,
  idempotencyKey: string | null | undefined,
): Promise<HandedOn> {
  const { graph, sight, origin } = asker;
  const colleague = readColleague(given);
  return graph.write((tx) =>
    once(tx, idempotencyKey, `handOnInvitation ${keyText(key)}`, async () => {
      const opening = await claim(tx, sight, key);
      whoAnswers(asker, key, opening);
      const { invitation, supplier } = opening;
      const used = (await tx.one(q.usedOfInvitation, { id: invitation }))!;
      if (used.handedOn >= limits.mostForwards) throw tooOften();
      await checkNotTheirs(tx, invitation, colleague.email);
      const member = opening.member || opening.belongs || sight.own.includes(supplier);
      const letter = { ...colleague, id: newId(), invitation, kind: 'FORWARD', member, ask: null } as const;
      await queueLetters(tx, [letter]);
      await record(tx, origin, {
        act: 'HAND_ON_INVITATION',
        subject: { type: 'Invitation', id: invitation },
        enterprises: [supplier],
        after: { member },
      });
      return { email: colleague.email, left: limits.mostForwards - used.handedOn - 1 };
    }),
  );
}
