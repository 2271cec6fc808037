import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format.ts';
import { useExplorer } from '../context.ts';
import { sceneOf } from '../session.ts';

/** Totals at a glance, and the live text that says what changed. */
export function StatusBar() {
  const { t } = useTranslation('explorer');
  const { count } = useFormat();
  const { desk, session, drawn } = useExplorer();
  const scene = sceneOf(session);
  const { said } = session;
  const values = said && {
    ...said.values,
    ...('command' in said.values && { command: t(`command.${said.values['command']}`) }),
    ...('perspective' in said.values && { perspective: t(`perspectives.${said.values['perspective']}`) }),
    ...('layout' in said.values && { layout: t(`layouts.${said.values['layout']}`) }),
  };
  const figures = [
    t('statusEnterprises', { count: drawn.visible.cards.length, shown: count(drawn.visible.cards.length) }),
    drawn.visible.groups.length > 0 && t('statusGroups', { count: drawn.visible.groups.length }),
    t('statusLinks', { count: drawn.visible.ties.length, shown: count(drawn.visible.ties.length) }),
    scene.hidden.size > 0 && t('statusHidden', { count: scene.hidden.size }),
    drawn.filtered > 0 && t('statusFiltered', { count: drawn.filtered }),
    scene.pinned.size > 0 && t('statusPinned', { count: scene.pinned.size }),
    t('statusDay', { day: scene.asOf ?? desk.today }),
  ].filter(Boolean);
  return (
    <footer className="ex-status">
      <span className="num">{figures.join(' · ')}</span>
      <span role="status" aria-live="polite" className="ex-said">
        {session.busy ? t('working') : said && values ? t(`said.${said.word}`, values) : ''}
      </span>
    </footer>
  );
}
