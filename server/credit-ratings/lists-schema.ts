import { Enterprise } from '../enterprises/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { CreditGrade, CreditRating, RatingState } from './schema.ts';
import * as ratings from './service.ts';

const ofEnterprise = batched<string, string[]>(({ graph, viewer }, ids) =>
  ratings.ratingsOfEnterprises(graph, viewer, ids),
);
builder.objectField(Enterprise, 'creditRatings', (t) =>
  t.field({
    type: [CreditRating],
    description: '环境信用评价，读者不可见时为空列表 · Credit ratings; none to whom they are not to be seen',
    resolve: (enterprise, _, context) => ofEnterprise(context, enterprise.id),
  }),
);
builder.queryFields((t) => ({
  creditRatings: t.connection({
    type: CreditRating,
    description: '读者可见的环境信用评价 · The credit ratings that the reader sees',
    args: {
      year: t.arg.int(),
      authority: t.arg.string({ description: '评价机关 · By this authority, or one within it' }),
      status: t.arg({ type: RatingState }),
      grade: t.arg.string(),
      objected: t.arg.boolean({ description: '有待答复的异议 · With an objection that is to be answered' }),
      search: t.arg.string({ description: '企业名称或信用代码 · Name or credit code' }),
    },
    resolve: (_, { year, authority, status, grade, objected, search, ...args }, { graph, viewer }) =>
      ratings.ratingPage(graph, viewer, args, { year, authority, status, grade, objected, search }) as never,
  }),
  creditGrades: t.field({
    type: [CreditGrade],
    description: '今日的各信用等级，从好到差 · The grades of today, the best first',
    args: { division: t.arg.string() },
    resolve: (_, { division }, { graph }) => ratings.gradesIn(graph, division ?? '0'),
  }),
}));
