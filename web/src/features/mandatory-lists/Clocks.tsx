import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../ui/i18n.ts';
import type { EntryShown } from './documents.ts';

type Clock = EntryShown['clocks'][number];
const marks: Readonly<Record<string, string>> = { OVERDUE: 'chip warn', DUE_SOON: 'chip warn', DONE: 'chip strong' };

/** Each clock with its day, and on demand why it is due on that day. */
export function Clocks({ clocks }: { clocks: readonly Clock[] }) {
  const { t } = useTranslation('mandatory-lists');
  return (
    <div className="chips">
      {clocks.map((clock) => {
        const [step, state] = [t(`step.${clock.step}`), clock.state ? t(`state.${clock.state}`) : ''];
        return (
          <Popover key={clock.step} trigger="click" title={t('why')} content={<Why clock={clock} />}>
            <button
              type="button"
              className={marks[clock.state ?? ''] ?? 'chip'}
              aria-label={t('clockLabel', { step, day: clock.dueOn, state: state && ` ${state}` })}
            >
              {step} {clock.dueOn}
              {state && ` · ${state}`}
            </button>
          </Popover>
        );
      })}
    </div>
  );
}

function Why({ clock: { why, doneOn } }: { clock: Clock }) {
  const { t } = useTranslation('mandatory-lists');
  const { locale } = useLocale();
  return (
    <div style={{ maxWidth: 360 }}>
      <div>{t('whyText', { day: why.startedOn, rule: locale === 'zh' ? why.rule.text : why.rule.textEn })}</div>
      {why.movedFrom && <div>{t('moved', { day: why.movedFrom })}</div>}
      {doneOn && <div>{t('doneOn', { day: doneOn })}</div>}
      <div className="quiet">
        {t('source', { citation: why.rule.citation })} ·{' '}
        {t(why.rule.verified ? 'reference:verified' : 'reference:unverified')}
      </div>
      <div className="quiet small">{t('rulePack', { id: why.rulePack })}</div>
    </div>
  );
}
