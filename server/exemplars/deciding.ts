import type { Origin } from '../access/record.ts';
import { edit, type Asker } from '../edits/editing.ts';
import { businessDay } from '../platform/dates.ts';
import { InvalidInput } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { newId } from '../platform/ids.ts';
import type { ParamsOf } from '../platform/query.ts';
import { recordExemplar, type Change } from './proposing.ts';
import * as q from './queries.ts';
import { checkPast, checkProposed, notAgreed, readText } from './rules.ts';
import { exemplarsByIds, keepsExemplar, type Exemplar } from './service.ts';

type PublishedText = ParamsOf<typeof q.publishExemplar>['text'];
/** The words that are agreed to, and then published: what is corrected later of the enterprise does not change them. */
export const textOf = (one: Exemplar): PublishedText => {
  const { kind, title, year, name, division, industry, summary, summaryEn, figures, authority } = one;
  return { kind, title, year, name, division, industry, summary, summaryEn, figures, authority };
};

const change = (
  asker: Asker,
  asked: Change,
  name: string,
  may: (now: Exemplar) => boolean,
  write: (tx: Tx, now: Exemplar) => Promise<void>,
) =>
  edit<Exemplar>(asker, {
    ...{ ...asked, name, type: 'Exemplar', fields: [] },
    lock: (tx) => tx.one(q.lockExemplar, { id: asked.id }),
    read: async (tx) => (await exemplarsByIds(tx, asker.viewer, [asked.id]))[0] ?? undefined,
    mayEdit: (now) => (may(now) ? ['status'] : []),
    regulates: (now) => keepsExemplar(asker.viewer, now),
    write,
  });

/** Agrees, for the enterprise or the park it is of, to the publication of an exemplar as it reads now. */
export const agreeToExemplar = (asker: Asker, asked: Change): Promise<string> =>
  change(
    asker,
    asked,
    'agreeToExemplar',
    ({ asOwn }) => asOwn,
    (tx, now) => writeAgreement(tx, asker.origin, now, businessDay()),
  );

/** Writes an agreement with an account to an exemplar that is held, on a day. */
export async function writeAgreement(tx: Tx, origin: Origin, now: Exemplar, day: string): Promise<void> {
  checkProposed(now.status);
  if (now.agreedOn !== null) return;
  const text = JSON.stringify(textOf(now));
  await tx.one(q.agreeToExemplar, { id: now.id, day, by: 'ACCOUNT', text, person: origin.person });
  await recordExemplar(tx, origin, 'AGREE_TO_EXEMPLAR', now, { after: { agreedOn: day, title: now.title } });
}

export interface Publication {
  readonly documentNo: string;
  readonly on: string;
  /** The day on which it was agreed to on paper. */
  readonly paperConsentOn: string | null;
}
/** Publishes an exemplar that was agreed to, as it was agreed to: the record is never changed. */
export const publishExemplar = (
  asker: Asker,
  asked: Change,
  given: Omit<Publication, 'on'> & { readonly on: string | null },
): Promise<string> =>
  change(
    asker,
    asked,
    'publishExemplar',
    (now) => keepsExemplar(asker.viewer, now),
    (tx, now) => {
      const today = businessDay();
      return writePublication(tx, asker.origin, now, { ...given, on: given.on ?? today }, today);
    },
  );

/** Writes the publication of an exemplar that is held. */
export async function writePublication(
  tx: Tx,
  origin: Origin,
  now: Exemplar,
  { documentNo: number, on, paperConsentOn }: Publication,
  today: string,
): Promise<void> {
  checkProposed(now.status);
  const documentNo = readText('documentNo', number, 100);
  if (now.agreedOn !== null && paperConsentOn !== null)
    throw new InvalidInput([
      { path: 'paperConsentOn', zh: '已在线同意，无须注明', en: 'is not noted: it was agreed to here' },
    ]);
  const agreedOn = now.agreedOn ?? paperConsentOn;
  if (agreedOn === null) throw notAgreed();
  if (paperConsentOn !== null) checkPast('paperConsentOn', paperConsentOn, today, null);
  checkPast('on', on, today, agreedOn);
  const text = now.agreedText === null ? textOf(now) : (JSON.parse(now.agreedText) as PublishedText);
  const agreedBy = now.agreedOn === null ? 'PAPER' : 'ACCOUNT';
  await tx.one(q.publishExemplar, {
    ...{ id: now.id, record: newId(), documentNo, day: on, agreedOn, agreedBy, agreedText: JSON.stringify(text), text },
    person: origin.person,
  });
  await recordExemplar(tx, origin, 'PUBLISH_EXEMPLAR', now, {
    after: { publishedOn: on, documentNo, agreedOn, agreedBy, title: text.title, name: text.name },
  });
}

/** Withdraws an exemplar with the reason: that it was, and when, is public of one that was published. */
export const withdrawExemplar = (
  asker: Asker,
  asked: Change,
  given: { readonly reason: string; readonly on: string | null },
): Promise<string> =>
  change(
    asker,
    asked,
    'withdrawExemplar',
    (now) => keepsExemplar(asker.viewer, now),
    (tx, now) => {
      const today = businessDay();
      return writeWithdrawal(tx, asker.origin, now, { ...given, on: given.on ?? today }, today);
    },
  );

/** Writes the withdrawal of an exemplar that is held. */
export async function writeWithdrawal(
  tx: Tx,
  origin: Origin,
  now: Exemplar,
  { reason: given, on }: { readonly reason: string; readonly on: string },
  today: string,
): Promise<void> {
  if (now.status === 'WITHDRAWN') checkProposed(now.status);
  const reason = readText('reason', given, 1000);
  checkPast('on', on, today, now.publishedOn ?? now.proposedOn);
  await tx.one(q.withdrawExemplar, { id: now.id, withdrawal: newId(), day: on, reason, person: origin.person });
  await recordExemplar(tx, origin, 'WITHDRAW_EXEMPLAR', now, {
    before: { status: now.status },
    after: { status: 'WITHDRAWN', withdrawnOn: on, reason },
  });
}
