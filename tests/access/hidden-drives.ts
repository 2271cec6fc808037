import { drive, enterprise, missing, question, received, refusal, type Asked } from './hidden-things.ts';
import { ids } from './matrix-world.ts';

const given = 'name: "甲", dueOn: "2099-01-01"';
const onceMore = 'version: 1';
/** Drives, what they ask, and what is received of it. */
export const ofDrives: Asked[] = [
  ['node of Drive', ...drive, 'node(id: $id) { __typename id ... on Drive { name funnel { counts { asked } } } }'],
  [
    'whom to invite',
    ...drive,
    'node(id: $id) { ... on Drive { candidates(indicator: COD) { total fewest { id } candidates { enterprise { id } } } } }',
  ],
  ['node of Invitation', ...question, 'node(id: $id) { __typename id }'],
  ['node of ReceivedInvitation', ...received, 'node(id: $id) { __typename id }'],
  ['openDrive', ...enterprise, `openDrive(lead: $id, ${given}) ${refusal}`],
  ['openDrive, what it passes on', ...received, `openDrive(lead: "${ids.far}", ${given}, continues: $id) ${refusal}`],
  [
    'openDrive, on behalf of whom',
    ...enterprise,
    `openDrive(lead: "${ids.far}", ${given}, continues: "${missing('ReceivedInvitation')}", behalfOf: $id) ${refusal}`,
  ],
  ['editDrive', ...drive, `editDrive(drive: $id, ${onceMore}, input: { name: "乙" }) ${refusal}`],
  ['pauseDrive', ...drive, `pauseDrive(drive: $id, ${onceMore}) ${refusal}`],
  ['resumeDrive', ...drive, `resumeDrive(drive: $id, ${onceMore}) ${refusal}`],
  ['closeDrive', ...drive, `closeDrive(drive: $id, ${onceMore}) ${refusal}`],
  ['inviteSuppliers', ...drive, `inviteSuppliers(drive: $id, suppliers: ["${ids.far}"]) ${refusal}`],
  [
    'inviteSuppliers, whom',
    ...enterprise,
    `inviteSuppliers(drive: "${missing('Drive')}", suppliers: [$id]) ${refusal}`,
  ],
  ['withdrawInvitation', ...question, `withdrawInvitation(invitation: $id, ${onceMore}) ${refusal}`],
  ['sendInvitationAgain', ...question, `sendInvitationAgain(invitation: $id, ${onceMore}) ${refusal}`],
  ['openReceivedInvitation', ...received, 'openReceivedInvitation(invitation: $id) { enterpriseName }'],
  ['acceptReceivedInvitation', ...received, `acceptReceivedInvitation(invitation: $id) ${refusal}`],
  ['declineReceivedInvitation', ...received, `declineReceivedInvitation(invitation: $id, reason: "甲") ${refusal}`],
  ['answerReceivedByCredit', ...received, `answerReceivedByCredit(invitation: $id) ${refusal}`],
];
