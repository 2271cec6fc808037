import { globalId } from '../../server/platform/ids.ts';
import type { World } from '../support/world.ts';
import { missing, refusal, type Asked } from './hidden-things.ts';

/** An invitation to an enterprise hardly anybody sees, by one as hidden, with a question. */
export async function plantQuestion(w: World): Promise<void> {
  await w.given(`
    MATCH (subject:Enterprise {id: 'lead-works'})
    CREATE (subject)<-[:RUN_BY]-(:Drive {id: 'its-drive', name: '甲', indicators: [], year: 2025, dueOn: date('2099-01-01'), templates: '[]', named: true,
      state: 'OPEN', tier: 0, openedAt: datetime(), version: 1})-[:ASKS {id: 'its-ask', askedAt: datetime(), tier: 1,
      expiresAt: datetime('2099-01-01T00:00:00Z'), version: 1}]->(i:Invitation {id: 'to-answer', answer: 'ACCEPTED', createdAt: datetime(),
      expiresAt: datetime('2099-01-01T00:00:00Z')})-[:INVITES]->(subject)
    CREATE (:InvitationQuestion {id: 'the-question', text: '甲', askedAt: datetime(), email: 'a@cast.example', member: true})-[:ABOUT]->(i)`);
}
const received = [globalId('ReceivedInvitation', 'to-answer'), missing('ReceivedInvitation')] as const;
/** What is done with an invitation by the invited, and with a question by who asks. */
export const ofAnswering: Asked[] = [
  [
    'handOnReceivedInvitation',
    ...received,
    `handOnReceivedInvitation(invitation: $id, email: "a@cast.example") ${refusal}`,
  ],
  ['askReceivedInviters', ...received, `askReceivedInviters(invitation: $id, text: "甲") ${refusal}`],
  [
    'shareProgress',
    ...received,
    `shareProgress(invitation: $id, asker: "${globalId('InvitationAsker', 'its-ask')}", share: true) ${refusal}`,
  ],
  [
    'acceptInvitation, by a link that opens nothing',
    globalId('InvitationAsker', 'its-ask'),
    missing('InvitationAsker'),
    `acceptInvitation(token: "opens nothing", share: [$id]) ${refusal}`,
  ],
  ['openCascadeTo', ...received, `openCascadeTo(invitation: $id, share: true) ${refusal}`],
  [
    'answerInvitationQuestion',
    globalId('InvitationQuestion', 'the-question.lead-works'),
    globalId('InvitationQuestion', 'never-there.lead-works'),
    `answerInvitationQuestion(question: $id, text: "甲") ${refusal}`,
  ],
];
