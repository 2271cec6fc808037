import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useExplorer } from '../context.ts';
import { shortName } from '../names.ts';

/** The supply paths found, one lit on the picture at a time. */
export function PathsPanel() {
  const { t } = useTranslation('explorer');
  const { desk, session } = useExplorer();
  const { paths, pathFrom } = session;
  const from = pathFrom === null ? undefined : session.known.cards.get(pathFrom);
  const close = () => desk.store.set((s) => ({ ...s, paths: null, pathFrom: null }));
  if (!paths && !from) return null;
  return (
    <section className="ex-section" aria-labelledby="paths-title">
      <div className="ex-row">
        <h2 id="paths-title">{t('paths')}</h2>
        <Button size="small" type="text" onClick={close}>
          {t('close')}
        </Button>
      </div>
      {from && !paths && <p>{t('pathStarted', { name: from.name })}</p>}
      {paths && (
        <p>
          {t('pathsFound', {
            from: shortName(paths.from.name),
            to: shortName(paths.to.name),
            count: paths.found.length,
          })}
        </p>
      )}
      <ol className="ex-paths">
        {paths?.found.map((path, n) => (
          <li key={path.map((card) => card.id).join('>')}>
            <button
              type="button"
              aria-pressed={paths.lit === n}
              onClick={() =>
                desk.store.set((s) => ({ ...s, paths: s.paths && { ...s.paths, lit: s.paths.lit === n ? null : n } }))
              }
            >
              {path.map((card) => shortName(card.name, 14)).join(' → ')}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
