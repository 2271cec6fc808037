import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Figures } from '../../ui/Figures.tsx';
import { useFormat } from '../../ui/format.ts';
import type { Candidate, Order } from './choose-documents.ts';
import { reachOf } from './choosing.ts';

interface Props {
  readonly order: Order;
  readonly candidates: readonly Candidate[];
  readonly chosen: ReadonlySet<string>;
  readonly onFewest: () => void;
}

/** How much there is to reach, what is covered, and the way to the cut with the fewest invitations. */
export function OrderFigures({ order, candidates, chosen, onFewest }: Props) {
  const { t } = useTranslation('whom-to-invite');
  const { scaled, share, count } = useFormat();
  const { total, residual, covered, withoutFigures, unit, cut, fewest, reached, reachesCut } = order;
  const of = (load: number) => (total > 0 ? share(load / total) : '—');
  const basis = order.energyBasis
    ? ` · ${t(`reference:basis.${order.energyBasis}`, { defaultValue: order.energyBasis })}`
    : '';
  return (
    <section className="panel" aria-label={t('fewest', { cut: share(cut, 0) })}>
      <Figures
        label={t('suppliers')}
        figures={[
          { name: t('total'), value: scaled(total), note: t('totalNote', { unit }) + basis },
          { name: t('covered'), value: of(covered), note: t('coveredNote') },
          { name: t('residual'), value: of(residual), note: t('residualNote') },
          { name: t('withoutFigures'), value: count(withoutFigures), note: t('withoutFiguresNote') },
          {
            ...{ name: t('chosen'), value: count(chosen.size) },
            note: t('chosenNote', { share: total > 0 ? share(reachOf(order, candidates, chosen)) : '—' }),
          },
        ]}
      />
      {total > 0 && (
        <div className="toolbar">
          <Button type="primary" disabled={fewest.length === 0} onClick={onFewest}>
            {t('fewest', { cut: share(cut, 0) })}
          </Button>
          <span>
            {fewest.length === 0 && reachesCut
              ? t('fewestNone')
              : t(reachesCut ? 'fewestText' : 'fewestShort', { count: fewest.length, share: share(reached) })}
          </span>
        </div>
      )}
      <p className="quiet small">
        {t('cutRule', { cut: share(cut, 0), citation: order.cutCitation })}{' '}
        {!order.cutVerified && <span className="chip warn">{t('unverified')}</span>}
        {order.truncated && ` · ${t('truncated')}`}
      </p>
    </section>
  );
}
