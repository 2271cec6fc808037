import { onceText, versionGiven } from '../edits/texts.ts';
import { builder } from '../platform/builder.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import * as changing from './changing.ts';
import { proposeCreditRatings, type Proposed } from './proposing.ts';
import { CreditRating } from './schema.ts';
import type { Change } from './stepping.ts';

const ProposedRatings = builder.objectRef<Proposed>('ProposedCreditRatings').implement({
  description: '拟定的评价 · What was proposed',
  fields: (t) => ({
    ratings: t.field({ type: [CreditRating], resolve: ({ ids }) => [...ids] }),
    ratedAlready: t.exposeInt('ratedAlready', {
      description: '该年度已有评价、未作改动的企业数 · How many were rated already, and left as they are',
    }),
  }),
});

const problems = [NotFound, NotAllowed, InvalidInput, RuleBroken];
const errors = { types: [...problems, Conflict] };
builder.mutationFields((t) => {
  const common = {
    rating: t.arg.id({ required: true }),
    version: t.arg.int({ required: true, description: versionGiven }),
    key: t.arg.string({ description: onceText }),
  };
  const changeOf = (id: string, version: number, key: string | null | undefined): Change => ({
    ...{ id: localId('CreditRating', id), version, key },
  });
  return {
    proposeCreditRatings: t.field({
      type: ProposedRatings,
      description: '按在案事实拟定企业的等级 · Proposes the grades of enterprises by what is on file',
      errors: { types: problems },
      args: {
        authority: t.arg.string({ required: true, description: '评价机关的辖区 · Region of the authority' }),
        year: t.arg.int({ required: true }),
        enterprises: t.arg.idList({ required: true }),
        key: t.arg.string({ description: onceText }),
      },
      resolve: (_, { authority, year, enterprises, key }, context) => {
        const ids = enterprises.map((id) => localId('Enterprise', id));
        return proposeCreditRatings(context, { authority, year, enterprises: ids }, key);
      },
    }),
    setCreditGrade: t.field({
      type: CreditRating,
      description: '采用或改定等级，改定须说明理由 · Sets the grade of a draft; another than proposed with the reason',
      errors,
      args: { ...common, grade: t.arg.string({ required: true }), reason: t.arg.string() },
      resolve: (_, { rating, version, key, grade, reason }, context) =>
        changing.setCreditGrade(context, changeOf(rating, version, key), grade, reason),
    }),
    tellCreditRating: t.field({
      type: CreditRating,
      description: '告知企业 · Tells the enterprise',
      errors,
      args: common,
      resolve: (_, { rating, version, key }, context) =>
        changing.tellCreditRating(context, changeOf(rating, version, key)),
    }),
    objectToRating: t.field({
      type: CreditRating,
      description: '企业提出异议，仅一次 · Objects to a rating, once: its own enterprise does',
      errors,
      args: { ...common, objection: t.arg.string({ required: true }) },
      resolve: (_, { rating, version, key, objection }, context) =>
        changing.objectToRating(context, changeOf(rating, version, key), objection),
    }),
    answerObjection: t.field({
      type: CreditRating,
      description: '答复异议，可改定等级 · Answers an objection, with another grade or not',
      errors,
      args: { ...common, answer: t.arg.string({ required: true }), grade: t.arg.string() },
      resolve: (_, { rating, version, key, answer, grade }, context) =>
        changing.answerObjection(context, changeOf(rating, version, key), answer, grade),
    }),
    publishCreditRating: t.field({
      type: CreditRating,
      description: '公布 · Publishes a rating',
      errors,
      args: common,
      resolve: (_, { rating, version, key }, context) =>
        changing.publishCreditRating(context, changeOf(rating, version, key)),
    }),
    correctCreditRating: t.field({
      type: CreditRating,
      description: '更正已公布的等级，须说明理由 · Corrects a published rating by a further record, with the reason',
      errors,
      args: { ...common, grade: t.arg.string({ required: true }), reason: t.arg.string({ required: true }) },
      resolve: (_, { rating, version, key, grade, reason }, context) =>
        changing.correctCreditRating(context, changeOf(rating, version, key), grade, reason),
    }),
  };
});
