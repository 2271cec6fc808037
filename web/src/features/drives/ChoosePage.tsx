import { Alert, Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { indicators, type Indicator } from '../../api/indicators.ts';
import { dayInShanghai } from '../../ui/format.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { CandidateCurve } from './CandidateCurve.tsx';
import { CandidatesGraph } from './CandidatesGraph.tsx';
import { CandidatesTable } from './CandidatesTable.tsx';
import { CandidatesQuery, candidatesOf, type Order } from './choose-documents.ts';
import { isInvited, mayBeChosen } from './choosing.ts';
import { DriveQuery, touched, type DriveShown } from './documents.ts';
import { OrderFigures } from './OrderFigures.tsx';
import { ReviewInvitations } from './ReviewInvitations.tsx';
import { driveUrl } from './urls.ts';
import './drives.css';

const lastYear = Number(dayInShanghai().slice(0, 4)) - 1;
const years = Array.from({ length: 6 }, (_, i) => lastYear + 1 - i);
const tiers = [1, 2, 3, 4, 5];

/** Which suppliers a drive invites first, and to what end. */
export default function ChoosePage() {
  const { t } = useTranslation('whom-to-invite');
  const { id = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({ query: DriveQuery, variables: { id }, context: touched });
  const drive = data?.node?.__typename === 'Drive' ? data.node : null;
  if (!drive)
    return (
      <Page title={t('title')}>
        {error ? (
          <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
        ) : fetching ? (
          <Loading rows={8} />
        ) : (
          <Nothing>{t('notFound')}</Nothing>
        )}
      </Page>
    );
  return <OfDrive drive={drive} />;
}

function OfDrive({ drive }: { drive: DriveShown }) {
  const { t } = useTranslation('whom-to-invite');
  const [asked, ask] = useSearchState(['indicator', 'year', 'tier']);
  const indicator = indicators.find((one) => one === asked.indicator) ?? drive.indicators[0] ?? 'COD';
  const year = years.find((one) => String(one) === asked.year) ?? drive.year;
  const maxTier = tiers.find((one) => String(one) === asked.tier) ?? null;
  const [{ data, error, fetching }, again] = useQuery({
    query: CandidatesQuery,
    variables: { id: drive.id, indicator, year, maxTier },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const order = data?.node?.__typename === 'Drive' ? data.node.candidates : null;
  return (
    <Page title={t('title')} lead={t('lead')} actions={<LinkButton to={driveUrl(drive.id)}>{t('back')}</LinkButton>}>
      <div className="dr-apart">
        {drive.state !== 'OPEN' && <Alert type="warning" showIcon title={t('notOpen')} />}
        <section className="panel" aria-label={t('title')}>
          <div className="toolbar">
            <Select<Indicator>
              aria-label={t('indicator')}
              style={{ width: 170 }}
              value={indicator}
              options={indicators.map((value) => ({ value, label: t(`reference:indicator.${value}`) }))}
              onChange={(next) => ask({ indicator: next })}
            />
            <Select<number>
              aria-label={t('year')}
              style={{ width: 110 }}
              value={year}
              options={[...new Set([...years, drive.year])].map((value) => ({ value, label: String(value) }))}
              onChange={(next) => ask({ year: String(next) })}
            />
            <Select<number>
              aria-label={t('tiers')}
              placeholder={t('allTiers')}
              style={{ width: 150 }}
              allowClear
              value={maxTier ?? undefined}
              options={tiers.map((tier) => ({ value: tier, label: t('tierTo', { tier }) }))}
              onChange={(next?: number) => ask({ tier: next ? String(next) : null })}
            />
          </div>
          {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
          {!order && fetching && <Loading rows={8} />}
        </section>
        {order && <Choosing drive={drive} order={order} maxTier={maxTier} busy={fetching} />}
      </div>
    </Page>
  );
}

interface ChoosingProps {
  readonly drive: DriveShown;
  readonly order: Order;
  readonly maxTier: number | null;
  readonly busy: boolean;
}
function Choosing({ drive, order, maxTier, busy }: ChoosingProps) {
  const { t } = useTranslation('whom-to-invite');
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [reviewing, review] = useState(false);
  const candidates = useMemo(() => candidatesOf(order), [order]);
  const invited = useMemo(
    () => new Set(candidates.filter(isInvited).map(({ enterprise }) => enterprise.id)),
    [candidates],
  );
  const picked = candidates.filter((one) => chosen.has(one.enterprise.id) && mayBeChosen(one));
  const takeFewest = () => {
    const wanted = new Set(order.fewest.flatMap((one) => one?.id ?? []));
    const found = candidates.filter((one) => wanted.has(one.enterprise.id) && mayBeChosen(one));
    choose(new Set(found.map(({ enterprise }) => enterprise.id)));
  };
  return (
    <div className="dr-apart" aria-busy={busy}>
      <OrderFigures order={order} candidates={candidates} chosen={chosen} onFewest={takeFewest} />
      <div className="dr-choose">
        <section className="panel" aria-label={t('suppliers')}>
          <CandidatesTable candidates={candidates} unit={order.unit} chosen={chosen} onChoose={choose} />
          <div className="toolbar">
            <Button
              type="primary"
              disabled={picked.length === 0 || drive.state !== 'OPEN'}
              onClick={() => review(true)}
            >
              {t('review', { count: picked.length })}
            </Button>
          </div>
        </section>
        <div className="stack">
          <section className="panel" aria-labelledby="curve">
            <h2 id="curve">{t('curve')}</h2>
            <CandidateCurve order={order} />
          </section>
          {drive.lead && <CandidatesGraph lead={drive.lead.id} maxTier={maxTier} chosen={chosen} invited={invited} />}
        </div>
      </div>
      {reviewing && (
        <ReviewInvitations
          drive={drive.id}
          chosen={picked}
          onClose={(left) => {
            review(false);
            if (left) choose(new Set(left));
          }}
        />
      )}
    </div>
  );
}
