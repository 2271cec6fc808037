import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment, type FragmentOf } from '../../api/graphql.ts';
import { byIndicator } from '../../api/indicators.ts';
import { useFormat } from '../../ui/format.ts';
import { StackedShares } from '../../ui/StackedShares.tsx';
import { coverageColours } from './coverage-colours.ts';

export const ParkCoverageFields = graphql(`
  fragment ParkCoverageFields on ParkTotals {
    coverage {
      indicator
      audited
      inProgress
      untouched
      unit
    }
  }
`);
const parts = [
  { key: 'audited', pattern: 'none' },
  { key: 'inProgress', pattern: 'stripes' },
  { key: 'untouched', pattern: 'dots' },
] as const;

/** By count and by the load of each indicator: as bars, and the same figures as a table. */
export function ParkCoverage({ totals }: { totals: FragmentOf<typeof ParkCoverageFields> }) {
  const { t } = useTranslation('parks');
  const { scaled, share } = useFormat();
  const shown = readFragment(ParkCoverageFields, totals).coverage;
  const coverage = useMemo(() => [...shown].sort(byIndicator), [shown]);
  const { rows, segments, said } = useMemo(() => {
    const nameOf = (c: (typeof coverage)[number]) =>
      c.indicator ? t(`reference:indicator.${c.indicator}`) : t('byCount');
    const covered = (c: (typeof coverage)[number]) => c.audited / (c.audited + c.inProgress + c.untouched || 1);
    return {
      rows: coverage.map(nameOf),
      segments: parts.map(({ key, pattern }) => ({
        name: t(key),
        colour: coverageColours[key],
        pattern,
        values: coverage.map((c) => c[key]),
      })),
      said: coverage.map((c) => `${nameOf(c)} ${share(covered(c), 0)}`).join(', '),
    };
  }, [coverage, t, share]);
  return (
    <>
      <p className="quiet note">{t('coverageNote')}</p>
      <StackedShares label={t('coverageLabel', { text: said })} rows={rows} segments={segments} />
      <div className="scroll-x">
        <table className="plain dense">
          <thead>
            <tr>
              <th scope="col">{t('indicator')}</th>
              {parts.map(({ key }) => (
                <th scope="col" className="right" key={key}>
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coverage.map((c, i) => (
              <tr key={c.indicator ?? 'count'}>
                <th scope="row">
                  {rows[i]} {c.indicator && <span className="quiet">{c.unit}</span>}
                </th>
                {parts.map(({ key }) => (
                  <td className="right" key={key}>
                    {scaled(c[key])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
