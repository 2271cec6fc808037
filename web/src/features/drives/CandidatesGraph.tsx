import cytoscape from 'cytoscape';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { ResultOf } from '../../api/graphql.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Failed, Loading } from '../../ui/States.tsx';
import { okabeIto } from '../../ui/theme.ts';
import { explorerUrl } from '../explorer/urls.ts';
import { UpstreamPicture } from './choose-documents.ts';

type Picture = ResultOf<typeof UpstreamPicture>['supplyChain'];
const canDraw = () => typeof CanvasRenderingContext2D !== 'undefined';
const usualTiers = 3;

/** The lead in the middle, each tier in a ring around it. */
function drawInto(box: HTMLElement, { nodes, links }: Picture) {
  const known = new Set(nodes.map(({ enterprise }) => enterprise.id));
  const ring = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const { tier } of nodes) sizes.set(tier ?? 0, (sizes.get(tier ?? 0) ?? 0) + 1);
  return cytoscape({
    container: box,
    userZoomingEnabled: false,
    autoungrabify: true,
    boxSelectionEnabled: false,
    elements: [
      ...nodes.map(({ tier, enterprise: { id } }) => {
        const at = tier ?? 0;
        const n = ring.get(at) ?? 0;
        ring.set(at, n + 1);
        const turn = (2 * Math.PI * n) / sizes.get(at)! + at * 0.4;
        const reach = at === 0 ? 0 : 60 + at * 70;
        return {
          data: { id },
          position: { x: 1.5 * reach * Math.cos(turn), y: reach * Math.sin(turn) },
          classes: at === 0 ? 'lead' : '',
        };
      }),
      ...links
        .filter(({ supplier, buyer }) => known.has(supplier.id) && known.has(buyer.id))
        .map(({ id, supplier, buyer }) => ({ data: { id, source: supplier.id, target: buyer.id } })),
    ],
    style: [
      {
        selector: 'node',
        style: { width: 13, height: 13, 'background-color': '#c3cbce', 'border-width': 1, 'border-color': '#7d8b90' },
      },
      { selector: 'node.invited', style: { 'background-color': okabeIto.skyBlue, shape: 'round-rectangle' } },
      { selector: 'node.chosen', style: { 'background-color': okabeIto.green, width: 19, height: 19 } },
      {
        selector: 'node.lead',
        style: { 'background-color': okabeIto.vermilion, shape: 'star', width: 30, height: 30 },
      },
      { selector: 'edge', style: { width: 0.7, 'line-color': '#cfd8da', 'curve-style': 'straight' } },
    ],
    layout: { name: 'preset', fit: true, padding: 20 },
  });
}

interface Props {
  readonly lead: string;
  readonly maxTier: number | null;
  readonly chosen: ReadonlySet<string>;
  readonly invited: ReadonlySet<string>;
}
/** Those chosen among the chain upstream; the table beside it says the same in words. */
export function CandidatesGraph({ lead, maxTier, chosen, invited }: Props) {
  const { t } = useTranslation('whom-to-invite');
  const box = useRef<HTMLDivElement>(null);
  const cy = useRef<cytoscape.Core | null>(null);
  const tiers = Math.min(maxTier ?? usualTiers, usualTiers);
  const [{ data, error }] = useQuery({ query: UpstreamPicture, variables: { lead, maxTier: tiers } });
  const picture = data?.supplyChain;
  useEffect(() => {
    if (!box.current || !picture || !canDraw()) return;
    cy.current = drawInto(box.current, picture);
    return () => cy.current?.destroy();
  }, [picture]);
  useEffect(() => {
    cy.current?.nodes().forEach((node) => {
      const id = node.id();
      if (!node.hasClass('lead')) node.classes(chosen.has(id) ? 'chosen' : invited.has(id) ? 'invited' : '');
    });
  }, [picture, chosen, invited]);
  return (
    <section className="panel" aria-labelledby="on-the-graph">
      <div className="panel-head">
        <h2 id="on-the-graph">{t('graph')}</h2>
        <LinkButton to={explorerUrl({ enterprise: lead, direction: 'UPSTREAM', tiers, perspective: 'audit' })}>
          {t('openInExplorer')}
        </LinkButton>
      </div>
      {error && <Failed error={error} />}
      {!picture && !error && <Loading rows={4} />}
      <div ref={box} className="dr-graph" role="img" aria-label={t('graphLabel', { count: chosen.size })} />
      <p className="quiet note">
        <span className="dr-key" style={{ background: okabeIto.green }} aria-hidden /> {t('keyChosen')}{' '}
        <span className="dr-key" style={{ background: okabeIto.skyBlue }} aria-hidden /> {t('keyInvited')}{' '}
        <span className="dr-key" style={{ background: '#c3cbce' }} aria-hidden /> {t('keyOther')}
        {picture?.truncated && ` · ${t('graphCut', { shown: picture.nodes.length, total: picture.totalNodes })}`}
      </p>
    </section>
  );
}
