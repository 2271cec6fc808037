import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format.ts';
import { Failed, Nothing } from '../../../ui/States.tsx';
import { most, warnAbove } from '../budget.ts';
import { clearFilter } from '../commands/arranging.ts';
import { useExplorer } from '../context.ts';

/** Nothing is left out silently: what was cut, grouped or is crowded is said above the picture. */
export function Notices({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('explorer');
  const { count } = useFormat();
  const { desk, session, drawn } = useExplorer();
  const { cut, problem, missing, origin } = session;
  const crowded = drawn.visible.cards.length > warnAbove;
  const values = cut && { total: count(cut.nodes), most: count(most), asked: cut.asked, got: cut.got };
  return (
    <div className="ex-notices">
      {problem && <Failed error={problem} onRetry={onRetry} />}
      {missing && <Nothing>{t(origin.from === 'park' ? 'noSuchPark' : 'noSuchEnterprise')}</Nothing>}
      {values && (
        <Alert
          type="warning"
          showIcon
          closable={{ onClose: () => desk.store.set((s) => ({ ...s, cut: null })) }}
          title={t(origin.from === 'park' ? 'cutPark' : values.got > 0 ? 'cutTiers' : 'cutAll', values)}
        />
      )}
      {crowded && !cut && (
        <Alert
          type="info"
          showIcon
          closable
          title={t('crowded', { count: count(drawn.visible.cards.length), most: count(most) })}
        />
      )}
      {drawn.elements.length === 0 && !session.busy && !problem && !missing && (
        <Nothing action={drawn.filtered > 0 && <Button onClick={() => clearFilter(desk)}>{t('clearFilter')}</Button>}>
          {t(drawn.filtered > 0 ? 'allFiltered' : 'nothingDrawn')}
        </Nothing>
      )}
    </div>
  );
}
