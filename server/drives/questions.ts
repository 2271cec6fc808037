import { record } from '../access/record.ts';
import type { Sight } from '../access/sight.ts';
import type { Asker } from '../edits/editing.ts';
import { signedIn } from '../enterprises/merges.ts';
import { InvalidInput, NotFound, RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId, newId } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import * as answers from './answer-queries.ts';
import { whoAnswers } from './answering.ts';
import { driveRules } from './drive-rules.ts';
import * as q from './help-queries.ts';
import { queueLetters } from './letters-queue.ts';
import { claim, gone, keyText, type Key, type Opening } from './link.ts';
import { recordDrive } from './opening.ts';
import { askersOf, receivedByIds } from './service.ts';

/** A question as one of those who ask reads it: with its own answer. */
export type QuestionPut = RowOf<typeof q.questionsPut>;
/** A question as the invited reads it. */
export interface QuestionAsked {
  readonly id: string;
  readonly text: string;
  readonly askedAt: string;
  readonly answers: readonly { readonly by: string | null; readonly text: string; readonly answeredAt: string }[];
}
const { limits } = driveRules;
const longest = 1000;
function readText(given: string): string {
  const text = given.normalize('NFC').trim();
  if (text === '' || text.length > longest)
    throw new InvalidInput([{ path: 'text', zh: `应有 1 到 ${longest} 个字`, en: `has 1 to ${longest} characters` }]);
  return text;
}
const tooMany = () =>
  new RuleBroken(
    {
      zh: `一份邀请至多提 ${limits.mostQuestions} 个问题`,
      en: `At most ${limits.mostQuestions} questions are asked about an invitation`,
    },
    'most-questions',
    limits.citation,
  );

interface Standing {
  readonly invitation: string;
  readonly supplier: string;
  readonly email: string;
  readonly name: string | null;
  readonly member: boolean;
}
/** Its own people ask about an invitation they have accepted, too. */
async function standing(tx: Tx, asker: Asker, key: Key): Promise<Standing> {
  const { viewer, sight } = asker;
  if ('token' in key) {
    const opening = await claim(tx, sight, key);
    whoAnswers(asker, key, opening);
    const { email, name, invitation, supplier } = opening;
    return { invitation, supplier, email, name, member: opening.member || opening.belongs };
  }
  const found = async () => (await receivedByIds(tx, sight, [key.invitation]))[0];
  if (!viewer || !(await found())) throw gone();
  await tx.one(answers.lockInvitation, { id: key.invitation });
  const now = await found();
  if (!now || now.answer === 'DECLINED' || now.withdrawn || (now.answer === 'OPEN' && now.over)) throw gone();
  return { invitation: now.id, supplier: now.supplier, email: viewer.email, name: viewer.name, member: true };
}

/** Asks all who invite; each answers for itself. Returns the question. */
export async function askInviters(
  asker: Asker,
  key: Key,
  given: string,
  idempotencyKey: string | null | undefined,
): Promise<QuestionAsked> {
  const text = readText(given);
  return asker.graph.write((tx) =>
    once(tx, idempotencyKey, `askInviters ${keyText(key)}`, async () => {
      const { invitation, supplier, email, name, member } = await standing(tx, asker, key);
      const used = (await tx.one(q.usedOfInvitation, { id: invitation }))!;
      if (used.questions >= limits.mostQuestions) throw tooMany();
      const id = newId();
      await tx.one(q.askQuestion, { id, invitation, text, person: asker.viewer?.id ?? null, email, name, member });
      const subject = { type: 'Invitation', id: invitation } as const;
      await record(tx, asker.origin, { act: 'ASK_INVITERS', subject, enterprises: [supplier] });
      return { id, text, askedAt: new Date().toISOString(), answers: [] };
    }),
  );
}

/** One of those who ask answers for itself alone: by mail to whoever put the question, and to no other who asks. */
export async function answerQuestion(
  asker: Asker,
  put: { readonly question: string; readonly lead: string; readonly id: string },
  given: string,
  idempotencyKey: string | null | undefined,
): Promise<QuestionPut> {
  const { id: person } = signedIn(asker.viewer);
  const { sight } = asker;
  const text = readText(given);
  const find = (tx: Tx) => tx.one(q.questionToAnswer, { id: put.question, lead: put.lead, sight });
  return asker.graph.write((tx) =>
    once(tx, idempotencyKey, `answerInvitationQuestion ${person}`, async () => {
      const before = await find(tx);
      if (!before) throw new NotFound('InvitationQuestion', globalId('InvitationQuestion', put.id));
      await tx.one(answers.lockInvitation, { id: before.invitation });
      const now = await find(tx);
      if (!now || now.answered)
        throw new RuleBroken({ zh: '贵单位已答复此问题', en: 'Your enterprise has answered it' }, 'answered-already');
      const { id, lead, invitation, email, asker: name, member, drive } = now;
      await tx.one(q.answerQuestion, { id, lead, text, person });
      const [told] = await askersOf(tx, [invitation]);
      const by = told?.named.some((one) => one.lead === lead) ? `（${now.name}）` : '';
      const note = `问 · Q：${now.text}\n答 · A${by}：${text}`;
      await queueLetters(tx, [{ id: newId(), invitation, kind: 'ANSWERED', email, name, member, ask: null, note }]);
      await recordDrive(tx, asker.origin, 'ANSWER_INVITATION_QUESTION', { id: drive, lead }, {});
      const [answered] = await questionsPut(tx, sight, [now.ask]);
      return answered!.find(({ question }) => question === id)!;
    }),
  );
}

/** Per ask of the viewer's own, the questions put to it. */
export async function questionsPut(tx: Tx, sight: Sight, asks: readonly string[]): Promise<QuestionPut[][]> {
  const rows = await tx.rows(q.questionsPut, { asks: [...asks], sight });
  return asks.map((id) => rows.filter(({ ask }) => ask === id));
}
/** Per invitation, the questions asked about it, those from one address or all; who may read them is the caller's to say. */
export async function questionsAsked(tx: Tx, invitations: readonly string[], email: string | null = null) {
  const rows = await tx.rows(q.questionsAsked, { invitations: [...invitations], email });
  const told = await askersOf(tx, invitations);
  return invitations.map((id, i) => {
    const named = new Set(told[i]?.named.map(({ lead }) => lead));
    return rows
      .filter(({ invitation }) => invitation === id)
      .map((row): QuestionAsked => ({
        ...row,
        answers: row.answers.map(({ lead, name, ...said }) => ({ ...said, by: named.has(lead) ? name : null })),
      }));
  });
}
/** Its own people read all of them; whoever else holds a link, those asked from its address. */
export const questionsOfOpening = async (tx: Tx, { invitation, member, belongs, email }: Opening) =>
  (await questionsAsked(tx, [invitation], member || belongs ? null : email))[0] ?? [];
