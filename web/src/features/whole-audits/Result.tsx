import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Comparison } from './Comparison.tsx';
import { CoverageBars } from './CoverageBars.tsx';
import { CurveChart } from './CurveChart.tsx';
import type { ScopeParkOf } from './documents.ts';
import { MembersGraph } from './MembersGraph.tsx';
import { MembersTable } from './MembersTable.tsx';
import { OpenDialog } from './OpenDialog.tsx';
import { OutsidersTable } from './OutsidersTable.tsx';
import type { Solved } from './solving.ts';
import { Verdict } from './Verdict.tsx';

interface Props {
  readonly park: ScopeParkOf;
  readonly solved: Solved;
  readonly stale: boolean;
}

export function Result({ park, solved, stale }: Props) {
  const { t } = useTranslation('whole-audits');
  const [opening, setOpening] = useState(false);
  const { proposal, input } = solved;
  const possible = proposal.status !== 'INFEASIBLE';
  return (
    <div className={stale ? 'stack wa-stale' : 'stack'}>
      {stale && <p className="chip warn wa-stale-note">{t('stale')}</p>}
      <Verdict proposal={proposal} budget={input.budget != null} />
      {possible && (
        <div className="toolbar">
          <Button type="primary" disabled={stale} onClick={() => setOpening(true)}>
            {t('openAudit')}
          </Button>
          <span className="quiet">{t('openHint')}</span>
        </div>
      )}
      <section className="panel">
        <h2>{t('coverage')}</h2>
        <CoverageBars coverage={proposal.coverage.length > 0 ? proposal.coverage : proposal.shortfalls} />
      </section>
      {possible && (
        <>
          <section className="panel">
            <Tabs
              items={[
                {
                  key: 'members',
                  label: t('tabs.members'),
                  children: (
                    <MembersTable
                      members={proposal.members}
                      hidden={proposal.hiddenMembers}
                      file={`scope-${park.code}-${input.year}`}
                    />
                  ),
                },
                {
                  key: 'graph',
                  label: t('tabs.graph'),
                  children: (
                    <MembersGraph park={park} outsideTiers={input.outsideTiers ?? 0} members={proposal.members} />
                  ),
                },
                {
                  key: 'out',
                  label: t('tabs.out', { count: proposal.out.length + proposal.leftOut }),
                  children: <OutsidersTable proposal={proposal} />,
                },
              ]}
            />
          </section>
          <div className="columns">
            <section className="panel">
              <h2>{t('comparison')}</h2>
              <Comparison proposal={proposal} />
            </section>
            <section className="panel">
              <h2>{t('curve')}</h2>
              <CurveChart proposal={proposal} />
            </section>
          </div>
        </>
      )}
      {opening && <OpenDialog park={park} solved={solved} onClose={() => setOpening(false)} />}
    </div>
  );
}
