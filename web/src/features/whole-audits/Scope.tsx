import { Button, Collapse, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { parkUrl } from '../parks/urls.ts';
import { ScopePark, type ScopeParkOf } from './documents.ts';
import { HandPicked } from './HandPicked.tsx';
import { LimitsForm } from './LimitsForm.tsx';
import { inputOf, readPlan, writePlan, type Plan } from './plan.ts';
import { Result } from './Result.tsx';
import { useSolver } from './solving.ts';
import { TargetsForm } from './TargetsForm.tsx';
import { wholeAuditUrl } from './urls.ts';

/** Of a park without whole audits the answer names none: an audit that is opened would leave it as it was. */
const touched = { additionalTypenames: ['WholeAudit'] };

function Elapsed({ since }: { since: number }) {
  const { t } = useTranslation('whole-audits');
  const [now, tick] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => tick(Date.now()), 200);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="wa-solving" role="status">
      <div className="wa-progress" aria-hidden />
      <p>{t('solving', { seconds: ((now - since) / 1000).toFixed(1) })}</p>
    </div>
  );
}

function Planner({ park, year }: { park: ScopeParkOf; year: number }) {
  const { t } = useTranslation('whole-audits');
  const [query, setQuery] = useSearchParams();
  const plan = readPlan(query);
  const { state, solve, cancel } = useSolver();
  const input = inputOf(plan, park.id, year);
  const change = (next: Partial<Plan>) =>
    setQuery(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [key, value] of Object.entries(writePlan({ ...readPlan(before), ...next })))
          if (value === null) after.delete(key);
          else after.set(key, value);
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  const open = park.wholeAudits.find(({ status }) => status === 'OPEN');
  return (
    <div className="wa-columns">
      <aside className="stack" aria-label={t('plan')}>
        <section className="panel">
          <div className="panel-head">
            <h2>{t('targets')}</h2>
            <Select<number>
              aria-label={t('year')}
              size="small"
              value={year}
              options={park.recordYears.map((value) => ({ value, label: t('yearOf', { year: value }) }))}
              onChange={(value) => change({ year: value })}
            />
          </div>
          {park.totals.loads.length === 0 ? (
            <Nothing>{t('noLoads')}</Nothing>
          ) : (
            <TargetsForm loads={park.totals.loads} targets={plan.targets} onChange={(targets) => change({ targets })} />
          )}
        </section>
        <section className="panel">
          <h2>{t('limits')}</h2>
          <LimitsForm plan={plan} onChange={change} />
        </section>
        <Collapse
          items={[
            {
              key: 'hand',
              label: t('byHand', { count: plan.include.length + plan.exclude.length }),
              children: <HandPicked park={park.id} plan={plan} onChange={change} />,
            },
          ]}
        />
        <div className="wa-solve">
          <Button
            type="primary"
            size="large"
            block
            disabled={plan.targets.size === 0 || state.is === 'solving'}
            onClick={() => solve(input)}
          >
            {t('solve')}
          </Button>
          {state.is === 'solving' && <Button onClick={cancel}>{t('cancel')}</Button>}
        </div>
        {plan.targets.size === 0 && <p className="quiet">{t('needTarget')}</p>}
      </aside>
      <div aria-live="polite">
        {open && (
          <p className="panel wa-open">
            {t('alreadyOpen', { name: open.name })} <LinkButton to={wholeAuditUrl(open.id)}>{t('seeIt')}</LinkButton>
          </p>
        )}
        {state.is === 'idle' && (
          <section className="panel wa-idle">
            <Nothing>{t('idle')}</Nothing>
            <ol>
              {(['how1', 'how2', 'how3', 'how4'] as const).map((key) => (
                <li key={key}>{t(key)}</li>
              ))}
            </ol>
          </section>
        )}
        {state.is === 'solving' && (
          <section className="panel">
            <Elapsed since={state.since} />
          </section>
        )}
        {state.is === 'failed' && <Failed error={state.error} onRetry={() => solve(input)} />}
        {state.is === 'solved' && (
          <Result
            park={park}
            solved={state.solved}
            stale={JSON.stringify(state.solved.input) !== JSON.stringify(input)}
          />
        )}
      </div>
    </div>
  );
}

export function Scope({ code }: { code: string }) {
  const { t } = useTranslation('whole-audits');
  const [query] = useSearchParams();
  const asked = readPlan(query).year;
  const [{ data, error, fetching }, again] = useQuery({
    query: ScopePark,
    variables: { code, year: asked },
    context: touched,
  });
  const park = data?.park;
  const year = asked ?? park?.recordYears[0] ?? null;
  return (
    <Page
      title={park ? t('titleOf', { park: park.name }) : t('title')}
      lead={t('lead')}
      actions={park && <LinkButton to={parkUrl(park.code)}>{t('toPark')}</LinkButton>}
    >
      {error && !park && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {fetching && !park && <Loading rows={8} />}
      {data && !park && <Nothing>{t('noSuchPark')}</Nothing>}
      {park && year === null && <Nothing>{t('noYears')}</Nothing>}
      {park && year !== null && <Planner park={park} year={year} />}
    </Page>
  );
}
