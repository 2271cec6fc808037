import type { Viewer } from '../access/viewer.ts';
import { InvalidInput, type FieldProblem } from '../platform/errors.ts';

export interface NoteGiven {
  readonly text: string;
  readonly day: string;
}
const longest = 4000;
const longestReason = 1000;

/** What is written, tidied; everything that is wrong with it at once. */
export function readNote({ text, day }: NoteGiven, today: string): NoteGiven {
  const problems: FieldProblem[] = [];
  const tidy = text.normalize('NFC').trim();
  if (tidy.length < 1 || tidy.length > longest)
    problems.push({
      ...{ path: 'input.text', zh: `应有 1 到 ${longest} 个字`, en: `must have 1 to ${longest} characters` },
    });
  if (day < '2003-01-01')
    problems.push({ path: 'input.day', zh: '不应早于 2003-01-01', en: 'must not be before 2003-01-01' });
  if (day > today) problems.push({ path: 'input.day', zh: '不应晚于今天', en: 'must not be after today' });
  if (problems.length > 0) throw new InvalidInput(problems);
  return { text: tidy, day };
}

export function readReason(because: string): string {
  const reason = because.trim();
  if (reason.length < 1 || reason.length > longestReason)
    throw new InvalidInput([
      { path: 'reason', zh: `应有 1 到 ${longestReason} 个字`, en: `must have 1 to ${longestReason} characters` },
    ]);
  return reason;
}

/** The widest of the regions that somebody regulates and in which a place stands. */
export function authorityOver(viewer: Viewer, division: string | null): string | undefined {
  return viewer.memberships
    .filter((m) => m.role === 'REGULATOR')
    .flatMap(({ divisionCode: code }) =>
      code !== null && (code === '0' || division?.startsWith(code) === true) ? [code] : [],
    )
    .sort((a, b) => a.length - b.length)[0];
}
