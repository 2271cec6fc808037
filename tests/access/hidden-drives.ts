import { globalId } from '../../server/platform/ids.ts';
import type { World } from '../support/world.ts';
import { enterprise, missing, refusal, type Asked } from './hidden-things.ts';
import { ids } from './matrix-world.ts';

/** A drive of the enterprise, what it asks of its supplier, and what it was asked itself. */
export const plantDrives = (w: World) =>
  w.given(`
    MATCH (subject:Enterprise {id: 'lead-works'}), (supplier:Enterprise {id: 'supplier-works'})
    CREATE (d:Drive {id: 'the-drive', name: '甲', indicators: ['COD'], year: 2025, dueOn: date('2099-01-01'), templates: '[]', named: true, state: 'OPEN',
      tier: 0, openedAt: datetime(), version: 1})-[:RUN_BY]->(subject)
    CREATE (d)-[:ASKS {id: 'the-asked', askedAt: datetime(), tier: 1, expiresAt: datetime('2099-01-01T00:00:00Z'), version: 1}]
      ->(:Invitation {id: 'the-sent', answer: 'OPEN', createdAt: datetime(), expiresAt: datetime('2099-01-01T00:00:00Z')})-[:INVITES]->(supplier)
    CREATE (theirs:Drive {id: 'their-drive', name: '乙', indicators: [], year: 2025, dueOn: date('2099-01-01'), templates: '[]', named: true, state: 'OPEN',
      tier: 0, openedAt: datetime(), version: 1})-[:RUN_BY]->(supplier)
    CREATE (theirs)-[:ASKS {id: 'their-ask', askedAt: datetime(), tier: 1, expiresAt: datetime('2099-01-01T00:00:00Z'), version: 1}]
      ->(:Invitation {id: 'the-received', answer: 'OPEN', createdAt: datetime(), expiresAt: datetime('2099-01-01T00:00:00Z')})-[:INVITES]->(subject)`);

const drive = [globalId('Drive', 'the-drive'), missing('Drive')] as const;
const asked = [globalId('Invitation', 'the-asked'), missing('Invitation')] as const;
const received = [globalId('ReceivedInvitation', 'the-received'), missing('ReceivedInvitation')] as const;
const opening = 'name: "甲", dueOn: "2099-01-01"';

export const ofDrives: Asked[] = [
  ['node of Drive', ...drive, 'node(id: $id) { __typename id }'],
  [
    'whom to invite',
    ...drive,
    'node(id: $id) { ... on Drive { candidates(indicator: COD) { total fewest { id } candidates { enterprise { id } } } } }',
  ],
  ['node of Invitation', ...asked, 'node(id: $id) { __typename id }'],
  ['node of ReceivedInvitation', ...received, 'node(id: $id) { __typename id }'],
  ['openDrive', ...enterprise, `openDrive(lead: $id, ${opening}) ${refusal}`],
  ['editDrive', ...drive, `editDrive(drive: $id, version: 1, input: { name: "乙" }) ${refusal}`],
  ['pauseDrive', ...drive, `pauseDrive(drive: $id, version: 1) ${refusal}`],
  ['resumeDrive', ...drive, `resumeDrive(drive: $id, version: 1) ${refusal}`],
  ['closeDrive', ...drive, `closeDrive(drive: $id, version: 1) ${refusal}`],
  ['inviteSuppliers', ...drive, `inviteSuppliers(drive: $id, suppliers: ["${ids.far}"]) ${refusal}`],
  ['withdrawInvitation', ...asked, `withdrawInvitation(invitation: $id, version: 1) ${refusal}`],
  ['sendInvitationAgain', ...asked, `sendInvitationAgain(invitation: $id, version: 1) ${refusal}`],
  ['openReceivedInvitation', ...received, 'openReceivedInvitation(invitation: $id) { enterpriseName }'],
  ['acceptReceivedInvitation', ...received, `acceptReceivedInvitation(invitation: $id) ${refusal}`],
  ['declineReceivedInvitation', ...received, `declineReceivedInvitation(invitation: $id, reason: "甲") ${refusal}`],
  ['answerReceivedByCredit', ...received, `answerReceivedByCredit(invitation: $id) ${refusal}`],
];
