import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  getOperationAST,
  GraphQLError,
  Kind,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { createBudget, type Account, type Spending } from './budget.ts';
import { builder, mostComplex } from './builder.ts';
import type { Context } from './context.ts';

const spendings = new WeakMap<Context, Spending>();
/** Many people may stand behind one address. */
const peoplePerAddress = 5;

/** What an operation costs: its fields, each list times what it may hold. What is refused for its size costs one point. */
function costOf(schema: GraphQLSchema, { document, operationName, variableValues }: ExecutionArgs): number {
  const operation = getOperationAST(document, operationName);
  if (!operation) return 1;
  const definitions = document.definitions.filter((d) => d.kind !== Kind.OPERATION_DEFINITION || d === operation);
  const only: DocumentNode = { ...document, definitions };
  try {
    const { complexity } = complexityFromQuery(only, { schema, variables: { ...variableValues } });
    return complexity > mostComplex ? 1 : Math.max(1, Math.ceil(complexity));
  } catch {
    // Variables that do not fit: the execution says so.
    return 1;
  }
}

function accountsOf({ viewer, address, config }: Context): Account[] {
  const most = config.queryPoints;
  return [
    { key: viewer ? `person ${viewer.id}` : `nobody ${address ?? ''}`, most },
    ...(address ? [{ key: `address ${address}`, most: most * peoplePerAddress }] : []),
  ];
}

/** Counts the cost of what is asked, not how often: per person and per address, a minute at a time. */
export function rateLimiting(schema: GraphQLSchema): Plugin<Context> {
  const budget = createBudget();
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const context = args.contextValue as Context;
      const spent = budget.spend(accountsOf(context), costOf(schema, args));
      spendings.set(context, spent);
      if (!spent.allowed) setResultAndStopExecution({ errors: [refusal(spent, context)] });
    },
  };
}

function refusal({ cost, remaining, resetAt }: Spending, { locale, requestId }: Context): GraphQLError {
  const seconds = Math.max(1, Math.ceil((resetAt.getTime() - Date.now()) / 1000));
  const message =
    locale === 'en'
      ? `Too much was asked within a minute: this costs ${cost} and ${remaining} is left. Try again in ${seconds} s`
      : `一分钟内的查询量超过上限：本次需 ${cost}，尚余 ${remaining}，请在 ${seconds} 秒后重试`;
  const http = { status: 429, headers: { 'retry-after': String(seconds) } };
  return new GraphQLError(message, { extensions: { code: 'RATE_LIMITED', requestId, cost, remaining, http } });
}

const RateLimit = builder.objectRef<Spending>('RateLimit').implement({
  description:
    '查询额度：按字段计费，每分钟重置 · What one may still ask for: counted by field, full again each minute',
  fields: (t) => ({
    cost: t.exposeInt('cost', { description: '本次请求的费用 · What this request costs' }),
    remaining: t.exposeInt('remaining', { description: '本次之后的余额 · What is left after it' }),
    resetAt: t.field({
      type: 'DateTime',
      description: '额度恢复的时刻 · When all of it is there again',
      resolve: ({ resetAt }) => resetAt.toISOString(),
    }),
  }),
});

builder.queryField('rateLimit', (t) =>
  t.field({
    type: RateLimit,
    description: '本次请求的费用与余额 · What this request costs, and what is left',
    complexity: 0,
    resolve: (_, __, context) => {
      const spent = spendings.get(context);
      if (!spent) throw new Error('a request whose cost was not counted');
      return spent;
    },
  }),
);
