import { InvalidInput, type FieldProblem } from '../platform/errors.ts';

export interface TrainingFacts {
  readonly name: string;
  readonly day: string;
  readonly place: string;
  readonly organiser: string;
  readonly hours: number;
  readonly people: number;
}
export interface TrainingGiven extends TrainingFacts {
  readonly enterprises?: readonly string[] | undefined;
}

/** What is to change; undefined leaves a field alone. */
export type TrainingChanges = { readonly [field in keyof TrainingGiven]?: TrainingGiven[field] | undefined };

/** What is recorded of a training, tidied; everything that is wrong with it at once. */
export function readFacts(given: TrainingFacts, today: string): TrainingFacts {
  const problems: FieldProblem[] = [];
  const refuse = (field: string, zh: string, en: string) => problems.push({ path: `input.${field}`, zh, en });
  const text = (field: 'name' | 'place' | 'organiser') => {
    const tidy = given[field].normalize('NFC').trim();
    if (tidy.length < 1 || tidy.length > 200) refuse(field, '应有 1 到 200 个字', 'must have 1 to 200 characters');
    return tidy;
  };
  const { day, hours, people } = given;
  if (day < '2003-01-01') refuse('day', '不应早于 2003-01-01', 'must not be before 2003-01-01');
  if (day > today) refuse('day', '不应晚于今天', 'must not be after today');
  if (!(hours > 0 && hours <= 200)) refuse('hours', '应大于 0、不超过 200 学时', 'must be above 0 and at most 200');
  if (people < 1 || people > 100_000)
    refuse('people', '应为 1 到 100000 的整数', 'must be a whole number from 1 to 100000');
  const facts = { name: text('name'), day, place: text('place'), organiser: text('organiser'), hours, people };
  if (problems.length > 0) throw new InvalidInput(problems);
  return facts;
}
