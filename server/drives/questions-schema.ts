import { onceText } from '../edits/texts.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { globalId, localId } from '../platform/ids.ts';
import { OpenedInvitation } from './answer-schema.ts';
import { Invitation } from './invitations-schema.ts';
import { byId, byToken } from './link.ts';
import * as questions from './questions.ts';
import { ReceivedInvitation } from './received-schema.ts';
import { sendNow } from './sending.ts';

const InvitationQuestion = builder.objectRef<questions.QuestionPut>('InvitationQuestion').implement({
  description:
    '供应商就邀请提出的问题，附本企业自己的答复 · A question of an invited supplier with the reader’s own answer',
  fields: (t) => ({
    id: t.id({ resolve: ({ question, lead }) => globalId('InvitationQuestion', `${question}.${lead}`) }),
    text: t.exposeString('text'),
    askedAt: t.expose('askedAt', { type: 'DateTime' }),
    answer: t.exposeString('answer', {
      nullable: true,
      description: '本企业的答复，不向其他邀请方显示 · One’s own answer, which no other who asks reads',
    }),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', nullable: true }),
  }),
});
type Answer = questions.QuestionAsked['answers'][number];
const QuestionAnswer = builder.objectRef<Answer>('QuestionAnswer').implement({
  description: '一个邀请方的答复 · What one of those who ask answers',
  fields: (t) => ({
    by: t.exposeString('by', { nullable: true, description: '具名者的名称 · Its name, if it is named' }),
    text: t.exposeString('text'),
    answeredAt: t.expose('answeredAt', { type: 'DateTime' }),
  }),
});
const AskedQuestion = builder.objectRef<questions.QuestionAsked>('AskedQuestion').implement({
  description: '本企业就邀请提出的问题与答复 · A question the invited asked, with the answers',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => globalId('AskedQuestion', id) }),
    text: t.exposeString('text'),
    askedAt: t.expose('askedAt', { type: 'DateTime' }),
    answers: t.field({ type: [QuestionAnswer], resolve: ({ answers }) => [...answers] }),
  }),
});

const putOf = batched<string, questions.QuestionPut[]>(({ graph, sight }, ids) =>
  graph.read((tx) => questions.questionsPut(tx, sight, ids)),
);
builder.objectFields(Invitation, (t) => ({
  questions: t.field({
    type: [InvitationQuestion],
    description: '供应商的提问，先提的在前 · What the supplier asks, the first first',
    resolve: ({ id }, _, context) => putOf(context, id),
  }),
  questionsToAnswer: t.int({
    description: '本企业尚未答复的提问数 · Questions one’s own enterprise has not answered',
    resolve: async ({ id }, _, context) => (await putOf(context, id)).filter(({ answer }) => answer === null).length,
  }),
}));
const asked = batched<string, questions.QuestionAsked[]>(({ graph }, ids) =>
  graph.read((tx) => questions.questionsAsked(tx, ids)),
);
builder.objectField(ReceivedInvitation, 'questions', (t) =>
  t.field({
    type: [AskedQuestion],
    description: '本企业的提问与答复 · What its people asked, and the answers',
    resolve: ({ id }, _, context) => asked(context, id),
  }),
);
builder.objectField(OpenedInvitation, 'questions', (t) =>
  t.field({
    type: [AskedQuestion],
    description: '由此邮箱提出的问题；本企业人员可见全部 · Questions asked from this address; all to its own people',
    resolve: ({ opening }, _, { graph }) => graph.read((tx) => questions.questionsOfOpening(tx, opening)),
  }),
);

const types = [NotFound, NotAllowed, InvalidInput, RuleBroken];
builder.mutationFields((t) => {
  const said = { text: t.arg.string({ required: true }), key: t.arg.string({ description: onceText }) };
  return {
    askInviters: t.field({
      type: AskedQuestion,
      description: '凭链接向全部邀请方提问 · Asks all who invite a question, by a link',
      errors: { types },
      args: { token: t.arg.string({ required: true }), ...said },
      resolve: (_, { token, text, key }, context) => questions.askInviters(context, byToken(token), text, key),
    }),
    askReceivedInviters: t.field({
      type: AskedQuestion,
      description: '成员向全部邀请方提问，接受后亦可 · Its own people ask, after they accepted as well',
      errors: { types },
      args: { invitation: t.arg.id({ required: true }), ...said },
      resolve: (_, { invitation, text, key }, context) => questions.askInviters(context, byId(invitation), text, key),
    }),
    answerInvitationQuestion: t.field({
      type: InvitationQuestion,
      description:
        '邀请方答复提问：供应商得到邮件，其他邀请方看不到 · One who asks answers: by mail to the supplier, unseen by others who ask',
      errors: { types },
      args: { question: t.arg.id({ required: true }), ...said },
      resolve: async (_, { question, text, key }, context) => {
        const id = localId('InvitationQuestion', question);
        const [asked = '', lead = ''] = id.split('.');
        const answered = await questions.answerQuestion(context, { question: asked, lead, id }, text, key);
        await sendNow();
        return answered;
      },
    }),
  };
});
