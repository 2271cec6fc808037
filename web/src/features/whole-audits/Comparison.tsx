import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';
import type { ProposalOf } from './documents.ts';

/** The solver's answer beside what a simple rule, and what auditing everyone, would cost. */
export function Comparison({ proposal }: { proposal: ProposalOf }) {
  const { t } = useTranslation('whole-audits');
  const { money, count, share } = useFormat();
  const most = Math.max(1, ...proposal.comparison.map(({ cost }) => cost));
  return (
    <table className="plain dense wa-compare">
      <thead>
        <tr>
          <th scope="col">{t('way')}</th>
          <th scope="col" className="right">
            {t('enterprises')}
          </th>
          <th scope="col" className="right">
            {t('cost')}
          </th>
          <th scope="col" className="right">
            {t('smallestCoverage')}
          </th>
        </tr>
      </thead>
      <tbody>
        {proposal.comparison.map(({ name, enterprises, cost, coverage }) => (
          <tr key={name}>
            <th scope="row">
              {t(`ways.${name}`, { defaultValue: name })}
              <span className="wa-bar" aria-hidden>
                <span className={name} style={{ width: `${(cost / most) * 100}%` }} />
              </span>
            </th>
            <td className="right">{count(enterprises)}</td>
            <td className="right">{money(cost)}</td>
            <td className="right">{share(coverage)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
