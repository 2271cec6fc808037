import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import * as arranging from '../commands/arranging.ts';
import { useExplorer } from '../context.ts';
import type { Indicator } from '../data/documents.ts';
import { perspectives } from '../perspectives.ts';
import { sceneOf } from '../session.ts';
import { useLabel } from '../words.ts';
import { Swatch } from './Swatch.tsx';

const indicators: readonly Indicator[] = [
  'ENERGY',
  'ELECTRICITY',
  'COAL',
  'WATER',
  'WASTEWATER',
  'COD',
  'AMMONIA_NITROGEN',
  'SO2',
  'NOX',
  'DUST',
  'VOC',
  'SOLID_WASTE',
  'HAZARDOUS_WASTE',
  'CO2',
];

/** The legend is the filter: each entry switches its enterprises off and on. */
export function Legend() {
  const { t } = useTranslation('explorer');
  const label = useLabel();
  const { desk, session, drawn } = useExplorer();
  const scene = sceneOf(session);
  const thisYear = Number(desk.today.slice(0, 4));
  const years = session.park?.recordYears.length
    ? session.park.recordYears
    : Array.from({ length: 6 }, (_, n) => thisYear - n);
  return (
    <section className="ex-section" aria-labelledby="legend-title">
      <div className="ex-row">
        <h2 id="legend-title">{t('perspective')}</h2>
        <Select
          aria-label={t('perspective')}
          size="small"
          className="ex-grow"
          value={scene.perspective}
          options={perspectives.map(({ name }) => ({ value: name, label: t(`perspectives.${name}`) }))}
          onChange={(name) => arranging.lookBy(desk, name)}
        />
      </div>
      {scene.perspective === 'load' && (
        <div className="ex-row">
          <Select<Indicator>
            aria-label={t('indicator')}
            size="small"
            className="ex-grow"
            value={scene.indicator}
            options={indicators.map((value) => ({ value, label: t(`reference:indicator.${value}`) }))}
            onChange={(indicator) => arranging.lookBy(desk, 'load', indicator)}
          />
          <Select<number>
            aria-label={t('year')}
            size="small"
            style={{ width: 84 }}
            value={scene.year ?? undefined}
            options={years.map((value) => ({ value, label: String(value) }))}
            onChange={(year) => arranging.lookBy(desk, 'load', scene.indicator, year)}
          />
        </div>
      )}
      <ul className="ex-legend" aria-label={t('legend')}>
        {drawn.legend.map((each) => (
          <li key={each.key}>
            <button
              type="button"
              aria-pressed={each.on}
              className={each.on ? '' : 'off'}
              title={t(each.on ? 'filterOut' : 'filterIn')}
              onClick={() => arranging.filter(desk, each.entry, label(each.label))}
            >
              <Swatch shape={each.shape} colour={each.colour} size={Math.min(18, 8 + each.size / 4)} />
              <span>{label(each.label)}</span>
              <span className="num">{each.count}</span>
            </button>
          </li>
        ))}
      </ul>
      {drawn.began + drawn.ended > 0 && (
        <p className="ex-lines">
          <span className="began">{t('began', { count: drawn.began })}</span>
          <span className="ended">{t('ended', { count: drawn.ended })}</span>
        </p>
      )}
      {scene.off.size > 0 && (
        <p className="ex-filtered">
          {t('filtered', { count: drawn.filtered })}
          <Button type="link" size="small" onClick={() => arranging.clearFilter(desk)}>
            {t('clearFilter')}
          </Button>
        </p>
      )}
    </section>
  );
}
