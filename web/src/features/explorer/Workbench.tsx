import type { RefSelectProps } from 'antd';
import type { Core } from 'cytoscape';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTitle } from '../../ui/title.ts';
import { Canvas, type Menu } from './canvas/Canvas.tsx';
import { isDrawn } from './canvas/instance.ts';
import { ExplorerContext, type Dock } from './context.ts';
import { KeysHelp } from './panels/KeysHelp.tsx';
import { Legend } from './panels/Legend.tsx';
import { Notices } from './panels/Notices.tsx';
import { OfferDialog } from './panels/OfferDialog.tsx';
import { PathsPanel } from './panels/PathsPanel.tsx';
import { Selected } from './panels/Selected.tsx';
import { StatusBar } from './panels/StatusBar.tsx';
import { TablePanel } from './panels/TablePanel.tsx';
import { Toolbar } from './panels/Toolbar.tsx';
import { TreePanel } from './panels/TreePanel.tsx';
import { ZoomButtons } from './panels/ZoomButtons.tsx';
import { useShortcuts } from './shortcuts.ts';
import type { Address } from './url.ts';
import { explorerPath } from './urls.ts';
import { useWorkbench } from './use-workbench.ts';

export function Workbench({ address }: { address: Address }) {
  const { t } = useTranslation('explorer');
  const { desk, session, drawn, reopen } = useWorkbench(address);
  const [dock, setDock] = useState<Dock>(null);
  const [help, setHelp] = useState(false);
  const [menu, setMenu] = useState<Menu | null>(null);
  const [cy, setCy] = useState<Core | null>(null);
  const find = useRef<RefSelectProps>(null);
  const whole = useRef<HTMLDivElement>(null);
  const { origin, park, known } = session;
  const name =
    origin.from === 'park' ? park?.name : origin.from === 'enterprise' ? known.cards.get(origin.id)?.name : t('chosen');
  const title = name ? t('titleOf', { name }) : t('title');
  useTitle(title);
  useShortcuts(desk, {
    onSearch: () => find.current?.focus(),
    onHelp: () => setHelp(true),
    onMenu: (id) => {
      const at = cy && isDrawn(cy) ? cy.$id(id).renderedPosition() : { x: 40, y: 40 };
      setMenu({ id, at: { x: at.x, y: at.y } });
    },
  });
  const fullScreen = useCallback(() => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void whole.current?.requestFullscreen();
  }, []);
  const explorer = useMemo(() => ({ desk, session, drawn }), [desk, session, drawn]);
  return (
    <ExplorerContext value={explorer}>
      <div ref={whole} className={`ex${dock ? ` with-${dock}` : ''}`}>
        <Toolbar
          dock={dock}
          onDock={setDock}
          onHelp={() => setHelp(true)}
          onFullScreen={fullScreen}
          find={find}
          cy={cy}
          title={title}
        />
        {dock === 'tree' && <TreePanel />}
        <div className="ex-stage" aria-busy={session.busy}>
          <div className="ex-title">
            <Link to={explorerPath}>{t('start')}</Link>
            <h1>{name ?? t('title')}</h1>
          </div>
          <Canvas menu={menu} onMenu={setMenu} onInstance={setCy} />
          <Notices onRetry={reopen} />
          <ZoomButtons />
          {session.busy && <div className="ex-busy" aria-hidden />}
        </div>
        <aside className="ex-aside" aria-label={t('aside')}>
          <Legend />
          <PathsPanel />
          <Selected />
        </aside>
        {dock === 'table' && <TablePanel />}
        <StatusBar />
        {session.offer && <OfferDialog offer={session.offer} />}
        <KeysHelp open={help} onClose={() => setHelp(false)} />
      </div>
    </ExplorerContext>
  );
}
