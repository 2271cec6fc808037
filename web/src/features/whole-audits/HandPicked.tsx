import { Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSettled } from '../../ui/settled.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { ParkMembers } from './documents.ts';
import type { Plan } from './plan.ts';

type Choice = 'free' | 'in' | 'out';
const shownAtOnce = 30;

interface Props {
  readonly park: string;
  readonly plan: Plan;
  readonly onChange: (change: Partial<Plan>) => void;
}

/** Enterprises put in or left out by hand, whatever the solver would do. */
export function HandPicked({ park, plan, onChange }: Props) {
  const { t } = useTranslation('whole-audits');
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const [{ data, error }] = useQuery({
    query: ParkMembers,
    variables: { park, search: search || null, first: shownAtOnce },
  });
  const choose = (id: string, choice: Choice) =>
    onChange({
      include: [...plan.include.filter((each) => each !== id), ...(choice === 'in' ? [id] : [])],
      exclude: [...plan.exclude.filter((each) => each !== id), ...(choice === 'out' ? [id] : [])],
    });
  const choiceOf = (id: string): Choice =>
    plan.include.includes(id) ? 'in' : plan.exclude.includes(id) ? 'out' : 'free';
  const nodes = data?.enterprises.nodes ?? [];
  const more = (data?.enterprises.totalCount ?? 0) - nodes.length;
  return (
    <>
      <p className="quiet note">{t('handHint', { included: plan.include.length, excluded: plan.exclude.length })}</p>
      <Input
        allowClear
        aria-label={t('searchMembers')}
        placeholder={t('searchMembers')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {error && <Failed error={error} />}
      {!data && !error && <Loading rows={3} />}
      <ul className="wa-hand">
        {nodes.map(({ id, name, industry }) => (
          <li key={id}>
            <span>
              {name}
              <small className="quiet">{industry?.name}</small>
            </span>
            <Segmented<Choice>
              size="small"
              aria-label={t('choiceOf', { name })}
              value={choiceOf(id)}
              options={(['in', 'free', 'out'] as const).map((value) => ({ value, label: t(`choice.${value}`) }))}
              onChange={(choice) => choose(id, choice)}
            />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="quiet">{t('moreMembers', { count: more })}</p>}
    </>
  );
}
