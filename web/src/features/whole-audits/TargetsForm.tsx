import { Button, Checkbox, InputNumber, Slider } from 'antd';
import { useTranslation } from 'react-i18next';
import { byIndicator } from '../../api/indicators.ts';
import { useFormat } from '../../ui/format.ts';
import type { Indicator, Load } from './documents.ts';
import { applied, presets, type Plan } from './plan.ts';

const usual = 0.8;

interface Props {
  readonly loads: readonly Load[];
  readonly targets: Plan['targets'];
  readonly onChange: (targets: Plan['targets']) => void;
}

/** One target for each indicator, never blended: tick it, slide it or type it. */
export function TargetsForm({ loads, targets, onChange }: Props) {
  const { t } = useTranslation('whole-audits');
  const { amount } = useFormat();
  const set = (indicator: Indicator, share: number | null) => {
    const next = new Map(targets);
    if (share === null) next.delete(indicator);
    else next.set(indicator, share);
    onChange(next);
  };
  return (
    <>
      <div className="wa-presets" role="group" aria-label={t('presets')}>
        {presets.map((preset) => (
          <Button key={preset.name} size="small" onClick={() => onChange(applied(preset, loads))}>
            {t(`preset.${preset.name}`)}
          </Button>
        ))}
      </div>
      <ul className="wa-targets">
        {[...loads].sort(byIndicator).map(({ indicator, total, unit }) => {
          const share = targets.get(indicator);
          const name = t(`reference:indicator.${indicator}`);
          const percent = share === undefined ? null : Math.round(share * 1000) / 10;
          return (
            <li key={indicator}>
              <Checkbox
                aria-label={name}
                checked={share !== undefined}
                disabled={total <= 0}
                onChange={({ target }) => set(indicator, target.checked ? usual : null)}
              >
                {name}
                <small className="quiet num">{amount(total, unit)}</small>
              </Checkbox>
              <Slider
                className="wa-slider"
                disabled={share === undefined}
                value={percent ?? 0}
                max={100}
                step={1}
                tooltip={{ formatter: null }}
                ariaLabelForHandle={t('targetOf', { name })}
                onChange={(value) => set(indicator, value / 100)}
              />
              <InputNumber
                size="small"
                aria-label={t('targetPercent', { name })}
                disabled={share === undefined}
                value={percent}
                min={0}
                max={100}
                suffix="%"
                className="wa-percent"
                onChange={(value) => set(indicator, value === null ? 0 : value / 100)}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
