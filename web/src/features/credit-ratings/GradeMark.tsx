import { Mark, type MarkShape } from '../../ui/Mark.tsx';
import { colours, okabeIto } from '../../ui/theme.ts';

const marks: Readonly<Record<string, { shape: MarkShape; colour: string }>> = {
  GREEN: { shape: 'full', colour: okabeIto.green },
  BLUE: { shape: 'full', colour: okabeIto.blue },
  YELLOW: { shape: 'half', colour: okabeIto.orange },
  RED: { shape: 'square', colour: okabeIto.vermilion },
};
/** Grades are data: one that has no colour of its own is grey. */
const unknown = { shape: 'empty', colour: colours.inkSoft } as const;
export const colourOf = (grade: string): string => (marks[grade] ?? unknown).colour;

export function GradeMark({ grade, name }: { grade: string; name: string }) {
  return <Mark {...(marks[grade] ?? unknown)}>{name}</Mark>;
}
