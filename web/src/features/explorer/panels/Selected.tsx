import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import * as arranging from '../commands/arranging.ts';
import * as selecting from '../commands/selecting.ts';
import { useExplorer } from '../context.ts';
import { useFormat } from '../../../ui/format.ts';
import { sceneOf } from '../session.ts';
import { Details } from './Details.tsx';

/** One enterprise in full, several as a set to act on, or the picture as a whole. */
export function Selected() {
  const { t } = useTranslation('explorer');
  const { count } = useFormat();
  const { desk, session, drawn } = useExplorer();
  const ids = [...session.selection];
  const only = ids[0];
  if (ids.length === 1 && only !== undefined && session.known.cards.has(only)) return <Details id={only} />;
  if (ids.length > 1) {
    const cards = ids.flatMap((id) => session.known.cards.get(id) ?? []);
    const [a, b] = cards;
    return (
      <section className="ex-section" aria-labelledby="selection-title">
        <h2 id="selection-title">{t('selectedCount', { count: ids.length })}</h2>
        <Space wrap size={6} className="ex-actions">
          <Button size="small" onClick={() => arranging.showOnly(desk, ids)}>
            {t('showOnly')}
          </Button>
          <Button size="small" onClick={() => arranging.hide(desk, ids)}>
            {t('hide')}
          </Button>
          <Button size="small" onClick={() => arranging.togglePin(desk, ids)}>
            {t('pin')}
          </Button>
          <Button size="small" onClick={() => selecting.selectNeighbours(desk)}>
            {t('neighbours')}
          </Button>
          <Button size="small" onClick={() => selecting.invert(desk)}>
            {t('invert')}
          </Button>
          {cards.length === 2 && a && b && (
            <>
              <Button size="small" onClick={() => void arranging.findPaths(desk, a, b)}>
                {t('pathsBetween')}
              </Button>
              <Button size="small" onClick={() => void arranging.findPaths(desk, b, a)}>
                {t('pathsBack')}
              </Button>
            </>
          )}
        </Space>
        <ul className="ex-names">
          {cards.slice(0, 60).map((card) => (
            <li key={card.id}>
              <button type="button" onClick={() => selecting.moveCursor(desk, card.id)}>
                {card.name}
              </button>
            </li>
          ))}
        </ul>
        {cards.length > 60 && <p className="quiet">{t('andMore', { count: cards.length - 60 })}</p>}
      </section>
    );
  }
  const { visible } = drawn;
  const scene = sceneOf(session);
  return (
    <section className="ex-section" aria-labelledby="whole-title">
      <h2 id="whole-title">{t('thisPicture')}</h2>
      <dl className="facts">
        <dt>{t('enterprises')}</dt>
        <dd className="num">{count(visible.cards.length)}</dd>
        {visible.groups.length > 0 && (
          <>
            <dt>{t('groups')}</dt>
            <dd className="num">{count(visible.groups.length)}</dd>
          </>
        )}
        <dt>{t('links')}</dt>
        <dd className="num">{count(visible.ties.length)}</dd>
        <dt>{t('hidden')}</dt>
        <dd className="num">
          {count(scene.hidden.size)}
          {scene.hidden.size > 0 && (
            <Button type="link" size="small" onClick={() => arranging.showAll(desk)}>
              {t('showAll')}
            </Button>
          )}
        </dd>
      </dl>
      <p className="quiet">{t('hint')}</p>
    </section>
  );
}
