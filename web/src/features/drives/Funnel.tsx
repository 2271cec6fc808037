import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';
import { colours, okabeIto } from '../../ui/theme.ts';
import type { Counts } from './documents.ts';
import { ends, stages, stepsOf, type Part, type Stage } from './funnel.ts';

const tints: Record<(typeof stages)[number], string> = {
  ...{ asked: colours.inkSoft, sent: okabeIto.skyBlue, opened: okabeIto.blue, accepted: okabeIto.green },
  ...{ answeredByCredit: okabeIto.purple, declined: okabeIto.vermilion },
};
const row = { height: 30, gap: 6, label: 150, width: 420 };

/** How far the invitations of a drive got, as a picture and in a table. */
export function Funnel({ counts }: { counts: Counts }) {
  const { t } = useTranslation('drives');
  const { count, share } = useFormat();
  const steps = stepsOf(counts);
  const text = stages.map((stage) => `${t(`stage.${stage}`)} ${steps[stage]}`).join('，');
  const height = stages.length * (row.height + row.gap);
  const shown: readonly Stage[] = [...stages, ...ends.filter((stage) => steps[stage] > 0)];
  return (
    <>
      <p className="quiet small">{t('funnelLead')}</p>
      <svg
        className="dr-funnel"
        viewBox={`0 0 ${row.label + row.width} ${height}`}
        role="img"
        aria-label={t('funnelLabel', { text })}
      >
        {stages.map((stage, i) => {
          const part = steps.asked === 0 ? 0 : steps[stage] / steps.asked;
          const width = Math.max(part > 0 ? 3 : 0, part * (row.width - 60));
          const y = i * (row.height + row.gap);
          return (
            <g key={stage}>
              <text x={row.label - 10} y={y + row.height / 2} textAnchor="end" dominantBaseline="central">
                {t(`stage.${stage}`)}
              </text>
              <rect x={row.label} y={y} width={width} height={row.height} rx={3} fill={tints[stage]} />
              <text x={row.label + width + 8} y={y + row.height / 2} dominantBaseline="central" className="num">
                {count(steps[stage])}
              </text>
            </g>
          );
        })}
      </svg>
      <table className="plain dense" aria-label={t('funnel')}>
        <thead>
          <tr>
            <th scope="col">{t('stateColumn')}</th>
            <th scope="col" className="right">
              {t('suppliers')}
            </th>
            <th scope="col" className="right">
              {t('ofAsked')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((stage) => (
            <tr key={stage}>
              <th scope="row">{t(`stage.${stage}`)}</th>
              <td className="right num">{count(steps[stage])}</td>
              <td className="right num">{steps.asked > 0 ? share(steps[stage] / steps.asked, 0) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

export function PartsTable({ label, parts }: { label: string; parts: readonly Part[] }) {
  const { t } = useTranslation('drives');
  const { count } = useFormat();
  return (
    <div className="scroll-x">
      <table className="plain dense" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{label}</th>
            {stages.map((stage) => (
              <th key={stage} scope="col" className="right">
                {t(`stage.${stage}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map(({ key, label: name, counts }) => {
            const steps = stepsOf(counts);
            return (
              <tr key={key}>
                <th scope="row">{name}</th>
                {stages.map((stage) => (
                  <td key={stage} className="right num">
                    {count(steps[stage])}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
