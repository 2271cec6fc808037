import cytoscape from 'cytoscape';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { ResultOf } from '../../api/graphql.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Failed, Loading } from '../../ui/States.tsx';
import { colours, fontFamily, okabeIto } from '../../ui/theme.ts';
import { explorerUrl } from '../explorer/urls.ts';
import { ParkPicture, type Member } from './documents.ts';

type Picture = ResultOf<typeof ParkPicture>['parkGraph'];
const canDraw = () => typeof CanvasRenderingContext2D !== 'undefined';
const cut = (name: string) => name.replace(/(股份有限公司|有限责任公司|集团有限公司|有限公司)$/u, '').slice(0, 9);

/** Leads in the middle, members in ovals around them, the rest in an oval outside: as wide as the panel is. */
function placesOf(nodes: Picture['nodes'], members: ReadonlySet<string>) {
  const of = (keep: (lead: boolean, member: boolean) => boolean) =>
    nodes.filter(({ enterprise: { id, lead } }) => keep(lead, members.has(id))).map(({ enterprise }) => enterprise.id);
  const leads = of((lead, member) => lead && member);
  const others = of((lead, member) => !lead && member);
  const places = new Map(leads.map((id, n) => [id, { x: (n - (leads.length - 1) / 2) * 130, y: 0 }]));
  const oval = (ids: readonly string[], reach: number) =>
    ids.forEach((id, n) => {
      const turn = (2 * Math.PI * n) / ids.length;
      places.set(id, { x: 2.1 * reach * Math.cos(turn), y: reach * Math.sin(turn) });
    });
  let reach = 60;
  for (let from = 0; from < others.length;) {
    reach += 62;
    const ring = others.slice(from, from + Math.floor(reach / 8));
    oval(ring, reach);
    from += ring.length;
  }
  const rest = of((_, member) => !member);
  for (let from = 0; from < rest.length;) {
    reach += from === 0 ? 66 : 26;
    const ring = rest.slice(from, from + Math.floor(reach / 2.4));
    oval(ring, reach);
    from += ring.length;
  }
  return places;
}

function drawInto(box: HTMLElement, { nodes, links }: Picture, members: ReadonlySet<string>) {
  const known = new Set(nodes.map(({ enterprise }) => enterprise.id));
  const places = placesOf(nodes, members);
  return cytoscape({
    container: box,
    userZoomingEnabled: false,
    autoungrabify: true,
    boxSelectionEnabled: false,
    elements: [
      ...nodes.map(({ enterprise: { id, name, lead } }) => ({
        data: { id, label: members.has(id) ? cut(name) : '' },
        position: places.get(id) ?? { x: 0, y: 0 },
        classes: [members.has(id) && 'member', lead && 'lead'].filter(Boolean).join(' '),
      })),
      ...links
        .filter(({ supplier, buyer }) => known.has(supplier.id) && known.has(buyer.id) && supplier.id !== buyer.id)
        .map(({ id, supplier, buyer }) => ({
          data: { id, source: supplier.id, target: buyer.id },
          classes: members.has(supplier.id) && members.has(buyer.id) ? 'within' : '',
        })),
    ],
    style: [
      {
        selector: 'node',
        style: {
          width: 11,
          height: 11,
          shape: 'diamond',
          'background-color': '#c3cbce',
          'border-width': 1,
          'border-color': '#7d8b90',
        },
      },
      {
        selector: 'node.member',
        style: {
          width: 24,
          height: 24,
          shape: 'ellipse',
          'background-color': okabeIto.green,
          'border-color': '#24403a',
          label: 'data(label)',
          'font-size': 13,
          'font-family': fontFamily,
          color: colours.ink,
          'text-valign': 'bottom',
          'text-margin-y': 2,
          'text-outline-color': '#ffffff',
          'text-outline-width': 2,
        },
      },
      { selector: 'node.lead', style: { shape: 'star', width: 32, height: 32 } },
      {
        selector: 'edge',
        style: { width: 0.7, 'line-color': '#d5dcde', 'curve-style': 'straight', 'target-arrow-shape': 'none' },
      },
      {
        selector: 'edge.within',
        style: {
          width: 1.4,
          'line-color': '#5f8f84',
          'target-arrow-color': '#5f8f84',
          'target-arrow-shape': 'triangle',
          'arrow-scale': 0.7,
          'z-index': 2,
        },
      },
    ],
    layout: { name: 'preset', fit: true, padding: 26 },
  });
}

interface Props {
  readonly park: { readonly id: string; readonly code: string };
  readonly outsideTiers: number;
  readonly members: readonly Member[];
}

/** The members among the park's supply links; the table beside it says the same in words. */
export function MembersGraph({ park, outsideTiers, members }: Props) {
  const { t } = useTranslation('whole-audits');
  const box = useRef<HTMLDivElement>(null);
  const [{ data, error }] = useQuery({ query: ParkPicture, variables: { park: park.id, outsideTiers } });
  const picture = data?.parkGraph;
  useEffect(() => {
    if (!box.current || !picture || !canDraw()) return;
    const cy = drawInto(box.current, picture, new Set(members.map(({ enterprise }) => enterprise.id)));
    return () => cy.destroy();
  }, [picture, members]);
  return (
    <>
      <div className="panel-head">
        <h2>{t('onTheGraph')}</h2>
        <LinkButton to={explorerUrl({ park: park.code })}>{t('openInExplorer')}</LinkButton>
      </div>
      {error && <Failed error={error} />}
      {!picture && !error && <Loading rows={5} />}
      <div ref={box} className="wa-graph" role="img" aria-label={t('graphLabel', { count: members.length })} />
      <p className="quiet note">
        <span className="wa-key member" aria-hidden /> {t('keyMember')} <span className="wa-key other" aria-hidden />{' '}
        {t('keyOther')}
        {picture?.truncated && ` · ${t('graphCut', { shown: picture.nodes.length, total: picture.totalNodes })}`}
      </p>
    </>
  );
}
