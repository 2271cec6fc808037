import { InputNumber, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Plan } from './plan.ts';

const startingBudget = 500;

export function LimitsForm({ plan, onChange }: { plan: Plan; onChange: (change: Partial<Plan>) => void }) {
  const { t } = useTranslation('whole-audits');
  return (
    <div className="wa-limits">
      <label>
        <span>{t('outsideTiers')}</span>
        <Select<number>
          aria-label={t('outsideTiers')}
          value={plan.outsideTiers}
          options={[0, 1, 2, 3].map((value) => ({
            value,
            label: value === 0 ? t('parkOnly') : t('tiersOut', { count: value }),
          }))}
          onChange={(outsideTiers) => onChange({ outsideTiers })}
        />
      </label>
      {plan.outsideTiers > 0 && (
        <label>
          <span title={t('materialityHint')}>{t('materiality')}</span>
          <InputNumber
            aria-label={t('materiality')}
            value={Math.round(plan.materiality * 1000) / 10}
            min={0}
            max={100}
            suffix="%"
            onChange={(value) => onChange({ materiality: (value ?? 0) / 100 })}
          />
        </label>
      )}
      <label>
        <span>{t('withBudget')}</span>
        <Switch
          aria-label={t('withBudget')}
          checked={plan.budget !== null}
          onChange={(on) => onChange({ budget: on ? startingBudget : null })}
        />
      </label>
      {plan.budget !== null && (
        <label>
          <span>{t('budget')}</span>
          <InputNumber
            aria-label={t('budget')}
            value={plan.budget}
            min={0}
            step={10}
            suffix={t('wan')}
            onChange={(value) => onChange({ budget: value ?? 0 })}
          />
        </label>
      )}
      {plan.budget !== null && <p className="quiet">{t('budgetHint')}</p>}
    </div>
  );
}
