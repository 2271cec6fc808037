import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { Figures } from '../../ui/Figures.tsx';
import { useFormat } from '../../ui/format.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { parkUrl } from '../parks/urls.ts';
import { CoverageBars } from './CoverageBars.tsx';
import { WholeAuditInFull } from './documents.ts';
import { EditWholeAudit } from './EditWholeAudit.tsx';
import { MembersGraph } from './MembersGraph.tsx';
import { MembersTable } from './MembersTable.tsx';
import { PassWholeAudit } from './PassWholeAudit.tsx';
import { scopeUrl } from './urls.ts';
import './whole-audits.css';

export default function WholeAuditPage() {
  const { t } = useTranslation('whole-audits');
  const { money, count, share, dateTime } = useFormat();
  const { id = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({ query: WholeAuditInFull, variables: { id } });
  const audit = data?.wholeAudit;
  if (!audit)
    return (
      <Page title={t('wholeAudit')}>
        {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
        {fetching && <Loading rows={8} />}
        {data && <Nothing>{t('noSuchAudit')}</Nothing>}
      </Page>
    );
  const facts: [string, string | null][] = [
    [t('year'), t('yearOf', { year: audit.year })],
    [t('openedAt'), dateTime(audit.openedAt)],
    [t('openedBy'), audit.openedBy],
    [t('closedAt'), audit.closedAt && dateTime(audit.closedAt)],
    [t('passedOn'), audit.passedOn],
    [
      t('outsideTiers'),
      audit.outsideTiers === null
        ? null
        : audit.outsideTiers === 0
          ? t('parkOnly')
          : t('tiersOut', { count: audit.outsideTiers }),
    ],
    [t('materiality'), audit.materiality === null || audit.outsideTiers === 0 ? null : share(audit.materiality)],
    [t('budget'), audit.budget === null ? null : money(audit.budget)],
    [
      t('targets'),
      audit.targets
        .map(({ indicator, target }) => `${t(`reference:indicator.${indicator}`)} ${share(target, 0)}`)
        .join('，'),
    ],
  ];
  const figures = [
    { name: t('status'), value: t(`statuses.${audit.status}`) },
    { name: t('members'), value: count(audit.members.length + audit.hiddenMembers) },
    ...(audit.objective === null ? [] : [{ name: t('totalCost'), value: money(audit.objective) }]),
    ...(audit.gap === null ? [] : [{ name: t('gap'), value: share(audit.gap, 2) }]),
  ];
  return (
    <Page
      title={audit.name}
      lead={<Link to={parkUrl(audit.park.code)}>{audit.park.name}</Link>}
      actions={
        <>
          {audit.mayEdit.length > 0 && (
            <EditWholeAudit audit={audit} again={() => again({ requestPolicy: 'network-only' })} />
          )}
          {audit.mayPass && <PassWholeAudit audit={audit} again={() => again({ requestPolicy: 'network-only' })} />}
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {t('print')}
          </Button>
          <LinkButton to={scopeUrl(audit.park.code)}>{t('newScope')}</LinkButton>
        </>
      }
    >
      <Figures label={t('wholeAudit')} figures={figures} />
      <div className="columns">
        <section className="panel" aria-labelledby="coverage-title">
          <h2 id="coverage-title">{t('coverage')}</h2>
          {audit.coverage.length > 0 ? (
            <CoverageBars coverage={audit.coverage} />
          ) : (
            <Nothing>{t('coverageUnseen')}</Nothing>
          )}
        </section>
        <div className="stack">
          <section className="panel" aria-labelledby="inputs-title">
            <h2 id="inputs-title">{t('inputs')}</h2>
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
          </section>
          <section className="panel wa-noprint">
            <MembersGraph park={audit.park} outsideTiers={audit.outsideTiers ?? 0} members={audit.members} />
          </section>
        </div>
      </div>
      <section className="panel wa-gap">
        <MembersTable
          members={audit.members}
          hidden={audit.hiddenMembers}
          file={`whole-audit-${audit.park.code}-${audit.year}`}
        />
      </section>
    </Page>
  );
}
