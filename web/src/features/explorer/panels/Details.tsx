import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../../../api/graphql.ts';
import { useFormat } from '../../../ui/format.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Failed, Loading } from '../../../ui/States.tsx';
import { enterpriseUrl } from '../../enterprises/urls.ts';
import { collapse, expand } from '../commands/expanding.ts';
import { include, togglePin } from '../commands/arranging.ts';
import { useExplorer } from '../context.ts';
import { CardFields } from '../data/documents.ts';
import type { Card } from '../known.ts';
import { sceneOf } from '../session.ts';
import { isExpanded } from '../state.ts';

const EnterpriseDetails = graphql(
  `
    query EnterpriseDetails($id: ID!, $asOf: Date) {
      enterprise(id: $id) {
        ...CardFields
        address
        aliases
        industryText
        suppliers(asOf: $asOf, first: 8) {
          totalCount
          nodes {
            id
            product
            standing
            shareOfBuyer
            supplier {
              ...CardFields
            }
          }
        }
        buyers(asOf: $asOf, first: 8) {
          totalCount
          nodes {
            id
            product
            standing
            shareOfSupplier
            buyer {
              ...CardFields
            }
          }
        }
        audits(first: 3) {
          nodes {
            id
            mode
            status
            openedOn
            validUntil
          }
        }
        records {
          id
          year
          values {
            indicator
            value
            unit
          }
        }
      }
    }
  `,
  [CardFields],
);
type Enterprise = NonNullable<ResultOf<typeof EnterpriseDetails>['enterprise']>;
type Standing = Enterprise['suppliers']['nodes'][number]['standing'];

function Neighbours({
  title,
  total,
  rows,
}: {
  title: string;
  total: number;
  rows: readonly { id: string; card: Card; product: string | null; share: number | null; standing: Standing }[];
}) {
  const { t } = useTranslation('explorer');
  const { desk } = useExplorer();
  const { share } = useFormat();
  return (
    <>
      <h3>
        {title} <span className="quiet num">{total}</span>
      </h3>
      {rows.length === 0 && <p className="quiet">{t('noneSeen')}</p>}
      <ul className="ex-neighbours">
        {rows.map(({ id, card, product, share: part, standing }) => (
          <li key={id}>
            <button type="button" onClick={() => void include(desk, card)} title={t('showInPicture')}>
              {card.name}
            </button>
            <span className="quiet">{[product, part === null ? null : share(part)].filter(Boolean).join(' · ')}</span>{' '}
            <span className={standing === 'DISPUTED' ? 'chip warn' : 'quiet small'}>
              {t(`reference:linkStanding.${standing}`)}
            </span>
          </li>
        ))}
      </ul>
      {total > rows.length && <p className="quiet">{t('andMore', { count: total - rows.length })}</p>}
    </>
  );
}

function Facts({ enterprise }: { enterprise: Enterprise }) {
  const { t } = useTranslation('explorer');
  const { date } = useFormat();
  const audit = enterprise.audits.nodes[0];
  const facts: [string, string | null | undefined][] = [
    [t('creditCode'), enterprise.creditCode ?? t('noCode')],
    [t('industry'), enterprise.industry?.name ?? enterprise.industryText],
    [t('park'), enterprise.park ? enterprise.park.name + (enterprise.parkProposed ? t('proposed') : '') : null],
    [t('division'), enterprise.division?.name],
    [
      t('auditStatus'),
      enterprise.auditStatus ? t(`reference:auditStatus.${enterprise.auditStatus}`) : t('auditUnseen'),
    ],
    [t('lastAudit'), audit && `${t(`reference:auditMode.${audit.mode}`)} · ${date(audit.openedOn)}`],
    [t('validUntil'), audit?.validUntil && date(audit.validUntil)],
  ];
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Records({ enterprise }: { enterprise: Enterprise }) {
  const { t } = useTranslation('explorer');
  const { number } = useFormat();
  const latest = [...enterprise.records].sort((a, b) => b.year - a.year)[0];
  if (!latest || latest.values.length === 0)
    return (
      <p className="quiet">
        {t(enterprise.sight === 'CARD' || enterprise.sight === 'PUBLISHED' ? 'recordsUnseen' : 'noRecords')}
      </p>
    );
  return (
    <table className="plain dense">
      <caption className="ex-caption">{t('recordsOf', { year: latest.year })}</caption>
      <tbody>
        {latest.values.map(({ indicator, value, unit }) => (
          <tr key={indicator}>
            <th scope="row">{t(`reference:indicator.${indicator}`)}</th>
            <td className="right">
              {number(value)} {unit}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Details({ id }: { id: string }) {
  const { t } = useTranslation('explorer');
  const { desk, session, drawn } = useExplorer();
  const scene = sceneOf(session);
  const [{ data, error, fetching }, again] = useQuery({
    query: EnterpriseDetails,
    variables: { id, asOf: scene.asOf },
  });
  const card = session.known.cards.get(id);
  const left = drawn.left.get(id);
  const tier = drawn.tiers.get(id);
  const enterprise = data?.enterprise?.id === id ? data.enterprise : null;
  if (!card) return null;
  const chips = [
    card.lead && t('isLead'),
    card.aboveScale && t('aboveScale'),
    !card.verified && t('unverified'),
    tier !== undefined &&
      t(tier === 0 ? 'tierRoot' : tier > 0 ? 'captionUp' : 'captionDown', { count: Math.abs(tier) }),
  ].filter((chip): chip is string => typeof chip === 'string');
  return (
    <section className="ex-section" aria-labelledby="details-title">
      <h2 id="details-title" className="ex-name">
        {card.name}
      </h2>
      <p className="chips">
        {chips.map((chip) => (
          <span className="chip" key={chip}>
            {chip}
          </span>
        ))}
      </p>
      <Space wrap size={6} className="ex-actions">
        <Button size="small" disabled={!left?.suppliers} onClick={() => void expand(desk, id, 'UPSTREAM')}>
          {t('upstream')} +{left?.suppliers ?? 0}
        </Button>
        <Button size="small" disabled={!left?.buyers} onClick={() => void expand(desk, id, 'DOWNSTREAM')}>
          {t('downstream')} +{left?.buyers ?? 0}
        </Button>
        <Button size="small" disabled={!isExpanded(scene, id)} onClick={() => collapse(desk, id)}>
          {t('collapse')}
        </Button>
        <Button size="small" onClick={() => togglePin(desk, [id])}>
          {t(scene.pinned.has(id) ? 'unpin' : 'pin')}
        </Button>
        <LinkButton to={enterpriseUrl(id)}>{t('openPage')}</LinkButton>
      </Space>
      {error && !enterprise && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!enterprise && fetching && <Loading rows={5} />}
      {enterprise && (
        <>
          <Facts enterprise={enterprise} />
          <Neighbours
            title={t('suppliers')}
            total={enterprise.suppliers.totalCount}
            rows={enterprise.suppliers.nodes.map(({ id: link, product, standing, shareOfBuyer, supplier }) => ({
              id: link,
              product,
              standing,
              share: shareOfBuyer,
              card: supplier,
            }))}
          />
          <Neighbours
            title={t('buyers')}
            total={enterprise.buyers.totalCount}
            rows={enterprise.buyers.nodes.map(({ id: link, product, standing, shareOfSupplier, buyer }) => ({
              id: link,
              product,
              standing,
              share: shareOfSupplier,
              card: buyer,
            }))}
          />
          <Records enterprise={enterprise} />
        </>
      )}
    </section>
  );
}
