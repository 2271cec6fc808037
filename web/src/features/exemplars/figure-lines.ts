import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../ui/editing/edit.ts';
import type { FigureShown } from './documents.ts';
import { figureLine, readLine, type FigureRead, type FigureWords } from './figures-text.ts';

/** Figures as lines of a form, in the reader's words, and back. */
export function useFigureLines() {
  const { t, i18n } = useTranslation(['exemplars', 'reference']);
  const inBoth = (key: string) => [t(key), i18n.getFixedT('zh')(key), i18n.getFixedT('en')(key)];
  const words: FigureWords = {
    indicator: (name) => inBoth(`reference:indicator.${name}`),
    basis: {
      EQUIVALENT: inBoth('exemplars:basis.EQUIVALENT'),
      CALORIFIC: inBoth('exemplars:basis.CALORIFIC'),
    },
  };
  return {
    line: (figure: FigureShown) => figureLine(figure, words),
    read(lines: readonly string[]): { figures: FigureRead[]; problem: Outcome | null } {
      const read = lines.map((line) => readLine(line, words));
      const wrong = read.flatMap((one, i) =>
        one ? [] : [{ path: `input.figures.${i}`, message: t('figuresWrong', { n: i + 1 }) }],
      );
      return {
        figures: read.filter((one) => one !== null),
        problem: wrong.length > 0 ? { kind: 'INVALID', fields: wrong } : null,
      };
    },
  };
}
