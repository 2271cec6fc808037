import { builder } from '../platform/builder.ts';
import { globalId } from '../platform/ids.ts';
import { pageOfList } from '../platform/paging.ts';
import { Division } from '../reference/schema.ts';
import * as ratings from './service.ts';

type Earlier = ratings.PublicRating['earlier'][number];
const gradeName = ({ gradeName: zh, gradeNameEn: en }: { gradeName: string; gradeNameEn: string }, locale: string) =>
  locale === 'en' ? en : zh;
const EarlierRating = builder.objectRef<Earlier>('EarlierCreditRating').implement({
  description: '更正前公布的结果 · What was published before it was corrected',
  fields: (t) => ({
    edition: t.exposeInt('edition'),
    grade: t.exposeString('grade'),
    gradeName: t.string({ resolve: (one, _, { locale }) => gradeName(one, locale) }),
    publishedOn: t.expose('publishedOn', { type: 'Date' }),
  }),
});
const PublicRating = builder.objectRef<ratings.PublicRating>('PublicCreditRating').implement({
  description: '公布的环境信用评价，一经公布不再改变 · A credit rating as it was published; never changed',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => globalId('PublicCreditRating', id) }),
    name: t.exposeString('name', { description: '公布时的名称 · Its name when it was published' }),
    grade: t.exposeString('grade'),
    gradeName: t.string({ resolve: (one, _, { locale }) => gradeName(one, locale) }),
    year: t.exposeInt('year'),
    authority: t.field({ type: Division, resolve: ({ authority }) => authority }),
    publishedOn: t.expose('publishedOn', { type: 'Date' }),
    edition: t.exposeInt('edition', { description: '第几次公布，大于 1 为更正 · Above 1 it is a correction' }),
    earlier: t.field({
      type: [EarlierRating],
      description: '更正前的结果 · What was published before',
      resolve: ({ earlier }) => [...earlier],
    }),
  }),
});
const Count = builder.objectRef<ratings.GradeCount>('CreditGradeCount').implement({
  description: '一年中一个等级的企业数 · How many have a grade in a year',
  fields: (t) => ({
    year: t.exposeInt('year'),
    grade: t.exposeString('grade'),
    gradeName: t.string({ resolve: (one, _, { locale }) => gradeName(one, locale) }),
    count: t.exposeInt('count'),
  }),
});
builder.queryFields((t) => {
  const authority = t.arg.string({ description: '评价机关 · By this authority, or one within it' });
  return {
    publicCreditRatings: t.connection({
      type: PublicRating,
      description: '公布的环境信用评价，人人可见 · Credit ratings as they were published, for everybody',
      args: {
        authority,
        year: t.arg.int(),
        grade: t.arg.string(),
        search: t.arg.string({ description: '企业名称 · Name' }),
      },
      resolve: async (_, { authority, year, grade, search, ...args }, { graph }) =>
        pageOfList(args, await ratings.publicRatings(graph, { authority, year, grade, search }), ({ id }) => id),
    }),
    creditGradeCounts: t.field({
      type: [Count],
      description: '公布的各等级企业数，按年 · How many have which grade, by year, as published',
      args: { authority },
      resolve: (_, { authority }, { graph }) => ratings.gradeCounts(graph, authority),
    }),
  };
});
