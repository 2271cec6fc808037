import { reportOf } from '../../server/drives/closing.ts';
import type { Ask } from '../../server/drives/service.ts';
import { endOfBusinessDay } from '../../server/platform/dates.ts';
import { idOf } from '../../server/platform/ids.ts';
import type { GraphRows } from '../rows.ts';
import { tellHistory } from './audit-history.ts';
import type { Audit } from './audits.ts';
import { monthsAfter } from './calendar.ts';
import { demoAsks, demoDriveList, type ToldAsk, type ToldDrive } from './drives-told.ts';
import type { Firm } from './firms.ts';

type InvitationRow = GraphRows['invitations'][number];
const at = (day: string) => `${day}T10:00:00+08:00`;
const maybeAt = (day: string | undefined) => (day ? at(day) : null);
const found = (firms: readonly Firm[], name: string): Firm => {
  const firm = firms.find((one) => one.name === name);
  if (!firm) throw new Error(`No firm ${name} in the demo`);
  return firm;
};
const driveId = (drive: ToldDrive | undefined) => idOf('demo', 'drive', drive!.name);
const driveOf = (key: string) => demoDriveList.find((one) => one.key === key)!;

const plain = { agency: null, team: null, deferredUntil: null, assessedOn: null };
/** The audits that invitations led to, and the one that answers by credit. */
export function driveAudits(firms: readonly Firm[]): Audit[] {
  const led = demoAsks.flatMap(({ of, audit }): Audit[] =>
    audit
      ? [
          {
            ...{ ...plain, firm: found(firms, of), mode: 'STANDARD', openedOn: audit.openedOn },
            ...{
              basis: 'INVITED',
              stage: audit.stage,
              status: 'OPEN',
              dueOn: null,
              acceptedOn: null,
              validUntil: null,
            },
          },
        ]
      : [],
  );
  const credits = [...new Map(demoAsks.flatMap((one) => (one.acceptedOn ? [[one.of, one.acceptedOn]] : [])))];
  const held = credits.map(([of, acceptedOn]): Audit => ({
    ...{ ...plain, firm: found(firms, of), mode: 'STANDARD', basis: 'VOLUNTARY', stage: 'CONTINUOUS_IMPROVEMENT' },
    ...{ status: 'ACCEPTED', openedOn: monthsAfter(acceptedOn, -14), dueOn: null, acceptedOn },
    validUntil: monthsAfter(acceptedOn, 60),
  }));
  return tellHistory([...led, ...held]);
}

/** Who asks whom: everything on one supplier that is asked at one time is one invitation. */
export function makeDrives(
  firms: readonly Firm[],
  idFor: (firm: Firm) => string,
): Pick<GraphRows, 'drives' | 'invitations'> {
  const id = (name: string) => idFor(found(firms, name));
  const invitationId = ({ of, together }: ToldAsk, drive: ToldDrive) =>
    idOf('demo', 'invitation', id(of), together ? 'together' : driveId(drive));
  const invitations = new Map<string, InvitationRow>();
  for (const told of demoAsks) {
    const drive = driveOf(told.drive);
    const invitation = invitationId(told, drive);
    const endOf = (day: string) => endOfBusinessDay(day).toISOString();
    const askUntil = endOf(told.together ? drive.dueOn : (told.until ?? drive.dueOn));
    const expiresAt = endOf(told.until ?? drive.dueOn);
    const ask = idOf('demo', 'ask', driveId(drive), id(told.of));
    const row: InvitationRow = invitations.get(invitation) ?? {
      ...{
        id: invitation,
        supplier: id(told.of),
        answer: told.answer ?? 'OPEN',
        createdAt: at(told.askedOn),
        expiresAt,
      },
      ...{ answeredAt: maybeAt(told.answeredOn), declineKind: told.declined?.kind ?? null },
      ...{ declineReason: told.declined?.reason ?? null, asks: [], letters: [] },
      creditUntil: told.acceptedOn ? monthsAfter(told.acceptedOn, 60) : null,
      audit: told.audit ? idOf('demo', 'audit', id(told.of), told.audit.openedOn) : null,
    };
    row.asks.push({
      ...{ id: ask, drive: driveId(drive), askedAt: at(told.askedOn), tier: 1, message: drive.message },
      ...{ expiresAt: askUntil },
      ...{ openedAt: maybeAt(told.openedOn), withdrawnAt: maybeAt(told.withdrawnOn) },
      ...{ email: told.email ?? null, contact: told.contact ?? null },
    });
    if (told.letter)
      row.letters.push({
        ...{ id: idOf('demo', 'letter', ask), ask, kind: row.letters.length > 0 ? 'JOINED' : 'INVITE' },
        ...{ email: told.email ?? told.member ?? '', name: told.contact ?? null, member: told.member !== undefined },
        ...{ state: told.letter, queuedAt: at(told.askedOn), sentAt: told.letter === 'SENT' ? at(told.askedOn) : null },
        problem: told.letter === 'BOUNCED' ? '550 5.1.1 no such user (demo)' : null,
      });
    invitations.set(invitation, row);
  }
  const drives = demoDriveList.map((drive): GraphRows['drives'][number] => {
    const continued = demoAsks.find(({ drive: of, of: name }) => of === drive.continues && name === drive.lead);
    return {
      ...{ id: driveId(drive), lead: id(drive.lead), name: drive.name, goal: drive.goal, indicators: ['COD'] },
      ...{
        year: drive.year,
        dueOn: drive.dueOn,
        message: drive.message,
        templates: JSON.stringify(drive.templates ?? []),
      },
      ...{ named: true, remindEveryDays: 7, state: drive.closedOn ? ('CLOSED' as const) : ('OPEN' as const) },
      ...{ openedAt: at(drive.openedOn), closedAt: maybeAt(drive.closedOn), report: reportFor(drive) },
      ...{ tier: drive.continues ? 1 : 0, root: drive.continues ? driveId(driveOf(drive.continues)) : null },
      continues: continued ? invitationId(continued, driveOf(continued.drive)) : null,
    };
  });
  return { drives, invitations: [...invitations.values()] };
}

/** As it stood on the day it was closed: what nobody had answered was taken back afterwards. */
function reportFor(drive: ToldDrive): string | null {
  if (!drive.closedOn) return null;
  const asks = demoAsks
    .filter((one) => one.drive === drive.key)
    .map(({ answer, openedOn, letter, declined }) => ({
      ...{ tier: 1, alongside: [], declineKind: declined?.kind ?? null },
      state: answer ?? (openedOn ? 'OPENED' : letter === 'SENT' ? 'SENT' : 'DRAFT'),
    }));
  return JSON.stringify(reportOf(asks as unknown as Ask[]));
}
