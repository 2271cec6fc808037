import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Figures } from '../../ui/Figures.tsx';
import { useFormat } from '../../ui/format.ts';
import { colours } from '../../ui/theme.ts';
import type { ProposalOf } from './documents.ts';

/** How the solving ended, in a sentence, and its headline figures. */
export function Verdict({ proposal, budget }: { proposal: ProposalOf; budget: boolean }) {
  const { t } = useTranslation('whole-audits');
  const { money, count, share, number } = useFormat();
  const { status, objective, gap, seconds, members, hiddenMembers, candidates, shortfalls, comparison } = proposal;
  const everyone = comparison.find(({ name }) => name === 'EVERYONE');
  const total = members.length + hiddenMembers;
  if (status === 'INFEASIBLE')
    return (
      <Alert
        role="alert"
        type="error"
        showIcon
        title={t('infeasible')}
        description={
          <ul className="wa-shortfalls">
            {shortfalls.map(({ indicator, target, reached }) => (
              <li key={indicator}>
                {t('shortfall', {
                  name: t(`reference:indicator.${indicator}`),
                  target: share(target),
                  reached: share(reached),
                })}
              </li>
            ))}
            <li className="quiet">{t('infeasibleHint')}</li>
          </ul>
        }
      />
    );
  return (
    <>
      <Alert
        className="wa-verdict"
        role="status"
        type={status === 'OPTIMAL' ? 'success' : 'info'}
        showIcon
        title={t(status === 'OPTIMAL' ? (budget ? 'optimalBudget' : 'optimal') : 'feasible', {
          members: count(total),
          cost: money(objective),
          gap: share(gap, 2),
        })}
        description={
          everyone && everyone.cost > objective
            ? t('saves', { cost: money(everyone.cost - objective), share: share(1 - objective / everyone.cost, 0) })
            : undefined
        }
      />
      <Figures
        label={t('result')}
        figures={[
          { name: t('members'), value: count(total), note: t('ofCandidates', { count: candidates }) },
          { name: t('totalCost'), value: money(objective) },
          {
            name: t('gap'),
            value: <span style={{ color: colours.ink }}>{share(gap, 2)}</span>,
            note: t(gap === 0 ? 'proved' : 'atMost'),
          },
          { name: t('seconds'), value: number(seconds, 1), note: t('s') },
        ]}
      />
      {(proposal.mixedBasis > 0 || proposal.assumedCosts > 0) && (
        <ul className="quiet wa-caveats">
          {proposal.mixedBasis > 0 && <li>{t('mixedBasis', { count: proposal.mixedBasis })}</li>}
          {proposal.assumedCosts > 0 && (
            <li>{t('assumed', { count: proposal.assumedCosts, citation: proposal.costCitation })}</li>
          )}
        </ul>
      )}
    </>
  );
}
