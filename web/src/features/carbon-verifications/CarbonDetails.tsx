import { Alert, Button, Descriptions, Drawer, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { newKey } from '../../ui/editing/edit.ts';
import { useFormat } from '../../ui/format.ts';
import { Failed, Loading, Nothing, Refused } from '../../ui/States.tsx';
import { auditUrl } from '../audits/urls.ts';
import { enterpriseUrl } from '../enterprises/urls.ts';
import { CorrectCarbon, ReturnCarbon } from './CarbonForms.tsx';
import { CarbonState } from './CarbonState.tsx';
import { ConfirmCarbon } from './change-documents.ts';
import { CarbonQuery, touched, type CarbonShown } from './documents.ts';

/** One verification: what it says, what is to be noted of it, and what may be done with it. */
export function CarbonDetails({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('carbon-verifications');
  const [{ data, error, fetching, stale }, again] = useQuery({
    query: CarbonQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const one = data?.node?.__typename === 'CarbonVerification' ? data.node : null;
  const title = one ? t('details', { name: one.name, year: one.year }) : t('title');
  return (
    <Drawer open size={720} onClose={onClose} title={title}>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading rows={6} />}
      {data && !one && <Nothing />}
      {one && <Said of={one} />}
      {one && <Doing of={one} busy={fetching || stale} />}
    </Drawer>
  );
}

function Said({ of }: { of: CarbonShown }) {
  const { t } = useTranslation('carbon-verifications');
  const { number } = useFormat();
  const line = (label: string, children: React.ReactNode) => ({ key: label, label, children });
  const { enterprise, audit, difference, missing, parts, statedTotal } = of;
  return (
    <>
      {difference !== null && difference !== 0 && (
        <Alert type="warning" showIcon title={t('differs', { difference: number(difference, 3) })} />
      )}
      {missing.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={t('lacks', { scopes: missing.map((one) => t(`scope.${one}`)).join('、') })}
        />
      )}
      {of.returnReason && <Alert type="warning" showIcon title={t('returned', { reason: of.returnReason })} />}
      <Descriptions
        column={1}
        size="small"
        items={[
          line(t('enterprise'), enterprise ? <Link to={enterpriseUrl(enterprise.id)}>{of.name}</Link> : of.name),
          line(t('industry'), of.industry?.name ?? t('otherIndustries')),
          line(t('state'), <CarbonState status={of.status} />),
          line(t('year'), of.year),
          line(t('body'), of.body),
          line(t('reportNo'), `${of.reportNo} · ${of.reportedOn}`),
          line(t('boundary'), of.boundary),
          ...(audit
            ? [line(t('audit'), <Link to={auditUrl(audit.id)}>{t('auditOf', { day: audit.openedOn })}</Link>)]
            : []),
          line(t('total'), `${number(of.total, 3)} ${t('unit')}`),
          ...(statedTotal === null ? [] : [line(t('statedTotal'), `${number(statedTotal, 3)} ${t('unit')}`)]),
        ]}
      />
      <Table
        size="small"
        rowKey="scope"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={parts}
        columns={[
          { key: 'part', title: t('part'), render: (_, part) => t(`scope.${part.scope}`) },
          {
            ...{ key: 'value', title: t('value'), align: 'right', className: 'num' },
            render: (_, part) => `${number(part.value, 3)} ${part.unit}`,
          },
          { key: 'year', title: t('year'), className: 'num', render: (_, part) => part.year },
          { key: 'factors', title: t('factorEdition'), render: (_, part) => part.factorEdition },
          { key: 'source', title: t('source'), render: (_, part) => part.source },
        ]}
      />
    </>
  );
}

/** While it is read again nothing can be done with it: that would be on a version gone by. */
function Doing({ of, busy }: { of: CarbonShown; busy: boolean }) {
  const { t } = useTranslation(['carbon-verifications', 'ui']);
  const [doing, act] = useState<'correct' | 'return' | null>(null);
  const [{ fetching }, confirm] = useMutation(ConfirmCarbon);
  const [refusal, refuse] = useState<string | null>(null);
  const close = () => act(null);
  const confirmed = async () => {
    refuse(null);
    const asked = { verification: of.id, version: of.version, key: newKey() };
    const { data, error } = await confirm(asked, touched);
    const answer = data?.confirmCarbonVerification;
    if (answer?.__typename === 'CarbonVerification') return;
    refuse(answer?.message ?? error?.graphQLErrors[0]?.message ?? t('ui:offline'));
  };
  return (
    <div className="toolbar after">
      {of.mayJudge && (
        <>
          <Button type="primary" disabled={busy} loading={fetching} onClick={() => void confirmed()}>
            {t('confirm')}
          </Button>
          <Button onClick={() => act('return')}>{t('giveBack')}</Button>
        </>
      )}
      {of.mayEdit.length > 0 && <Button onClick={() => act('correct')}>{t('correct')}</Button>}
      {refusal && <Refused problem={{ message: refusal }} />}
      {doing === 'correct' && <CorrectCarbon of={of} onClose={close} />}
      {doing === 'return' && <ReturnCarbon of={of} onClose={close} />}
    </div>
  );
}
