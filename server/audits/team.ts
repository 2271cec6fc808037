import { InvalidInput, type FieldProblem } from '../platform/errors.ts';
import type { TeamMember } from './service.ts';

const mostPeople = 30;
const tooLong = (path: string, most: number): FieldProblem => ({
  path,
  zh: `须填写，不超过${most}字`,
  en: `is given, in at most ${most} characters`,
});

/** The agency and the team as they are kept: trimmed, nobody without a name or without a part. */
export function checkTeam({ agency, team }: { agency: string | null; team: readonly TeamMember[] }) {
  const named = agency?.trim() || null;
  const people = team.map(({ name, role }) => ({ name: name.trim(), role: role.trim() }));
  const problems = [
    ...(named !== null && named.length > 100 ? [tooLong('agency', 100)] : []),
    ...(people.length > mostPeople
      ? [{ path: 'team', zh: `至多 ${mostPeople} 人`, en: `is at most ${mostPeople} people` }]
      : []),
    ...people.flatMap(({ name, role }, i) => [
      ...(name === '' || name.length > 50 ? [tooLong(`team.${i}.name`, 50)] : []),
      ...(role === '' || role.length > 50 ? [tooLong(`team.${i}.role`, 50)] : []),
    ]),
  ];
  if (problems.length > 0) throw new InvalidInput(problems);
  return { agency: named, team: people };
}
